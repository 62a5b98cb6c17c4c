"use client";

import type { ReactNode } from "react";
import { sendReport } from "@/app/(public)/received/[token]/actions";
import { ActionForm } from "@/components/form/action-form";
import { emptyForm, errorFor } from "@/components/form/form-state";
import { ProviderNumberField } from "@/components/form/provider-number-field";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button-row";
import { type LetterReceipt, receiptLabel } from "@/domain/letter-receipt";

type ReceiptFormProps = {
  token: string;
  receipts: readonly LetterReceipt[];
  title: string;
  /** What stands in place of the fields until it is opened. */
  folded?: string;
};

/** How the letter came, one of `receipts`, and whose office reports it. */
export function ReceiptForm({ token, receipts, title, folded }: ReceiptFormProps) {
  return (
    <ActionForm action={sendReport} initial={emptyForm} title={title} hidden={{ token }}>
      {(state) => (
        <Folded summary={folded} open={state.errors.length > 0}>
          <RadioGroup
            name="receipt"
            legend="通知書は、どのように届きましたか"
            required
            options={receipts.map((value) => ({ value, label: receiptLabel(value), notes: notes[value] }))}
            defaultValue={state.values.receipt}
            error={errorFor(state, "receipt")}
          />
          <ProviderNumberField
            state={state}
            support="報告する方の事業所の番号(10桁)です。全角で入力しても構いません。"
          />
          <ButtonRow>
            <SubmitButton>報告する</SubmitButton>
          </ButtonRow>
        </Folded>
      )}
    </ActionForm>
  );
}

function Folded({ summary, open, children }: { summary?: string; open: boolean; children: ReactNode }) {
  if (summary === undefined) return children;
  return (
    <details open={open}>
      <summary className="w-fit cursor-pointer py-2.5 font-bold">{summary}</summary>
      <div className="flow mt-4">{children}</div>
    </details>
  );
}

const stopped = "仮パスワードをすぐに無効にし、国保連合会へ知らせます。ログインしないでください。";

const notes: Record<LetterReceipt, string[]> = {
  intact: ["封筒に開けられた跡がなく、ご自分の事業所宛だった場合です。"],
  opened: [stopped],
  misdelivered: [stopped, "事業所番号をお持ちでない方は、下の連絡先へお電話ください。"],
};
