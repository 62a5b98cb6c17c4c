"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { CaseSection } from "@/app/admin/_case/case-section";
import { errorFor } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { limits } from "@/domain/limits";
import { rejectReasons, rejectWording } from "@/domain/reject-reason";

const options = rejectReasons.map((value) => ({ value, label: rejectWording(value).label }));

/** 却下: the coded reason, the reviewer's words, the mail to read first. */
export function RejectForm({ desk }: { desk: Desk }) {
  return (
    <CaseSection id="reject" title="却下">
      <CaseForm
        desk={desk}
        act="reject"
        decides="却下"
        buttons={
          <>
            <SubmitButton name="act" value="preview-reject" variant="secondary">
              メールを確認
            </SubmitButton>
            <SubmitButton name="act" value="reject" variant="danger">
              却下
            </SubmitButton>
          </>
        }
      >
        {(values) => (
          <>
            <SelectField
              name="rejectReason"
              label="却下の理由"
              required
              support="理由ごとの説明と、次にしていただくことが、申請者へのメールに載ります。"
              options={options}
              error={errorFor(desk.state, "rejectReason")}
              defaultValue={values.rejectReason}
            />
            <TextArea
              name="rejectNote"
              label="申請者への説明"
              support="メールにそのまま載ります。「その他」のときは必ず入力してください。"
              error={errorFor(desk.state, "rejectNote")}
              defaultValue={values.rejectNote}
              maxLength={limits.deskTexts.note}
            />
          </>
        )}
      </CaseForm>
    </CaseSection>
  );
}
