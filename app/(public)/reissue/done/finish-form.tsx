"use client";

import { finish } from "@/app/(public)/reissue/done/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";

/** 終了: leaves the wizard; the next application of this browser starts empty. */
export function FinishForm() {
  return (
    <ActionForm action={finish} initial={emptyForm} title="処理終了">
      {() => (
        <ButtonRow>
          <SubmitButton>終了</SubmitButton>
        </ButtonRow>
      )}
    </ActionForm>
  );
}
