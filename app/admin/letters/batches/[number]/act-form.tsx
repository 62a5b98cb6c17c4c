"use client";

import { Fragment, type ReactNode } from "react";
import { errorFor, type FormState } from "@/components/form/form-state";
import { FreshFactorField } from "@/components/form/fresh-factor-field";

/** What the forms of a batch's page share: one action, what it said last, and the batch. */
export type Desk = { state: FormState; send: (data: FormData) => void; pending: boolean; batch: string };

type ActFormProps = { desk: Desk; act: string; title: string; children: ReactNode };

/** One act on a batch as a section and a form of its own, so that Enter in one never presses another's button. */
export function ActForm({ desk: { state, send, pending, batch }, act, title, children }: ActFormProps) {
  const factor = state.values.act === act ? errorFor(state, "totp") : undefined;
  return (
    <section aria-labelledby={`${act}-title`} className="flow border-t border-solid-gray-300 pt-6">
      <h2 id={`${act}-title`}>{title}</h2>
      <form
        action={send}
        noValidate
        className="flow"
        onSubmit={(event) => {
          if (pending) event.preventDefault();
        }}
      >
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="batch" value={batch} />
        <Fragment key={state.values.act === act ? state.attempt : 0}>
          {factor && <FreshFactorField error={factor} />}
          {children}
        </Fragment>
      </form>
    </section>
  );
}
