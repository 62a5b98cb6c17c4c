"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleForm } from "@/app/_web/handle-form";
import { office } from "@/app/_web/office";
import { closeSession, openSession, sessionToken } from "@/app/_web/realm-session";
import { visitor } from "@/app/_web/visitor";
import type { FormState } from "@/components/form/form-state";
import { passwordEntry } from "@/domain/password-entry";
import { acceptTerms } from "@/services/accounts/accept-terms";
import { choosePassword } from "@/services/accounts/choose-password";
import { signOut } from "@/services/accounts/sign-out";

const agreement = z.object({
  terms: z.literal("yes", "利用規約をお読みになり、「利用規約に同意する」にチェックを入れてください。"),
});

/** 同意する on 利用規約. */
export async function agree(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, agreement, async () => {
    await acceptTerms(await office());
    redirect("/account");
  });
}

/** 設定 on 新しいパスワードの設定. */
export async function setPassword(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, passwordEntry, async ({ password }) => {
    await openSession("office", await choosePassword(await office(), password));
    redirect("/account");
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
