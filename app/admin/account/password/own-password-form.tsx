"use client";

import { replaceStaffPassword } from "@/app/admin/account/actions";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import { limits } from "@/domain/limits";

/** The present password, then the new one twice. */
export function OwnPasswordForm({ staffId }: { staffId: string }) {
  return (
    <DeskForm action={replaceStaffPassword} title="パスワードの変更">
      {(state) => (
        <>
          <input
            type="text"
            name="username"
            aria-label="職員ID"
            autoComplete="username"
            defaultValue={staffId}
            readOnly
            hidden
          />
          <PasswordField
            name="currentSecret"
            label="現在のパスワード"
            required
            error={errorFor(state, "currentSecret")}
            autoComplete="current-password"
          />
          <PasswordField
            name="password"
            label="新しいパスワード"
            required
            support={`${limits.newPassword.min}文字以上です。文字の種類は問いません。よくある単語や職員IDを避けてください。`}
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
            <SubmitButton>変更</SubmitButton>
          </ButtonRow>
        </>
      )}
    </DeskForm>
  );
}
