import { and, desc, eq, getTableColumns, lt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { commit } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { importStateLabel, tookNothing } from "@/domain/import-state";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { ownImports } from "@/services/ledger-files/find-import";
import { authorise } from "@/services/staff/authorise";

/** The headings of the list of imports, in the order of its cells. */
export const importHeadings = [
  "国保連合会",
  "ファイル",
  "アップロード日時",
  "アップロードした職員",
  "状態",
  "読んだ行",
  "追加",
  "変更",
  "うち住所の変更",
  "変更なし",
  "取り込めない行",
  "取込を決めた職員",
  "終わった日時",
];

/**
 * Every ledger file that was handed in at the asker's federation, the newest first (R43): how each ended, figures alone, read
 * page by page. Recorded before the first row (R45). Refuses `not-your-role`.
 */
export async function exportImports(ctx: Context<Staff>): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-ledger");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-imports", federation })]);
  return lines(ctx);
}

async function* lines(ctx: Context<Staff>): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.ledger;
  let page: Row[] = [];
  do {
    page = await importsBefore(ctx, page.at(-1));
    for (const row of page) yield cells(row);
  } while (page.length === exportPage);
}

type Row = Awaited<ReturnType<typeof importsBefore>>[number];

function importsBefore(ctx: Context<Staff>, last?: { id: string; startedAt: Date }) {
  const { refused, ...kept } = getTableColumns(ledgerImports);
  const { startedAt, id, startedBy, confirmedBy } = ledgerImports;
  const [starter, confirmer] = [alias(staff, "starter"), alias(staff, "confirmer")];
  const beyond = last && or(lt(startedAt, last.startedAt), and(eq(startedAt, last.startedAt), lt(id, last.id)));
  return ctx.database.read
    .select({ ...kept, starter: starter.name, confirmer: confirmer.name })
    .from(ledgerImports)
    .leftJoin(starter, eq(starter.id, startedBy))
    .leftJoin(confirmer, eq(confirmer.id, confirmedBy))
    .where(and(ownImports(ctx), beyond))
    .orderBy(desc(startedAt), desc(id))
    .limit(limits.ledger.exportPage);
}

function cells(row: Row): CsvCell[] {
  const { federation, state, added, changed, addressesChanged, unchanged } = row;
  const taken = [added, changed, addressesChanged, unchanged];
  return [
    federation === null ? "全国" : prefectureName(federation),
    row.fileName,
    sortableTime(row.startedAt),
    row.starter ?? row.startedBy,
    importStateLabel(state),
    row.rowsRead,
    ...(tookNothing(state) ? taken.map(() => null) : taken),
    row.refusedRows,
    row.confirmer ?? row.confirmedBy,
    sortableTime(row.finishedAt),
  ];
}
