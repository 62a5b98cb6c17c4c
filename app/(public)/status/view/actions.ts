"use server";

import { z } from "zod";
import { dropCookie } from "@/app/_web/cookies";
import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { endLookUp } from "@/services/status/end-look-up";

/** 終了 on 申請状況. */
export async function finishLookUp(previous: FormState, data: FormData): Promise<FormState> {
  return handleStatus(previous, data, z.object({}), async (ctx) => {
    await endLookUp(ctx);
    await dropCookie("status");
    return "/";
  });
}
