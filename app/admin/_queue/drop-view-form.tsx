"use client";

import { useActionState } from "react";
import { dropView } from "@/app/admin/_queue/actions";
import { ErrorSummary } from "@/components/form/error-summary";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";

/** 削除: forgets one saved view; the page stays in the view that it shows. */
export function DropViewForm({ id, name, view }: { id: string; name: string; view: string }) {
  const [state, send] = useActionState(dropView, emptyForm);
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="view" value={view} />
      <ErrorSummary key={state.attempt} errors={state.errors} />
      <SubmitButton variant="text">
        削除<span className="sr-only">({name})</span>
      </SubmitButton>
    </form>
  );
}
