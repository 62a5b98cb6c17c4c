"use client";

import { sendIdentity } from "@/app/(public)/reset/identify/actions";
import { ActionForm } from "@/components/form/action-form";
import { EmailField } from "@/components/form/email-field";
import { emptyForm } from "@/components/form/form-state";
import { ProviderNumberField } from "@/components/form/provider-number-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

type IdentifyFormProps = { providerNumber: string; email: string };

/** The number and the registered address, filled with what this browser gave before. */
export function IdentifyForm({ providerNumber, email }: IdentifyFormProps) {
  return (
    <ActionForm
      action={sendIdentity}
      initial={{ ...emptyForm, values: { providerNumber, email } }}
      title="ログイン情報再設定認証"
    >
      {(state) => (
        <>
          <ProviderNumberField state={state} />
          <EmailField
            state={state}
            label="セキュリティ用メールアドレス"
            support="ログイン後の画面で登録したアドレスです。ワンタイムパスワードをお送りします。"
          />
          <ButtonRow>
            <ButtonLink href="/recovery" variant="secondary">
              戻る
            </ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
