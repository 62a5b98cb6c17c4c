"use client";

import { SecretField } from "@/app/account/secret-field";
import { removeEmail } from "@/app/account/security-email/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import type { OwnerSecret } from "@/domain/account-step";

type RemoveFormProps = { addresses: { id: string; email: string }[]; asked: OwnerSecret | null };

/** Which of the registered addresses goes. */
export function RemoveForm({ addresses, asked }: RemoveFormProps) {
  return (
    <ActionForm action={removeEmail} initial={emptyForm} title="セキュリティ用メールアドレス">
      {(state) => (
        <>
          <RadioGroup
            name="address"
            legend="削除するメールアドレス"
            required
            error={errorFor(state, "address")}
            options={addresses.map(({ id, email }) => ({ value: id, label: email }))}
            defaultValue={state.values.address}
          />
          <SecretField asked={asked} state={state} />
          <ButtonRow>
            <SubmitButton variant="danger">削除</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
