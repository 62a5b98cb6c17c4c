"use client";

import { replaceStaff } from "@/app/admin/staff/actions";
import { StaffFields } from "@/app/admin/staff/staff-fields";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";

type ChangeStaffFormProps = { id: string; given: { name: string; role: string; federation: string | null } };

/** Another name, role or federation. */
export function ChangeStaffForm({ id, given }: ChangeStaffFormProps) {
  return (
    <DeskForm action={replaceStaff} title="職員の変更" hidden={{ id }}>
      {(state) => (
        <>
          <StaffFields state={state} given={given} />
          <ButtonRow>
            <SubmitButton>変更</SubmitButton>
          </ButtonRow>
        </>
      )}
    </DeskForm>
  );
}
