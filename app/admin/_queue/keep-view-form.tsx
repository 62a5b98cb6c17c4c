"use client";

import { useActionState } from "react";
import { keepView } from "@/app/admin/_queue/actions";
import { ErrorSummary } from "@/components/form/error-summary";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";

/** この表示を保存: the view now shown, under a name. */
export function KeepViewForm({ view }: { view: string }) {
  const [state, send] = useActionState(keepView, emptyForm);
  return (
    <form action={send} noValidate className="flow">
      <input type="hidden" name="view" value={view} />
      <ErrorSummary key={state.attempt} errors={state.errors} />
      <TextField
        key={`name-${state.attempt}`}
        name="name"
        label="この表示の名前"
        required
        width="medium"
        autoComplete="off"
        maxLength={40}
        support="いま表示している条件を保存します。同じ名前で保存すると、置き換わります。"
        defaultValue={state.values.name}
        error={errorFor(state, "name")}
      />
      <SubmitButton variant="secondary">この表示を保存</SubmitButton>
    </form>
  );
}
