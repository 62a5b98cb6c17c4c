"use client";

import { ActForm, type Desk } from "@/app/admin/letters/batches/[number]/act-form";
import { errorFor } from "@/components/form/form-state";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";

type GapFormProps = {
  desk: Desk;
  missing: { reference: string; office: string }[];
  /** Whether letters still wait for the usual way: as long as they do, reasons are rare and their fields are folded away. */
  folded: boolean;
};

/** Why a letter, or all that are missing, is not posted with this batch. */
export function GapForm({ desk, missing, folded }: GapFormProps) {
  const { state } = desk;
  const isRefused = state.values.act === "explain" && state.errors.length > 0;
  const options = missing.map(({ reference, office }) => ({
    value: reference,
    label: `${formatReference(reference)} ${office}`,
  }));
  return (
    <ActForm desk={desk} act="explain" title="この束で発送しない通知書">
      <p>
        発送していない通知書が{missing.length}
        通あります。発送できないものは、理由を入力すると、束を閉じられるようになります。通知書そのものは、あとで再印刷や返戻にできます。
      </p>
      <details open={isRefused || !folded} className="flow">
        <summary className="min-h-11 w-fit cursor-pointer py-2 font-bold">発送しない理由を入力する</summary>
        <SelectField
          name="gap"
          label="通知書"
          required
          options={[{ value: "all", label: `残りの${missing.length}通すべて` }, ...options]}
          error={errorFor(state, "gap")}
          defaultValue={state.values.gap}
        />
        <TextField
          name="reason"
          label="発送しない理由"
          required
          support={`申請の履歴に残ります。${limits.letters.gapReason}文字まで。`}
          error={errorFor(state, "reason")}
          defaultValue={state.values.reason}
          maxLength={limits.letters.gapReason}
        />
        <SubmitButton variant="secondary">理由を記録する</SubmitButton>
      </details>
    </ActForm>
  );
}
