"use client";

import { giveSecondFactor } from "@/app/admin/sign-in/actions";
import { StartOverForm } from "@/app/admin/sign-in/start-over-form";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button-row";

/** The second step of 職員ログイン; what was typed is not shown again. */
export function SecondFactorForm({ next }: { next: string }) {
  return (
    <>
      <ActionForm action={giveSecondFactor} initial={emptyForm} title="職員ログイン" hidden={{ next }}>
        {(state) => (
          <>
            <TextField
              name="totp"
              label="認証コード"
              required
              support="端末が手元にないときは、登録のときに控えた回復コードを1つ入力してください。"
              error={errorFor(state, "totp")}
              autoComplete="one-time-code"
              spellCheck={false}
              width="medium"
            />
            <ButtonRow>
              <SubmitButton>ログイン</SubmitButton>
            </ButtonRow>
          </>
        )}
      </ActionForm>
      <StartOverForm />
    </>
  );
}
