"use client";

import { replaceStaffPassword } from "@/app/admin/account/actions";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor } from "@/components/form/form-state";
import { PasswordField } from "@/components/form/password-field";
import { StaffPasswordFields } from "@/components/form/staff-password-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";

/** The present password, then the new one twice. */
export function OwnPasswordForm({ staffId }: { staffId: string }) {
  return (
    <DeskForm action={replaceStaffPassword} title="パスワードの変更">
      {(state) => (
        <>
          <input
            type="text"
            name="username"
            aria-label="職員ID"
            autoComplete="username"
            defaultValue={staffId}
            readOnly
            hidden
          />
          <PasswordField
            name="currentSecret"
            label="現在のパスワード"
            required
            error={errorFor(state, "currentSecret")}
            autoComplete="current-password"
          />
          <StaffPasswordFields state={state} />
          <ButtonRow>
            <SubmitButton>変更</SubmitButton>
          </ButtonRow>
        </>
      )}
    </DeskForm>
  );
}
