import { commit } from "@/db/commit";
import type { LedgerView } from "@/domain/ledger-view";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { LedgerListRow } from "@/services/ledger/ledger-rows";
import { ledgerRows } from "@/services/ledger/ledger-rows";
import { authorise } from "@/services/staff/authorise";

export interface LedgerPage {
  rows: LedgerListRow[];
  /** The 事業所番号 after which the next page begins; null on the last page. */
  next: string | null;
}

/** One page of 事業所台帳 as the asker may see it (R43), with an event that says how many offices were shown (R45). */
export async function viewLedger(ctx: Context<Staff>, view: LedgerView): Promise<LedgerPage> {
  authorise(ctx, "view-ledger");
  const { page } = limits.ledger;
  const rows = await ledgerRows(ctx, view, page + 1);
  const shown = rows.slice(0, page);
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "view-ledger", federation, detail: { count: shown.length } })]);
  return { rows: shown, next: rows.length > page ? (shown.at(-1)?.number ?? null) : null };
}
