"use client";

import { SecretField } from "@/app/account/secret-field";
import { chooseSecurityCode } from "@/app/account/security-code/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import type { OwnerSecret } from "@/domain/account-step";
import { limits } from "@/domain/limits";

type SecurityCodeFormProps = { title: string; asked: OwnerSecret | null };

/** The new セキュリティコード, twice. */
export function SecurityCodeForm({ title, asked }: SecurityCodeFormProps) {
  return (
    <ActionForm action={chooseSecurityCode} initial={emptyForm} title={title}>
      {(state) => (
        <>
          <SecretField asked={asked} state={state} />
          <PasswordField
            name="newSecurityCode"
            label="新しいセキュリティコード"
            required
            support={`${limits.securityCode.digits}桁の数字です。同じ数字の繰り返し、123456のような並び、事業所番号やユーザIDの一部は使えません。`}
            error={errorFor(state, "newSecurityCode")}
            autoComplete="off"
            inputMode="numeric"
          />
          <PasswordField
            name="newSecurityCodeConfirmation"
            label="新しいセキュリティコード(確認用)"
            required
            error={errorFor(state, "newSecurityCodeConfirmation")}
            autoComplete="off"
            inputMode="numeric"
          />
          <ButtonRow>
            <SubmitButton>設定</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
