"use client";

import { withdrawApplication } from "@/app/(public)/status/withdraw/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

/** 戻る, or the step that cannot be taken back. */
export function WithdrawForm() {
  return (
    <ActionForm action={withdrawApplication} initial={emptyForm} title="申請の取下げ">
      {() => (
        <ButtonRow>
          <ButtonLink href="/status/view">戻る</ButtonLink>
          <SubmitButton variant="danger">申請を取り下げる</SubmitButton>
        </ButtonRow>
      )}
    </ActionForm>
  );
}
