"use client";

import { recordArrival } from "@/app/admin/letters/canary-actions";
import { DeskForm } from "@/components/form/desk-form";
import { errorFor } from "@/components/form/form-state";
import { SelectField, type SelectOption } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";

type CanaryFormProps = { batches: SelectOption[]; today: string; title: string };

/** The day on which a 確認用の通知書 came back; the oldest that is still on its way is chosen beforehand. */
export function CanaryForm({ batches, today, title }: CanaryFormProps) {
  return (
    <DeskForm action={recordArrival} title={title}>
      {(state) => (
        <>
          <SelectField
            name="batch"
            label="届いた確認用の通知書"
            required
            options={batches}
            error={errorFor(state, "batch")}
            defaultValue={state.values.batch ?? batches.at(-1)?.value}
          />
          <TextField
            name="arrivedOn"
            type="date"
            label="届いた日"
            required
            error={errorFor(state, "arrivedOn")}
            defaultValue={state.values.arrivedOn ?? today}
            width="medium"
          />
          <SubmitButton variant="secondary">届いた日を記録する</SubmitButton>
        </>
      )}
    </DeskForm>
  );
}
