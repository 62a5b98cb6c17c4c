"use client";

import { sendMissingReport } from "@/app/(public)/status/missing/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

/** 戻る, or the report. */
export function MissingForm() {
  return (
    <ActionForm action={sendMissingReport} initial={emptyForm} title="通知書が届かない場合">
      {() => (
        <ButtonRow>
          <ButtonLink href="/status/view">戻る</ButtonLink>
          <SubmitButton>国保連合会へ知らせる</SubmitButton>
        </ButtonRow>
      )}
    </ActionForm>
  );
}
