"use server";

import { handleStep } from "@/app/_web/handle-step";
import type { FormState } from "@/components/form/form-state";
import { codeEntry } from "@/domain/code-entry";
import { proveMailbox } from "@/services/drafts/prove-mailbox";
import { resendCode } from "@/services/drafts/resend-code";

/** 次へ and 再送 on 確認コード入力: one form, so that Enter means 次へ and an error has one place. */
export async function answerCode(previous: FormState, data: FormData): Promise<FormState> {
  return handleStep(previous, data, codeEntry("application"), async (ctx, code) => {
    if (code === null) await resendCode(ctx);
    else await proveMailbox(ctx, code);
    return code === null ? "code" : "confirm";
  });
}
