"use client";

import { Fragment, type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import type { FormState } from "@/components/form/form-state";
import { HintSummary } from "@/components/form/hint-summary";
import { PageTitle } from "@/components/ui/page-title";

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

type ActionFormProps = {
  action: FormAction;
  initial: FormState;
  title: string;
  children: (state: FormState) => ReactNode;
  hidden?: Record<string, string>;
};

/**
 * A form around a server action: page title, error summary, fields. Works as a plain post; sends once at a time.
 * A new attempt makes new fields, because React empties them after an action: give each `defaultValue={state.values.…}`.
 */
export function ActionForm({ action, initial, title, children, hidden = {} }: ActionFormProps) {
  const [state, send, pending] = useActionState(action, initial);
  return (
    <form
      action={send}
      noValidate
      className="flow"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <PageTitle title={title} hasError={state.errors.length > 0} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Fragment key={state.attempt}>
        <ErrorSummary errors={state.errors} />
        <HintSummary hints={state.hints} done={state.done} />
        {children(state)}
      </Fragment>
    </form>
  );
}
