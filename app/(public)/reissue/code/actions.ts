"use server";

import { z } from "zod";
import { handleStep } from "@/app/_web/handle-step";
import type { FormState } from "@/components/form/form-state";
import { confirmationCode } from "@/domain/confirmation-code";
import { limits } from "@/domain/limits";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { resendCode } from "@/services/drafts/resend-code";

const anotherCode = z.object({ intent: z.literal("resend") }).transform(() => null);
const codeEntry = z.object({ code: confirmationCode(limits.codes.application.digits) }).transform(({ code }) => code);

/** 次へ and 再送 on 確認コード入力: one form, so that Enter means 次へ and an error has one place. */
export async function answerCode(previous: FormState, data: FormData): Promise<FormState> {
  const form = data instanceof FormData && data.get("intent") === "resend" ? anotherCode : codeEntry;
  return handleStep(previous, data, form, async (ctx, code) => {
    if (code === null) await resendCode(ctx);
    else await proveMailbox(ctx, code);
    return code === null ? "code" : "confirm";
  });
}
