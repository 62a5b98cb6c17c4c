import { setImmediate as nextTurn } from "node:timers/promises";
import { commit } from "@/db/commit";
import type { LedgerView } from "@/domain/ledger-view";
import { ledgerViewText } from "@/domain/ledger-view";
import { limits } from "@/domain/limits";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { LedgerListRow } from "@/services/ledger/ledger-rows";
import { ledgerRows } from "@/services/ledger/ledger-rows";
import { ledgerTable } from "@/services/ledger/ledger-table";
import { authorise } from "@/services/staff/authorise";

const statusWords = { active: "有効", closed: "廃止" } as const;

/** The headings of the export: those of the ledger file, so that it can be taken in again, and when a row was changed. */
export const ledgerExportHeadings = [...Object.keys(ledgerTable.headings), "最終変更", "住所の変更"];

/**
 * The offices of a view for a CSV file, read a page at a time, never all at once. The export leaves an event with the filter,
 * never with what was looked for, before the first row goes out (R45, R11).
 */
export async function exportLedger(ctx: Context<Staff>, view: LedgerView): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-ledger");
  const federation = ctx.actor.federation ?? undefined;
  const detail = { filter: ledgerViewText({ ...view, q: "", after: undefined }), searched: view.q !== "" };
  await commit(ctx, [record(ctx, { act: "export-ledger", federation, detail })]);
  return lines(ctx, view);
}

async function* lines(ctx: Context<Staff>, view: LedgerView): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.ledger;
  let after: string | undefined;
  let rows: LedgerListRow[];
  do {
    rows = await ledgerRows(ctx, { ...view, after }, exportPage);
    for (const row of rows) yield line(row);
    after = rows.at(-1)?.number;
    await nextTurn();
  } while (rows.length === exportPage);
}

function line(row: LedgerListRow): CsvCell[] {
  const { number, name, corporation, postalCode, address, building, phone, status } = row;
  const moved = sortableTime(row.addressChangedAt);
  const changed = sortableTime(row.changedAt);
  return [number, name, corporation, postalCode, address, building, phone, statusWords[status], changed, moved];
}
