"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/app/_web/handle-form";
import { closeSession, openSession, sessionToken } from "@/app/_web/realm-session";
import { visitor } from "@/app/_web/visitor";
import { handleAccountForm } from "@/app/account/handle-account-form";
import type { FormState } from "@/components/form/form-state";
import { passwordEntry } from "@/domain/password-entry";
import { acceptTerms } from "@/services/accounts/accept-terms";
import { choosePassword } from "@/services/accounts/choose-password";
import { setUpLater } from "@/services/accounts/set-up-later";
import { signOut } from "@/services/accounts/sign-out";

const agreement = z.object({
  terms: z.literal("yes", "利用規約をお読みになり、「利用規約に同意する」にチェックを入れてください。"),
});

/** 同意する on 利用規約. */
export async function agree(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, agreement, async (ctx) => {
    await acceptTerms(ctx);
    return "/account";
  });
}

/** 設定 on 新しいパスワードの設定. */
export async function setPassword(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, passwordEntry, async (ctx, { password }) => {
    await openSession("office", await choosePassword(ctx, password));
    return "/account";
  });
}

/** あとで登録する and あとで設定する on the screens that can be put off until the next sign-in. */
export async function putOff(previous: FormState, data: FormData): Promise<FormState> {
  return handleAccountForm(previous, data, z.object({}), async (ctx) => {
    await setUpLater(ctx);
    return "/account";
  });
}

/** ログアウト of an office. */
export async function signOutOffice(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, z.object({}), async () => {
    const token = await sessionToken("office");
    if (token !== null) await signOut(await visitor(), token);
    await closeSession("office");
    redirect("/login");
  });
}
