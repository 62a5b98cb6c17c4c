"use client";

import { CaseForm, type Desk } from "@/app/admin/_case/case-form";
import { CaseSection } from "@/app/admin/_case/case-section";
import { errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { limits } from "@/domain/limits";

/** 返信用封筒の受け取り: the envelope that the federation wants first has come. */
export function EnvelopeForm({ desk }: { desk: Desk }) {
  return (
    <CaseSection id="envelope" title="返信用封筒の受け取り">
      <CaseForm
        desk={desk}
        act="envelope-received"
        buttons={
          <SubmitButton name="act" value="envelope-received" variant="secondary">
            封筒を受け取りました
          </SubmitButton>
        }
      >
        {(values) => (
          <>
            <p>封筒と切手を確かめてから記録してください。封筒を待っていた申請は、審査中になります。</p>
            <TextField
              name="envelopeNote"
              label="メモ"
              support="職員だけが読みます。"
              error={errorFor(desk.state, "envelopeNote")}
              defaultValue={values.envelopeNote}
              maxLength={limits.deskTexts.note}
            />
          </>
        )}
      </CaseForm>
    </CaseSection>
  );
}
