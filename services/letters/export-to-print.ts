import { commit } from "@/db/commit";
import { flagLabel } from "@/domain/case-flag-rules";
import { limits } from "@/domain/limits";
import { postalAddress } from "@/domain/postal-address";
import type { Posting } from "@/domain/posting-day";
import { prefectureName } from "@/domain/prefecture";
import { formatReference } from "@/domain/reference";
import { mayDo } from "@/domain/staff-acts";
import type { CsvCell } from "@/lib/csv-line";
import { sortableTime } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { type ApprovedLetter, approvedLetters, toPrint } from "@/services/letters/approved-letters";
import { letterSentence } from "@/services/letters/letter-refusal";
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
  "確認点",
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
  let page = await approvedLetters(ctx, exportPage);
  const posting = await postingOf(ctx, page);
  while (page.length > 0) {
    for (const each of page) yield cells(ctx, each, posting);
    page = page.length < exportPage ? [] : await approvedLetters(ctx, exportPage, page.at(-1));
  }
}

function cells(ctx: Context<Staff>, each: ApprovedLetter, posting: Posting | null): CsvCell[] {
  const { reference, providerNumber, provider, changedAt, late, obstacle, flags } = toPrint(ctx, each, posting);
  const told = obstacle !== null && mayDo(ctx.actor.role, "print") ? letterSentence(obstacle, "この申請") : null;
  return [
    prefectureName(each.federation),
    formatReference(reference),
    providerNumber,
    provider?.name ?? null,
    provider && postalAddress(provider),
    sortableTime(changedAt),
    late ? "締切のあと" : null,
    flags.map(flagLabel).join("・"),
    told,
  ];
}
