"use client";

import { putAwayCodes } from "@/app/admin/enrol/[token]/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";

/** 保管しました: closes the enrolment address for good. */
export function FinishForm({ token }: { token: string }) {
  return (
    <ActionForm action={putAwayCodes} initial={emptyForm} title="回復コード" hidden={{ token }}>
      {() => (
        <ButtonRow>
          <SubmitButton>保管しました</SubmitButton>
        </ButtonRow>
      )}
    </ActionForm>
  );
}
