import { and, asc, eq, gt, or } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { limits } from "@/domain/limits";
import { postalAddress } from "@/domain/postal-address";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { mayDo } from "@/domain/staff-acts";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { letterSentence } from "@/services/letters/letter-refusal";
import { type LetterRow, letterRows, rowToPrint } from "@/services/letters/letter-rows";
import { postingOf } from "@/services/letters/posting-of";
import { authorise } from "@/services/staff/authorise";

/** The headings of the list of letters to be printed, in the order of its cells. */
export const toPrintHeadings = [
  "国保連合会",
  "受付番号",
  "事業所番号",
  "事業所名",
  "宛先",
  "承認日時",
  "締切",
  "印刷できない理由",
];

/**
 * Every letter that waits to be printed within the asker's own federation (R43), the oldest approval first, read page by page,
 * also beyond what one batch takes. As on screen, only those who issue letters are told why they cannot print one. Recorded
 * before the first row (R45). Refuses `not-your-role`.
 */
export async function exportToPrint(ctx: Context<Staff>): Promise<AsyncIterable<CsvCell[]>> {
  authorise(ctx, "view-letters");
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "export-to-print", federation })]);
  return lines(ctx);
}

async function* lines(ctx: Context<Staff>): AsyncGenerator<CsvCell[]> {
  const { exportPage } = limits.letters;
  let page = await approvedAfter(ctx, undefined);
  const posting = await postingOf(ctx, page[0]?.changedAt ?? null);
  while (page.length > 0) {
    const numbers = page.map(({ providerNumber }) => providerNumber);
    const handsOf = await ledgerHands(ctx, numbers);
    for (const row of page) yield cells(ctx, rowToPrint(ctx, row, posting, handsOf));
    page = page.length < exportPage ? [] : await approvedAfter(ctx, page.at(-1));
  }
}

/** One page of the approved, after `last`. */
function approvedAfter(ctx: Context<Staff>, last: LetterRow | undefined): Promise<LetterRow[]> {
  const { changedAt, id } = applications;
  const beyond = last && or(gt(changedAt, last.changedAt), and(eq(changedAt, last.changedAt), gt(id, last.id)));
  return letterRows(ctx, "approved", beyond).orderBy(asc(changedAt), asc(id)).limit(limits.letters.exportPage);
}

function cells({ actor }: Context<Staff>, row: ReturnType<typeof rowToPrint>): CsvCell[] {
  const { federation, reference, providerNumber, provider, changedAt, late, obstacle } = row;
  const told = obstacle !== null && mayDo(actor.role, "print") ? letterSentence(obstacle, "この申請") : null;
  return [
    prefectureName(federation),
    formatReference(reference),
    providerNumber,
    provider?.name ?? null,
    provider && postalAddress(provider),
    sortableTime(changedAt),
    late ? "締切のあと" : null,
    told,
  ];
}
