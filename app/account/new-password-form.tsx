"use client";

import { setPassword } from "@/app/account/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import { limits } from "@/domain/limits";

/** The new password, twice. The hidden ユーザID lets a password manager file it under the right name. */
export function NewPasswordForm({ userId }: { userId: string }) {
  return (
    <ActionForm action={setPassword} initial={emptyForm} title="新しいパスワードの設定">
      {(state) => (
        <>
          <input type="text" name="username" autoComplete="username" defaultValue={userId} readOnly hidden />
          <PasswordField
            name="password"
            label="新しいパスワード"
            required
            support={`${limits.newPassword.min}文字以上です。文字の種類は問いません。よくある単語、ユーザID、事業所番号、事業所名を避けてください。`}
            error={errorFor(state, "password")}
            autoComplete="new-password"
          />
          <PasswordField
            name="passwordConfirmation"
            label="新しいパスワード(確認用)"
            required
            error={errorFor(state, "passwordConfirmation")}
            autoComplete="new-password"
          />
          <ButtonRow>
            <SubmitButton>設定</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
