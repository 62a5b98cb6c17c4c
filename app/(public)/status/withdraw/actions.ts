"use server";

import { z } from "zod";
import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { withdraw } from "@/services/applications/withdraw";

/** 申請を取り下げる. */
export async function withdrawApplication(previous: FormState, data: FormData): Promise<FormState> {
  return handleStatus(previous, data, z.object({}), async (ctx) => {
    await withdraw(ctx);
    return "/status/view?done=withdraw";
  });
}
