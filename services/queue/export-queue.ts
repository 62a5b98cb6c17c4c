import { commit } from "@/db/commit";
import { statusLabel, waitingLabel } from "@/domain/application-status";
import { flagLabel } from "@/domain/case-flag-rules";
import { claimChanceLabel } from "@/domain/claim-chance";
import { deniedLabel } from "@/domain/denied-call";
import { limits } from "@/domain/limits";
import { prefectureName } from "@/domain/prefecture";
import type { QueuePlace } from "@/domain/queue-place";
import type { QueueView } from "@/domain/queue-view";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findCases } from "@/services/queue/find-cases";
import { viewDetail } from "@/services/queue/list-queue";
import { orderNow } from "@/services/queue/order-now";
import { type QueueRow, queueRows } from "@/services/queue/queue-rows";
import { searchOf } from "@/services/queue/sealed-search";
import { authorise } from "@/services/staff/authorise";

/** The columns of the queue as a CSV file. */
export const queueHeadings = [
  "受付番号",
  "事業所番号",
  "事業所名",
  "国保連合会",
  "状態",
  "確認待ちの理由",
  "受付日時",
  "締切",
  "確認点",
];

const pageSize = 1000;

/**
 * All cases of a view in its order, in pages, so that no million of them is held at once (issue 3, 10); a search that finds more
 * than it shows says so in the last line. The export is recorded
 * before the first row leaves (R45). Refuses `not-your-role`.
 */
export async function exportQueue(ctx: Context<Staff>, view: QueueView): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-queue");
  const detail = { view: viewDetail(view), searched: searchOf(view) !== "" };
  await commit(ctx, [record(ctx, { act: "export-queue", federation: ctx.actor.federation ?? undefined, detail })]);
  return pages(ctx, { ...view, after: undefined });
}

async function* pages(ctx: Context<Staff>, view: QueueView): AsyncGenerator<CsvCell[]> {
  const { order } = await orderNow(ctx, view);
  let after: Omit<QueuePlace, "asOf"> | undefined;
  let isCut = false;
  do {
    const { keys, tooMany } = await findCases(ctx, view, order, { after, most: pageSize });
    for (const row of await queueRows(ctx, order, keys)) yield cells(row);
    isCut = tooMany;
    after = keys.length < pageSize ? undefined : keys.at(-1);
  } while (after !== undefined);
  if (isCut) yield [cutSentence];
}

const cutSentence = `${limits.queue.searchHits}件を超える申請が見つかったため、ここまでの一部だけを書き出しました。言葉を足すか、条件で絞り込んでください。`;

function cells(row: QueueRow): CsvCell[] {
  return [
    formatReference(row.reference),
    row.providerNumber,
    row.providerName ?? "",
    prefectureName(row.federation),
    statusLabel(row.status),
    row.waitingReason === null ? "" : waitingLabel(row.waitingReason),
    sortableTime(row.submittedAt),
    row.chance === null ? "" : claimChanceLabel(row.chance),
    [...(row.denied ? [deniedLabel] : []), ...row.flags.map(flagLabel)].join("・"),
  ];
}
