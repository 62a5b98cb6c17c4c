"use server";

import { z } from "zod";
import { openSession } from "@/app/_web/realm-session";
import { handleAccountForm } from "@/app/account/handle-account-form";
import type { FormState } from "@/components/form/form-state";
import { passwordEntry } from "@/domain/password-entry";
import { changePassword } from "@/services/accounts/change-password";

const change = passwordEntry.and(z.object({ currentSecret: z.string().default("") }));

/** 変更 on パスワードの変更. */
export async function replacePassword(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, change, async (ctx, input) => {
    await openSession("office", await changePassword(ctx, input));
    return "/account?done=password";
  });
}
