"use server";

import { z } from "zod";
import { handleStep } from "@/app/_web/handle-step";
import type { FormState } from "@/components/form/form-state";
import { submit } from "@/services/applications/submit";

/** 送信 on 送信確認. */
export async function send(previous: FormState, data: FormData): Promise<FormState> {
  return handleStep(previous, data, z.object({}), async (ctx) => {
    await submit(ctx);
    return "done";
  });
}
