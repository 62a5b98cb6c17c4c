"use client";

import { answerCode } from "@/app/(public)/reissue/code/actions";
import { NotArrived } from "@/app/(public)/reissue/code/not-arrived";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";

type CodeFormProps = { back: string; nextCodeAt: Date | null; sender: string };

/** The one field of the code step, and the way to another code; what was typed is not shown again. */
export function CodeForm({ back, nextCodeAt, sender }: CodeFormProps) {
  return (
    <ActionForm action={answerCode} initial={emptyForm} title="確認コード入力">
      {(state) => (
        <>
          <TextField
            name="code"
            label="確認コード"
            required
            support="4桁の数字です。全角で入力しても構いません。"
            error={errorFor(state, "code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
          />
          <ButtonRow>
            <ButtonLink href={back} variant="secondary">
              戻る
            </ButtonLink>
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
          <NotArrived nextCodeAt={nextCodeAt} sender={sender} />
        </>
      )}
    </ActionForm>
  );
}
