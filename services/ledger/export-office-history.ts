import { commit } from "@/db/commit";
import { ledgerFieldLabel, ledgerValue } from "@/domain/ledger-difference";
import { limits } from "@/domain/limits";
import { prefectureOf } from "@/domain/provider-number";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findOffice, isOwnOffice } from "@/services/ledger/find-office";
import { type ChangeWay, type OfficeChange, officeChanges } from "@/services/ledger/office-changes";
import { authorise } from "@/services/staff/authorise";

/** The headings of an office's history, in the order of its cells. */
export const officeHistoryHeadings = [
  "事業所番号",
  "登録日時",
  "登録した職員",
  "方法",
  "理由",
  "項目",
  "変更前",
  "変更後",
  "結果",
  "結果の日時",
  "結果を決めた職員",
];

/**
 * Everything that was changed in an office's row and by whom, the newest first, a line for each field, read page by page. As on
 * its page it is the record of the federation that keeps the office: another one is given no line of it. Recorded before the
 * first row (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function exportOfficeHistory(ctx: Context<Staff>, number: string): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-ledger");
  await findOffice(ctx, number);
  const federation = ctx.actor.federation ?? prefectureOf(number);
  const detail = { providerNumber: number };
  await commit(ctx, [record(ctx, { act: "export-office-history", federation, detail })]);
  return lines(ctx, number);
}

async function* lines(ctx: Context<Staff>, number: string): AsyncGenerator<CsvCell[]> {
  if (!isOwnOffice(ctx, number)) return;
  const { exportPage } = limits.ledger;
  let page: OfficeChange[] = [];
  do {
    page = await officeChanges(ctx, number, exportPage, page.at(-1));
    for (const change of page) yield* cells(number, change);
  } while (page.length === exportPage);
}

const ways: Record<ChangeWay, string> = { screen: "画面", file: "CSVファイル", command: "コマンド" };

function* cells(number: string, entry: OfficeChange): Generator<CsvCell[]> {
  const { proposedAt, proposedBy, way, isNew, reason, changes, settledAt, settledBy } = entry;
  for (const { field, before, after } of changes) {
    const told = [ledgerFieldLabel(field), isNew ? "" : ledgerValue(field, before), ledgerValue(field, after)];
    const end = [outcomeOf(entry), sortableTime(settledAt), settledBy];
    yield [number, sortableTime(proposedAt), proposedBy, ways[way], reason, ...told, ...end];
  }
}

function outcomeOf({ settledAs, way, isNew }: OfficeChange): string {
  if (isNew) return "台帳に登録";
  const byFile = way !== "screen";
  switch (settledAs) {
    case null:
      return "確認待ち";
    case "at-once":
      return byFile ? "取込" : "変更";
    case "confirmed":
      return byFile ? "取込" : "確認";
    case "dropped":
      return "取下げ";
  }
}
