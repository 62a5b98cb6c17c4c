"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { handleDesk } from "@/app/_web/handle-desk";
import type { FormState } from "@/components/form/form-state";
import { ledgerRow } from "@/domain/ledger-row";
import { limits } from "@/domain/limits";
import { providerNumber } from "@/domain/provider-number";
import { Refusal } from "@/domain/refusal";
import { typedText } from "@/domain/typed-text";
import { changeOffice } from "@/services/ledger/change-office";
import { confirmAddress, dropAddress } from "@/services/ledger/settle-address";

const longestReason = limits.ledger.reason;

/** A field left blank asks to be filled in, where a file is told what its line lacks. */
const typedRow = ledgerRow.extend({
  name: filledIn("事業所名").pipe(ledgerRow.shape.name),
  address: filledIn("住所").pipe(ledgerRow.shape.address),
});

const change = z.intersection(
  typedRow,
  z.object({
    asReadAt: z.coerce.number().int().nonnegative().max(8.64e15),
    reason: typedText({
      missing: "変更の理由を入力してください。",
      normalise: (typed) => typed.trim(),
      fault: (text) => (text.length > longestReason ? `変更の理由は${longestReason}文字までです。` : undefined),
    }),
  }),
);

const settlement = z.object({
  number: providerNumber,
  change: z.string().min(1).max(40),
  act: z.enum(["confirm", "drop"]),
});

/** 台帳を変更する. */
export async function changeLedger(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk("change-ledger", previous, data, change, async (ctx, { asReadAt, reason, ...row }) => {
    const { atOnce, waits } = await changeOffice(ctx, { row, asReadAt: new Date(asReadAt), reason });
    const done = waits ? (atOnce > 0 ? "both" : "proposed") : "changed";
    redirect(`/admin/ledger/${row.number}?done=${done}`);
  });
}

const settles = { confirm: "confirm-ledger", drop: "change-ledger" } as const;

/** 確認して台帳に入れる, or この変更を取り下げる. */
export async function settle(previous: FormState, data: FormData): Promise<FormState> {
  return handleDesk(
    ({ act }) => settles[act],
    previous,
    data,
    settlement,
    async (ctx, { act, ...shown }) => {
      try {
        if (act === "confirm") await confirmAddress(ctx, shown);
        else await dropAddress(ctx, shown);
      } catch (error) {
        // The form is gone from the page then, and a refusal would go with it.
        if (!(error instanceof Refusal && error.code === "already-settled")) throw error;
        redirect(`/admin/ledger/${shown.number}?done=settled-before`);
      }
      redirect(`/admin/ledger/${shown.number}?done=${act === "confirm" ? "confirmed" : "dropped"}`);
    },
  );
}

function filledIn(field: string) {
  return typedText({
    missing: `${field}を入力してください。`,
    normalise: (typed) => typed.trim(),
    fault: () => undefined,
  });
}
