"use client";

import { useActionState } from "react";
import { undoDecision } from "@/app/admin/_case/actions";
import { ErrorSummary } from "@/components/form/error-summary";
import { emptyForm } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";

/** 取り消す: one button that takes the last decision back, and says that its applicant is told. */
export function UndoForm({ hidden }: { hidden: Record<string, string> }) {
  const [state, send] = useActionState(undoDecision, emptyForm);
  return (
    <form action={send} className="flow">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary key={state.attempt} errors={state.errors} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton variant="secondary">取り消す</SubmitButton>
        <p>取り消すと、申請者へメールでお知らせします。</p>
      </div>
    </form>
  );
}
