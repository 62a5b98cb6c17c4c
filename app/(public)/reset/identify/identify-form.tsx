"use client";

import { sendIdentity } from "@/app/(public)/reset/identify/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
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
          <TextField
            name="providerNumber"
            label="事業所番号"
            required
            support="10桁の番号です。3文字目が英字のこともあります。全角で入力しても構いません。"
            error={errorFor(state, "providerNumber")}
            defaultValue={state.values.providerNumber}
            autoComplete="off"
            spellCheck={false}
            width="medium"
          />
          <TextField
            name="email"
            label="セキュリティ用メールアドレス"
            required
            support="ログイン後の画面で登録したアドレスです。ワンタイムパスワードをお送りします。"
            error={errorFor(state, "email")}
            defaultValue={state.values.email}
            inputMode="email"
            autoComplete="email"
            spellCheck={false}
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
