import { commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import { postalAddress } from "@/domain/postal-address";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findSeveral } from "@/services/reviews/find-for-staff";
import { candidates, type Judged, judge } from "@/services/reviews/list-clean";
import { authorise } from "@/services/staff/authorise";

/** The headings of the list of まとめて承認, in the order of its cells. */
export const cleanHeadings = [
  "国保連合会",
  "受付番号",
  "事業所番号",
  "事業所名",
  "宛先",
  "受付日時",
  "まとめて承認",
  "できない理由",
];

/**
 * Every case under review of the asker's federation (R43), or those `chosen` by their 受付番号 (null is all), the oldest first: whether it can
 * be approved together with others, and why not; read page by page. Recorded before the first row (R45). Refuses `not-your-role`.
 */
export async function exportClean(
  ctx: Context<Staff>,
  chosen: readonly string[] | null,
): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-clean");
  const detail = { chosen: chosen?.length ?? 0 };
  await commit(ctx, [record(ctx, { act: "export-clean", federation: ctx.actor.federation ?? undefined, detail })]);
  return lines(ctx, chosen);
}

async function* lines(ctx: Context<Staff>, chosen: readonly string[] | null): AsyncGenerator<CsvCell[]> {
  for await (const page of chosen === null ? ofAll(ctx) : ofChosen(ctx, chosen)) {
    for (const judged of await judge(ctx, page)) yield cells(judged);
  }
}

async function* ofChosen(ctx: Context<Staff>, chosen: readonly string[]): AsyncGenerator<Application[]> {
  yield await findSeveral(ctx, chosen.slice(0, limits.bulkApproval.most));
}

async function* ofAll(ctx: Context<Staff>): AsyncGenerator<Application[]> {
  let page: Application[] = [];
  do {
    page = await candidates(ctx, page.at(-1));
    yield page;
  } while (page.length === limits.bulkApproval.most);
}

function cells({ application, review: { provider }, obstacle }: Judged): CsvCell[] {
  return [
    prefectureName(application.federation),
    formatReference(application.reference),
    application.providerNumber,
    provider?.name ?? null,
    provider && postalAddress(provider),
    sortableTime(application.submittedAt),
    obstacle === null ? "できる" : "できない",
    obstacle,
  ];
}
