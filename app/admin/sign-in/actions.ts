"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { deskPage } from "@/app/_web/desk-page";
import { handleForm } from "@/app/_web/handle-form";
import { openSession, sessionToken } from "@/app/_web/realm-session";
import { rememberBrowser, signInPlace } from "@/app/_web/sign-in-place";
import { visitor } from "@/app/_web/visitor";
import type { FormState } from "@/components/form/form-state";
import { isAuthenticatorCode } from "@/domain/authenticator-code";
import { compact, typedText } from "@/domain/typed-text";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";

const credentials = z.object({
  staffId: typedText({
    missing: "職員IDを入力してください。",
    normalise: (typed) => typed.normalize("NFKC").trim().toLowerCase(),
    fault: () => undefined,
  }),
  password: z.string("パスワードを入力してください。").min(1, "パスワードを入力してください。"),
  next: deskPage,
});

const secondFactor = z.object({
  next: deskPage,
  totp: typedText({ missing: "認証コードを入力してください。", normalise: compact, fault: () => undefined }),
});

/** 次へ on the first step of 職員ログイン. */
export async function givePassword(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, credentials, async ({ next, ...input }) => {
    await openSession("staff", await signIn(await visitor(), { ...input, ...(await signInPlace()) }));
    redirect(next === "" ? "/admin/sign-in" : `/admin/sign-in?${new URLSearchParams({ next })}`);
  });
}

/** ログイン on the second step of 職員ログイン: on to the page that was asked for; whoever used up a 回復コード is shown how many are left. */
export async function giveSecondFactor(previous: FormState, data: FormData): Promise<FormState> {
  return handleForm(previous, data, secondFactor, async ({ totp, next }) => {
    const token = await showSecondFactor(await visitor(), (await sessionToken("staff")) ?? "", totp);
    await openSession("staff", token);
    await rememberBrowser(token);
    const asked = next === "" ? "/admin" : next;
    redirect(isAuthenticatorCode(totp) ? asked : "/admin/account?done=recovery-code");
  });
}
