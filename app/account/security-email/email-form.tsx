"use client";

import { SecretField } from "@/app/account/secret-field";
import { proposeEmail } from "@/app/account/security-email/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button-row";
import type { OwnerSecret } from "@/domain/account-step";

type EmailFormProps = { title: string; asked: OwnerSecret | null; email?: string };

/** The address to be registered; `email` is one typed before that waits for its code. */
export function EmailForm({ title, asked, email }: EmailFormProps) {
  return (
    <ActionForm action={proposeEmail} initial={emptyForm} title={title}>
      {(state) => (
        <>
          <TextField
            name="email"
            label="セキュリティ用メールアドレス"
            required
            type="email"
            support="担当者が替わっても使える、事業所で共有しているメールアドレスをおすすめします。個人のアドレスは、退職などで使えなくなることがあります。"
            error={errorFor(state, "email")}
            defaultValue={state.values.email ?? email}
            autoComplete="email"
            spellCheck={false}
            lang="en"
          />
          <SecretField asked={asked} state={state} />
          <ButtonRow>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
