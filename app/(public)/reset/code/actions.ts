"use server";

import { z } from "zod";
import { handleReset } from "@/app/(public)/reset/handle-reset";
import type { FormState } from "@/components/form/form-state";
import { codeName } from "@/domain/code-name";
import { confirmationCode } from "@/domain/confirmation-code";
import { limits } from "@/domain/limits";
import { proveMailbox } from "@/services/resets/prove-mailbox";
import { resendCode } from "@/services/resets/resend-code";

const anotherCode = z.object({ intent: z.literal("resend") }).transform(() => null);
const codeEntry = z
  .object({ code: confirmationCode(limits.codes.reset.digits, codeName.reset) })
  .transform(({ code }) => code);

/** 次へ and 再送 on ワンタイムパスワード入力. */
export async function answerResetCode(previous: FormState, data: FormData): Promise<FormState> {
  const form = data instanceof FormData && data.get("intent") === "resend" ? anotherCode : codeEntry;
  return handleReset(previous, data, form, async (ctx, code) => {
    if (code === null) await resendCode(ctx);
    else await proveMailbox(ctx, code);
    return code === null ? "code" : "credentials";
  });
}
