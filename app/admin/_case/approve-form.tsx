"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { CaseSection } from "@/app/admin/_case/case-section";
import { stampOf } from "@/app/admin/_case/values-to-show";
import { Checkbox } from "@/components/form/checkbox";
import { errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";

/** What stands before an approval, and the form of the page that settles it. */
export type Gap = { sentence: string; form?: GapForm };

type ApproveFormProps = { desk: Desk; gaps: Gap[]; address: string };

/** The forms that settle a gap, by their id, with their names. */
const gapForms = {
  "call-back": "電話確認の記録",
  envelope: "返信用封筒の受け取り",
  release: "電話確認なしの承認の許可",
  resume: "審査を再開する",
  reject: "却下",
};
type GapForm = keyof typeof gapForms;

/** 承認: the address to look at, the box that says so, the mail to read first. What is missing stands in their place. */
export function ApproveForm({ desk, gaps, address }: ApproveFormProps) {
  return (
    <CaseSection id="approve" title="承認">
      {gaps.length > 0 ? (
        <>
          <p>承認の前に、次のことが必要です。</p>
          <ul className="list-disc pl-6">
            {gaps.map(({ sentence, form }) => (
              <li key={sentence}>
                {sentence}
                {form && <a href={`#${form}`}>「{gapForms[form]}」へ</a>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <CaseForm
          desk={desk}
          act="approve"
          decides="承認"
          buttons={
            <>
              <SubmitButton name="act" value="preview-approve" variant="secondary">
                メールを確認
              </SubmitButton>
              <SubmitButton name="act" value="approve">
                承認
              </SubmitButton>
            </>
          }
        >
          {(values) => (
            <>
              <p className="wrap-anywhere">宛先:{address}</p>
              <Checkbox
                key={stampOf(desk.hidden)}
                name="addressConfirmed"
                label="宛先の住所を確認しました"
                required
                error={errorFor(desk.state, "addressConfirmed")}
                defaultChecked={values.addressConfirmed === "yes"}
              />
            </>
          )}
        </CaseForm>
      )}
    </CaseSection>
  );
}
