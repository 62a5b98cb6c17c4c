import { and, desc, gte, inArray } from "drizzle-orm";
import { letters } from "@/db/schema/letters";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { addDays, formatDate, startOfTokyoDay, tokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import type { LetterCase } from "@/services/letters/find-letter-cases";

const { spacingDays, most, withinDays } = limits.lettersPerOffice;

/**
 * The caps on letters to one office (R17): none within a day of the last one, at most four in thirty days. What counts is the
 * posting on `postedOn` ("2026-11-24"), for a spoiled sheet may be printed again at once. Refuses `posted-too-soon` and
 * `posted-too-often` with the first day that is free. Two cannot pass together: an office has one open application (R16).
 */
export async function withinPostingCaps(ctx: Context, cases: LetterCase[], postedOn: string): Promise<void> {
  const earlier = await earlierPostings(ctx, cases, postedOn);
  for (const { application, letter } of cases) {
    const days = earlier.filter(({ accountId }) => accountId === letter?.accountId).map(({ day }) => day);
    const last = days[0];
    const oldestThatCounts = days[most - 1];
    if (oldestThatCounts) throw tooOften(application.reference, addDays(oldestThatCounts, withinDays));
    if (last && postedOn < addDays(last, spacingDays)) throw tooSoon(application.reference, last);
  }
}

/** The days in the last thirty on which something was posted to the accounts of these letters, the newest first. */
async function earlierPostings(ctx: Context, cases: LetterCase[], postedOn: string) {
  const accounts = cases.flatMap(({ letter }) => (letter === null ? [] : [letter.accountId]));
  const since = startOfTokyoDay(addDays(postedOn, 1 - withinDays));
  const rows = await ctx.database.read
    .select({ accountId: letters.accountId, postedAt: letters.postedAt })
    .from(letters)
    .where(and(inArray(letters.accountId, accounts), gte(letters.postedAt, since)))
    .orderBy(desc(letters.postedAt));
  return rows.flatMap(({ accountId, postedAt }) => (postedAt ? [{ accountId, day: tokyoDay(postedAt) }] : []));
}

function tooSoon(reference: string, last: string): Refusal {
  return new Refusal(
    "posted-too-soon",
    `${officeOf(reference)}へは、${shown(last)}に通知書を発送しています。次に発送できるのは、${shown(addDays(last, spacingDays))}からです。`,
    reference,
  );
}

function tooOften(reference: string, free: string): Refusal {
  return new Refusal(
    "posted-too-often",
    `${officeOf(reference)}へは、${withinDays}日間に${most}通の通知書を発送しています。次に発送できるのは、${shown(free)}からです。`,
    reference,
  );
}

function officeOf(reference: string): string {
  return `受付番号 ${formatReference(reference)} の事業所`;
}

function shown(day: string): string {
  return formatDate(startOfTokyoDay(day));
}
