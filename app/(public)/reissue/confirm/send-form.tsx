"use client";

import { send } from "@/app/(public)/reissue/confirm/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

/** 戻る and 送信; where nothing can be sent, 終了 instead. */
export function SendForm({ sendable }: { sendable: boolean }) {
  return (
    <ActionForm action={send} initial={emptyForm} title="送信確認">
      {() => (
        <ButtonRow>
          <ButtonLink href="/reissue/apply" variant="secondary">
            戻る
          </ButtonLink>
          {sendable ? (
            <SubmitButton>送信</SubmitButton>
          ) : (
            <ButtonLink href="/" variant="primary">
              終了
            </ButtonLink>
          )}
        </ButtonRow>
      )}
    </ActionForm>
  );
}
