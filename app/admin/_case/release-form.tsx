"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { CaseSection } from "@/app/admin/_case/case-section";
import { errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { limits } from "@/domain/limits";

/** 電話確認なしの承認の許可, by a supervisor: the reason why no call can settle the case. */
export function ReleaseForm({ desk }: { desk: Desk }) {
  return (
    <CaseSection id="release" title="電話確認なしの承認の許可">
      <CaseForm
        desk={desk}
        act="release"
        buttons={
          <SubmitButton name="act" value="release" variant="secondary">
            許可する
          </SubmitButton>
        }
      >
        {(values) => (
          <>
            <p>電話では確かめられないときだけ許可してください。許可した方は、この申請を承認できません。</p>
            <TextArea
              name="releaseReason"
              label="許可する理由"
              required
              support="職員だけが読みます。"
              rows={2}
              error={errorFor(desk.state, "releaseReason")}
              defaultValue={values.releaseReason}
              maxLength={limits.deskTexts.note}
            />
          </>
        )}
      </CaseForm>
    </CaseSection>
  );
}
