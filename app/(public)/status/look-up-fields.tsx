"use client";

import { sendLookUp } from "@/app/(public)/status/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { ProviderNumberField } from "@/components/form/provider-number-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

type LookUpFieldsProps = { reference: string; providerNumber: string };

/** 受付番号 and 事業所番号, filled with what this browser typed before. */
export function LookUpFields({ reference, providerNumber }: LookUpFieldsProps) {
  return (
    <ActionForm
      action={sendLookUp}
      initial={{ ...emptyForm, values: { reference, providerNumber } }}
      title="申請状況の確認"
    >
      {(state) => (
        <>
          <TextField
            name="reference"
            label="受付番号"
            required
            support="申請したときの画面と、受付通知のメールに書かれた8文字です。小文字や全角で入力しても構いません。"
            error={errorFor(state, "reference")}
            defaultValue={state.values.reference}
            autoComplete="off"
            spellCheck={false}
            width="medium"
          />
          <ProviderNumberField state={state} />
          <ButtonRow>
            <ButtonLink href="/">戻る</ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
