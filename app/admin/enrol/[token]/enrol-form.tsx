"use client";

import { takeEnrolment } from "@/app/admin/enrol/[token]/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { StaffPasswordFields } from "@/components/form/staff-password-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button-row";

type EnrolFormProps = { token: string; staffId: string };

/** The password, twice, and a code that shows the authenticator is set up. */
export function EnrolForm({ token, staffId }: EnrolFormProps) {
  return (
    <ActionForm action={takeEnrolment} initial={emptyForm} title="職員登録" hidden={{ token }}>
      {(state) => (
        <>
          <h2>パスワードと認証コード</h2>
          <input type="text" name="username" autoComplete="username" defaultValue={staffId} readOnly hidden />
          <StaffPasswordFields state={state} />
          <TextField
            name="totp"
            label="認証コード"
            required
            support="認証アプリにいま表示されている6桁の数字です。"
            error={errorFor(state, "totp")}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
          />
          <ButtonRow>
            <SubmitButton>登録</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
