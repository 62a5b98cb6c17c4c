import { commit } from "@/db/commit";
import { ledgerFieldLabel, ledgerValue } from "@/domain/ledger-difference";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { type WaitingAddress, waitingAfter } from "@/services/ledger/list-waiting-addresses";
import { authorise } from "@/services/staff/authorise";

/** The headings of the list of waiting addresses, in the order of its cells. */
export const waitingAddressHeadings = [
  "国保連合会",
  "事業所番号",
  "事業所名",
  "登録日時",
  "登録した職員",
  "理由",
  "項目",
  "変更前",
  "変更後",
];

/**
 * Every new address that waits for a second person, of the own prefecture's offices (R43), the longest first, a line for each
 * field, read page by page. Recorded before the first row (R45). Refuses `not-your-role`.
 */
export async function exportWaitingAddresses(ctx: Context<Staff>): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-ledger");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-waiting-addresses", federation })]);
  return lines(ctx);
}

async function* lines(ctx: Context<Staff>): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.ledger;
  let page: WaitingAddress[] = [];
  do {
    page = await waitingAfter(ctx, exportPage, page.at(-1));
    for (const row of page) yield* cells(row);
  } while (page.length === exportPage);
}

function* cells({ number, name, proposedAt, proposedBy, reason, changes }: WaitingAddress): Generator<CsvCell[]> {
  const where = prefectureName(prefectureOf(number));
  for (const { field, before, after } of changes) {
    const told = [ledgerFieldLabel(field), ledgerValue(field, before), ledgerValue(field, after)];
    yield [where, number, name, sortableTime(proposedAt), proposedBy, reason, ...told];
  }
}
