"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { CaseSection } from "@/app/admin/_case/case-section";
import { errorFor } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { type WaitingReason, waitingLabel, waitingReasons } from "@/domain/application-status";

const options = waitingReasons.map((value) => ({ value, label: waitingLabel(value) }));

type WaitFormProps = { desk: Desk; waits: boolean; reason?: WaitingReason; remindOn: string };

/**
 * 確認待ち: what is awaited, and the day on which the case comes up again; `reason` and `remindOn` are what the form offers. Of a
 * case that waits already they are its own, to be changed.
 */
export function WaitForm({ desk, waits, reason, remindOn }: WaitFormProps) {
  const button = waits ? "理由か確認日を変える" : "確認待ちにする";
  return (
    <CaseSection id="wait" title="確認待ち">
      <CaseForm
        desk={desk}
        act="wait"
        decides={button}
        buttons={
          <>
            <SubmitButton name="act" value="preview-wait" variant="secondary">
              メールを確認
            </SubmitButton>
            <SubmitButton name="act" value="wait">
              {button}
            </SubmitButton>
          </>
        }
      >
        {(values) => (
          <>
            {waits && <input type="hidden" name="waits" value="yes" />}
            <SelectField
              name="waitingReason"
              label="確認待ちの理由"
              required
              support={
                waits ? "理由を変えたときだけ、申請者へメールでお知らせします。" : "申請者へメールでお知らせします。"
              }
              options={options}
              error={errorFor(desk.state, "waitingReason")}
              defaultValue={values.waitingReason ?? reason}
            />
            <TextField
              name="remindOn"
              type="date"
              label="確認日"
              support="この日に、申請一覧で目立つように表示します。空欄のときは表示しません。"
              error={errorFor(desk.state, "remindOn")}
              defaultValue={values.remindOn ?? remindOn}
              width="medium"
            />
          </>
        )}
      </CaseForm>
    </CaseSection>
  );
}
