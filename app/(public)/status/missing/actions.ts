"use server";

import { z } from "zod";
import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { reportMissing } from "@/services/applications/report-missing";

/** 通知書が届かないことを知らせる. */
export async function sendMissingReport(previous: FormState, data: FormData): Promise<FormState> {
  return handleStatus(previous, data, z.object({}), async (ctx) => {
    await reportMissing(ctx);
    return "/status/view?done=missing";
  });
}
