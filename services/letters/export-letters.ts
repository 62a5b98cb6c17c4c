import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { letterBatches } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import { statusLabel } from "@/domain/application-status";
import { limits } from "@/domain/limits";
import type { PostedBetween } from "@/domain/posted-between";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import { addDays, sortableTime, startOfTokyoDay, tokyoDay } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** The headings of the list of posted letters, in the order of its cells. */
export const letterHeadings = [
  "受付番号",
  "状態",
  "事業所番号",
  "事業所名",
  "束",
  "番号",
  "印刷日時",
  "封入日時",
  "発送日",
  "追跡番号",
  "有効期限",
  "無効になった日時",
];

/**
 * Every letter posted in these days within the asker's own federation (R43), the oldest first, read page by page; the
 * download is recorded with its days (R45). No address and no password is among the cells. Refuses `not-your-role`.
 */
export async function exportLetters(ctx: Context<Staff>, between: PostedBetween): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-letters");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-letters", federation, detail: { ...between } })]);
  return rows(ctx, between);
}

async function* rows(ctx: Context<Staff>, between: PostedBetween): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.letters;
  let page: Row[] = [];
  do {
    page = await postedPage(ctx, between, page.at(-1)?.letter);
    for (const row of page) yield cells(row);
    await nextTurn();
  } while (page.length === exportPage);
}

type Row = Awaited<ReturnType<typeof postedPage>>[number];

interface Place {
  postedAt: Date | null;
  id: string;
}

/**
 * The query for the next letters after `last`, along the index of posted letters, so that no page looks at those of the pages
 * before. The cross join keeps that order: begun with a federation's applications, all its letters would be sorted for each page.
 */
export function postedPage(ctx: Context<Staff>, { from, to }: PostedBetween, last?: Place) {
  const { reference, status, providerNumber } = applications;
  return ctx.database.read
    .select({
      application: { reference, status, providerNumber },
      provider: { name: providers.name },
      batch: { number: letterBatches.number },
      letter: letters,
    })
    .from(letters)
    .crossJoin(applications)
    .leftJoin(providers, eq(providers.number, providerNumber))
    .leftJoin(letterBatches, eq(letterBatches.id, letters.batchId))
    .where(
      and(
        eq(applications.id, letters.applicationId),
        ownFederation(ctx),
        isNotNull(letters.postedAt),
        beginning(from, last),
        to === null ? undefined : lt(letters.postedAt, startOfTokyoDay(addDays(to, 1))),
      ),
    )
    .orderBy(asc(letters.postedAt), asc(letters.id))
    .limit(limits.letters.exportPage);
}

/** One beginning, never two: with the day beside the last letter, every page would be read from that day on. */
function beginning(from: string | null, last?: Place) {
  if (last?.postedAt) return sql`(${letters.postedAt}, ${letters.id}) > (${last.postedAt.getTime()}, ${last.id})`;
  return from === null ? undefined : gte(letters.postedAt, startOfTokyoDay(from));
}

function cells({ application, provider, batch, letter }: Row): CsvCell[] {
  return [
    formatReference(application.reference),
    statusLabel(application.status),
    application.providerNumber,
    provider?.name ?? null,
    batch?.number ?? null,
    letter.position,
    sortableTime(letter.printedAt),
    sortableTime(letter.sealedAt),
    letter.postedAt === null ? null : tokyoDay(letter.postedAt),
    letter.trackingNumber,
    letter.validUntil === null ? null : tokyoDay(letter.validUntil),
    sortableTime(letter.voidedAt),
  ];
}
