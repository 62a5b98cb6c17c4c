"use client";

import { givePassword } from "@/app/admin/sign-in/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button-row";

/** The first step of 職員ログイン; `refused` is the sentence with which the single sign-on led back, `next` the page that was asked for. */
export function PasswordForm({ refused, next }: { refused?: string; next: string }) {
  const initial = refused === undefined ? emptyForm : { ...emptyForm, errors: [{ message: refused }] };
  return (
    <ActionForm action={givePassword} initial={initial} title="職員ログイン" hidden={{ next }}>
      {(state) => (
        <>
          <TextField
            name="staffId"
            label="職員ID"
            required
            error={errorFor(state, "staffId")}
            defaultValue={state.values.staffId}
            autoComplete="username"
            spellCheck={false}
            lang="en"
            width="medium"
          />
          <PasswordField
            name="password"
            label="パスワード"
            required
            error={errorFor(state, "password")}
            autoComplete="current-password"
          />
          <ButtonRow>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
