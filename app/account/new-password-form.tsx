"use client";

import { setPassword } from "@/app/account/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { NewPasswordFields } from "@/components/form/new-password-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import type { PasswordContext } from "@/domain/new-password";

/** The office's first own password. */
export function NewPasswordForm({ context }: { context: PasswordContext }) {
  return (
    <ActionForm action={setPassword} initial={emptyForm} title="新しいパスワードの設定">
      {(state) => (
        <>
          <NewPasswordFields state={state} context={context} />
          <ButtonRow>
            <SubmitButton>設定</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
