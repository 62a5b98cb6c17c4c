"use client";

import { agree } from "@/app/account/actions";
import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";

/** The yes to the terms. */
export function TermsForm() {
  return (
    <ActionForm action={agree} initial={emptyForm} title="利用規約">
      {(state) => (
        <>
          <Checkbox name="terms" label="利用規約に同意する" required error={errorFor(state, "terms")} />
          <ButtonRow>
            <SubmitButton>同意する</SubmitButton>
          </ButtonRow>
        </>
      )}
    </ActionForm>
  );
}
