"use client";

import { logIn } from "@/app/(public)/login/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

/** ユーザID and password; the temporary password of a letter goes into the same field. */
export function LoginForm() {
  return (
    <ActionForm action={logIn} initial={emptyForm} title="ログイン">
      {(state) => (
        <>
          <TextField
            name="userId"
            label="ユーザID"
            required
            support="「KJ」と12桁の数字です。"
            error={errorFor(state, "userId")}
            defaultValue={state.values.userId}
            autoComplete="username"
            spellCheck={false}
            lang="en"
            width="medium"
          />
          <PasswordField
            name="password"
            label="password"
            required
            support="通知書が届いた方は、通知書の仮パスワードを入力してください。仮パスワードのハイフンや大文字・小文字の違いは問いません。"
            error={errorFor(state, "password")}
            autoComplete="current-password"
          />
          <ButtonRow>
            <ButtonLink href="/" variant="secondary">
              戻る
            </ButtonLink>
            <SubmitButton>ログイン</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
