"use client";

import { Fragment, type ReactNode } from "react";
import { valuesToShow } from "@/app/admin/_case/values-to-show";
import { EnterMeans } from "@/components/form/enter-means";
import { errorFor, type FormState } from "@/components/form/form-state";
import { FreshFactorField } from "@/components/form/fresh-factor-field";
import { MailPreview } from "@/components/form/mail-preview";

/** What the forms of a case page share: one action, and what it said last. */
export type Desk = {
  state: FormState;
  send: (data: FormData) => void;
  pending: boolean;
  hidden: Record<string, string>;
};

type CaseFormProps = {
  desk: Desk;
  act: string;
  buttons: ReactNode;
  /** What the button of a decision says, which a preview of its mail names. */
  decides?: string;
  children?: (values: FormState["values"]) => ReactNode;
};

/**
 * One act of a case page as a form of its own, so that Enter in its fields presses no other act's button. What was said last,
 * the field for a fresh 認証コード and, above its buttons, the mail to read stand only in the form that was sent.
 */
export function CaseForm({ desk: { state, send, pending, hidden }, act, buttons, decides, children }: CaseFormProps) {
  const sent = state.values.act?.replace("preview-", "") === act;
  const factor = sent ? errorFor(state, "totp") : undefined;
  return (
    <form
      action={send}
      noValidate
      className="flow"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fragment key={sent ? state.attempt : 0}>
        {factor && <EnterMeans act={act} />}
        {factor && <FreshFactorField error={factor} />}
        {children?.(sent ? valuesToShow(state.values, hidden) : {})}
        {sent && state.preview && decides && <MailPreview mail={state.preview} button={decides} />}
        <div className="flex flex-wrap gap-4">{buttons}</div>
      </Fragment>
    </form>
  );
}
