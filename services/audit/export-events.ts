import { commit } from "@/db/commit";
import { type AuditFact, auditDetail } from "@/domain/audit-detail";
import type { AuditFilter } from "@/domain/audit-filter";
import { eventActorLabel } from "@/domain/event-actor";
import { eventLabel } from "@/domain/event-label";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { formatTime, sortableTime } from "@/lib/dates";
import { filterFacts } from "@/services/audit/filter-facts";
import type { AuditRow } from "@/services/audit/find-events";
import { findEvents } from "@/services/audit/find-events";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";

/** The headings of the columns that `exportEvents` gives: the words of the screen, then the codes that the log itself holds. */
export const auditHeadings = [
  "番号",
  "日時",
  "時刻",
  "区分",
  "ID",
  "氏名",
  "操作",
  "国保連合会",
  "受付番号",
  "版",
  "内容",
  "区分のコード",
  "操作のコード",
  "内容の原文",
];

/**
 * Every event that fits `filter`, as `listEvents` shows them, in pages as they are asked for; recorded with the filter before
 * the first (R45). Refuses `not-your-role`.
 */
export async function exportEvents(ctx: Context<Staff>, filter: AuditFilter): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-audit");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-audit", federation, detail: filterFacts(filter) })]);
  return lines(ctx, { ...filter, before: undefined });
}

async function* lines(ctx: Context<Staff>, filter: AuditFilter): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.audit;
  let before = filter.before;
  let rows: AuditRow[];
  do {
    rows = await findEvents(ctx, { ...filter, before }, exportPage);
    for (const row of rows) yield cells(row);
    const last = rows.at(-1);
    before = last && `${last.at.getTime()}.${last.sequence}`;
  } while (rows.length === exportPage);
}

function cells(row: AuditRow): CsvCell[] {
  return [
    row.sequence,
    sortableTime(row.at),
    formatTime(row.at),
    eventActorLabel(row.actor),
    row.userId ?? row.actorId,
    row.staffName,
    eventLabel(row.act, row.detail),
    row.federation && prefectureName(row.federation),
    row.reference && formatReference(row.reference),
    row.version,
    auditDetail(row.detail).map(inWords).join(" / "),
    row.actor,
    row.act,
    row.detail,
  ];
}

function inWords({ term, value }: AuditFact): string {
  return `${term}:${value}`;
}
