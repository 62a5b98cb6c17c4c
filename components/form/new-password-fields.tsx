"use client";

import { useState } from "react";
import { errorFor, type FormState } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { StrengthHint } from "@/components/form/strength-hint";
import { limits } from "@/domain/limits";
import type { PasswordContext } from "@/domain/new-password";

type NewPasswordFieldsProps = { state: FormState; context: PasswordContext };

/** A new password, twice, with a hint on its strength. The hidden ユーザID lets a password manager file it under the right name. */
export function NewPasswordFields({ state, context }: NewPasswordFieldsProps) {
  const [typed, setTyped] = useState("");
  return (
    <>
      <input
        type="text"
        name="username"
        aria-label="ユーザID"
        autoComplete="username"
        defaultValue={context.userId}
        readOnly
        hidden
      />
      <div>
        <PasswordField
          name="password"
          label="新しいパスワード"
          required
          support={`${limits.newPassword.min}文字以上です。文字の種類は問いません。よくある単語、ユーザID、事業所番号、事業所名を避けてください。`}
          error={errorFor(state, "password")}
          autoComplete="new-password"
          onType={setTyped}
        />
        <StrengthHint typed={typed} context={context} />
      </div>
      <PasswordField
        name="passwordConfirmation"
        label="新しいパスワード(確認用)"
        required
        error={errorFor(state, "passwordConfirmation")}
        autoComplete="new-password"
      />
    </>
  );
}
