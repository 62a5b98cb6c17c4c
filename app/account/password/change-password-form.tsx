"use client";

import { replacePassword } from "@/app/account/password/actions";
import { SecretField } from "@/app/account/secret-field";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { NewPasswordFields } from "@/components/form/new-password-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import type { OwnerSecret } from "@/domain/account-step";
import type { PasswordContext } from "@/domain/new-password";

type ChangePasswordFormProps = { asked: OwnerSecret | null; context: PasswordContext };

/** Who asks, then the new password twice. */
export function ChangePasswordForm({ asked, context }: ChangePasswordFormProps) {
  return (
    <ActionForm action={replacePassword} initial={emptyForm} title="パスワードの変更">
      {(state) => (
        <>
          <SecretField asked={asked} state={state} />
          <NewPasswordFields state={state} context={context} />
          <ButtonRow>
            <SubmitButton>変更</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
