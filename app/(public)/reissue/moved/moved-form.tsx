"use client";

import { answerMoved } from "@/app/(public)/reissue/moved/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

/** One button: to tell that the office has moved, or to take that back. */
export function MovedForm({ told }: { told: boolean }) {
  return (
    <ActionForm action={answerMoved} initial={emptyForm} title="移転した場合">
      {() => (
        <ButtonRow>
          <ButtonLink href="/reissue/confirm" variant="secondary">
            戻る
          </ButtonLink>
          <SubmitButton name="moved" value={told ? "no" : "yes"}>
            {told ? "移転していないので取り消す" : "移転したことを伝えて申請を続ける"}
          </SubmitButton>
        </ButtonRow>
      )}
    </ActionForm>
  );
}
