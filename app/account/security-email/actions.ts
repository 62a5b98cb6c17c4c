"use server";

import { z } from "zod";
import { handleAccountForm } from "@/app/account/handle-account-form";
import type { FormState } from "@/components/form/form-state";
import { codeEntry } from "@/domain/code-entry";
import { emailAddress } from "@/domain/email-address";
import { proposeSecurityEmail } from "@/services/accounts/propose-security-email";
import { proveSecurityEmail } from "@/services/accounts/prove-security-email";
import { removeSecurityEmail } from "@/services/accounts/remove-security-email";
import { resendCode } from "@/services/accounts/resend-code";
import { viewSecurityEmails } from "@/services/accounts/view-security-emails";
import type { Context, Office } from "@/services/context";

const currentSecret = z.string().default("");
const proposal = z.object({ email: emailAddress, currentSecret });
const removal = z.object({
  address: z.string("削除するメールアドレスを選んでください。"),
  currentSecret,
});

/** 次へ with a new セキュリティ用メールアドレス. */
export async function proposeEmail(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, proposal, async (ctx, input) => {
    await proposeSecurityEmail(ctx, input);
    return (await setsUp(ctx)) ? "/account" : "/account/security-email";
  });
}

/** 次へ and 再送 on its 確認コード入力. */
export async function answerEmailCode(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, codeEntry("security-email"), async (ctx, code) => {
    const step = (await setsUp(ctx)) ? "/account" : "/account/security-email";
    if (code === null) await resendCode(ctx);
    else await proveSecurityEmail(ctx, code);
    return code === null || step === "/account" ? step : `${step}?done=email-registered`;
  });
}

/** 削除 of one of two. */
export async function removeEmail(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, removal, async (ctx, input) => {
    await removeSecurityEmail(ctx, input);
    return "/account/security-email?done=email-removed";
  });
}

/** Whether the address is the one that falls due right after signing in. */
async function setsUp(ctx: Context<Office>): Promise<boolean> {
  return (await viewSecurityEmails(ctx)).due === "security-email";
}
