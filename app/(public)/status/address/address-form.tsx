"use client";

import { sendNewAddress } from "@/app/(public)/status/address/actions";
import { ActionForm } from "@/components/form/action-form";
import { EmailField } from "@/components/form/email-field";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

/** The new address, once: a code will prove it, and until then nothing changes. */
export function AddressForm() {
  return (
    <ActionForm action={sendNewAddress} initial={emptyForm} title="通知先メールアドレスの変更">
      {(state) => (
        <>
          <EmailField
            state={state}
            label="新しい通知先メールアドレス"
            support="事業所で共用しているアドレスでも構いません。"
          />
          <ButtonRow>
            <ButtonLink href="/status/view">戻る</ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
