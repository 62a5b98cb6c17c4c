"use client";

import { makeStaffRecoveryCodes } from "@/app/admin/account/actions";
import { RecoveryCodes } from "@/app/admin/enrol/recovery-codes";
import { DeskForm } from "@/components/form/desk-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";

/** The button that makes new recovery codes, then the codes. */
export function RecoveryCodesForm({ staffId }: { staffId: string }) {
  return (
    <DeskForm action={makeStaffRecoveryCodes} title="回復コード">
      {({ values, errors }) =>
        values.recoveryCodes === undefined || errors.length > 0 ? (
          <>
            <p>作り直すと、以前の回復コードはすぐに使えなくなります。</p>
            <ButtonRow>
              <SubmitButton>回復コードを作り直す</SubmitButton>
            </ButtonRow>
          </>
        ) : (
          <RecoveryCodes
            staffId={staffId}
            codes={values.recoveryCodes.split(" ")}
            warning="この画面を離れると、もう表示できません"
          />
        )
      }
    </DeskForm>
  );
}
