"use client";

import { addStaff } from "@/app/admin/staff/actions";
import { EnrolmentAddress } from "@/app/admin/staff/enrolment-address";
import { StaffFields } from "@/app/admin/staff/staff-fields";
import { DeskForm } from "@/components/form/desk-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button-row";

/** Somebody new at the desk; afterwards the form is blank for the next one, below the enrolment address. */
export function NewStaffForm() {
  return (
    <DeskForm action={addStaff} title="職員の追加">
      {(answered) => {
        const state = answered.values.enrolmentAddress === undefined ? answered : emptyForm;
        return (
          <>
            <EnrolmentAddress state={answered} />
            <TextField
              name="id"
              label="職員ID"
              required
              support="英小文字、数字、「.」「_」「-」の2〜40文字です。あとから変更できません。"
              error={errorFor(state, "id")}
              defaultValue={state.values.id}
              autoComplete="off"
              spellCheck={false}
              lang="en"
              width="medium"
              maxLength={40}
            />
            <StaffFields state={state} />
            <ButtonRow>
              <SubmitButton>追加</SubmitButton>
            </ButtonRow>
          </>
        );
      }}
    </DeskForm>
  );
}
