"use client";

import { finishLookUp } from "@/app/(public)/status/view/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";

/** 終了: leaves 申請状況 so that nobody after this reader can open it. */
export function FinishForm() {
  return (
    <ActionForm action={finishLookUp} initial={emptyForm} title="申請状況">
      {() => (
        <ButtonRow>
          <SubmitButton>終了</SubmitButton>
        </ButtonRow>
      )}
    </ActionForm>
  );
}
