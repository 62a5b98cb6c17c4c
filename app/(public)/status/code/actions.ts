"use server";

import { z } from "zod";
import { handleStatus } from "@/app/(public)/status/handle-status";
import type { FormState } from "@/components/form/form-state";
import { confirmationCode } from "@/domain/confirmation-code";
import { limits } from "@/domain/limits";
import { proveLookUp } from "@/services/status/prove-look-up";
import { resendLookUpCode } from "@/services/status/resend-look-up-code";

const anotherCode = z.object({ intent: z.literal("resend") }).transform(() => null);
const codeEntry = z.object({ code: confirmationCode(limits.codes.status.digits) }).transform(({ code }) => code);

/** 次へ and 再送 on the code page of 申請状況の確認. */
export async function answerLookUpCode(previous: FormState, data: FormData): Promise<FormState> {
  const form = data instanceof FormData && data.get("intent") === "resend" ? anotherCode : codeEntry;
  return handleStatus(previous, data, form, async (ctx, code) => {
    if (code === null) await resendLookUpCode(ctx);
    else await proveLookUp(ctx, code);
    return code === null ? "/status/code" : "/status/view";
  });
}
