"use server";

import { z } from "zod";
import { handleStep } from "@/app/_web/handle-step";
import type { FormState } from "@/components/form/form-state";
import { tellMoved } from "@/services/drafts/tell-moved";

const answer = z.object({ moved: z.enum(["yes", "no"], { error: "ボタンを押して選んでください。" }) });

/** 移転したことを伝える, or its taking back; both lead back to 送信確認. */
export async function answerMoved(previous: FormState, data: FormData): Promise<FormState> {
  return handleStep(previous, data, answer, async (ctx, { moved }) => {
    await tellMoved(ctx, moved === "yes");
    return "confirm";
  });
}
