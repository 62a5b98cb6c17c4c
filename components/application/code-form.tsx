"use client";

import type { ReactNode } from "react";
import { NotArrived } from "@/components/application/not-arrived";
import { ActionForm, type FormAction } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button-link";
import { ButtonRow } from "@/components/ui/button-row";
import { type CodePurpose, codeName } from "@/domain/code-name";
import type { CodeState } from "@/domain/code-state";
import { limits } from "@/domain/limits";

type CodeFormProps = {
  /** Takes `code`, and `intent` = "resend" for another code: one form, so that Enter means 次へ and an error has one place. */
  action: FormAction;
  title: string;
  purpose: CodePurpose;
  /** All of it reaches the browser: what may not be told must not be in it. */
  view: { state: CodeState; nextCodeAt: Date | null };
  now: Date;
  sender: string;
  /** The domain of the address typed, where it may be shown. */
  domain?: string;
  back?: string;
  changeAddress?: string;
  /** What is known of the codes, between what is wrong and the field. */
  children?: ReactNode;
};

/** The one field of a code step, the way to another code and what to do when the mail does not come; what was typed is not shown again. */
export function CodeForm({ action, title, purpose, back, children, ...notArrived }: CodeFormProps) {
  return (
    <ActionForm action={action} initial={emptyForm} title={title}>
      {(state) => (
        <>
          {children}
          <TextField
            name="code"
            label={codeName[purpose]}
            required
            support={`${limits.codes[purpose].digits}桁の数字です。全角で入力しても構いません。`}
            error={errorFor(state, "code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
          />
          <ButtonRow>
            {back && <ButtonLink href={back}>戻る</ButtonLink>}
            <SubmitButton>次へ</SubmitButton>
          </ButtonRow>
          <NotArrived purpose={purpose} {...notArrived} />
        </>
      )}
    </ActionForm>
  );
}
