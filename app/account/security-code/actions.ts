"use server";

import { z } from "zod";
import { handleAccountForm } from "@/app/account/handle-account-form";
import type { FormState } from "@/components/form/form-state";
import { securityCodeEntry } from "@/domain/security-code";
import { setSecurityCode } from "@/services/accounts/set-security-code";
import { viewSecurityCode } from "@/services/accounts/view-security-code";

const choice = securityCodeEntry.and(z.object({ currentSecret: z.string().default("") }));

/** 設定 on セキュリティコード. */
export async function chooseSecurityCode(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, choice, async (ctx, input) => {
    const { due } = await viewSecurityCode(ctx);
    await setSecurityCode(ctx, input);
    return due === "security-code" ? "/account" : "/account?done=security-code";
  });
}
