"use server";

import { handleReset } from "@/app/(public)/reset/handle-reset";
import type { FormState } from "@/components/form/form-state";
import { codeEntry } from "@/domain/code-entry";
import { proveMailbox } from "@/services/resets/prove-mailbox";
import { resendCode } from "@/services/resets/resend-code";

/** 次へ and 再送 on ワンタイムパスワード入力. */
export async function answerResetCode(previous: FormState, data: FormData): Promise<FormState> {
  return handleReset(previous, data, codeEntry("reset"), async (ctx, code) => {
    if (code === null) await resendCode(ctx);
    else await proveMailbox(ctx, code);
    return code === null ? "code" : "credentials";
  });
}
