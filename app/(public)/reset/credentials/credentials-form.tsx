"use client";

import { setCredentials } from "@/app/(public)/reset/credentials/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { NewPasswordFields } from "@/components/form/new-password-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import type { PasswordContext } from "@/domain/new-password";

/** The new password in place of the lost one. */
export function CredentialsForm({ context }: { context: PasswordContext }) {
  return (
    <ActionForm action={setCredentials} initial={emptyForm} title="ログイン情報再設定">
      {(state) => (
        <>
          <NewPasswordFields state={state} context={context} />
          <ButtonRow>
            <SubmitButton>再設定</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
