import { and, desc, gte, inArray } from "drizzle-orm";
import { letters } from "@/db/schema/letters";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { addDays, formatDate, startOfTokyoDay, tokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";

const { spacingDays, most, withinDays } = limits.lettersPerOffice;

/** A letter about to be posted, as far as the caps look at it. */
export interface CappedLetter {
  application: { reference: string };
  letter: { accountId: string } | null;
}

/**
 * Which of these letters the caps on letters to one office stand against (R17): none within a day of the last one, at most
 * four in thirty days. Two cannot pass together: an office has one open application (R16). What counts is the posting on `postedOn` ("2026-11-24"), for a spoiled sheet may be printed again at
 * once. Gives for each 受付番号 concerned `posted-too-soon` or `posted-too-often`, with the first day that is free.
 */
export async function postingCaps(
  ctx: Context,
  cases: CappedLetter[],
  postedOn: string,
): Promise<Map<string, Refusal>> {
  const earlier = await earlierPostings(ctx, cases, postedOn);
  const refusals = new Map<string, Refusal>();
  for (const { application, letter } of cases) {
    const days = earlier.get(letter?.accountId ?? "") ?? [];
    const last = days[0];
    const oldestThatCounts = days[most - 1];
    if (oldestThatCounts) {
      refusals.set(application.reference, tooOften(application.reference, addDays(oldestThatCounts, withinDays)));
    } else if (last && postedOn < addDays(last, spacingDays)) {
      refusals.set(application.reference, tooSoon(application.reference, last));
    }
  }
  return refusals;
}

/** For each account of these letters the days in the last thirty on which something was posted to it, the newest first. */
async function earlierPostings(ctx: Context, cases: CappedLetter[], postedOn: string): Promise<Map<string, string[]>> {
  const accounts = cases.flatMap(({ letter }) => (letter === null ? [] : [letter.accountId]));
  const since = startOfTokyoDay(addDays(postedOn, 1 - withinDays));
  const rows = await ctx.database.read
    .select({ accountId: letters.accountId, postedAt: letters.postedAt })
    .from(letters)
    .where(and(inArray(letters.accountId, accounts), gte(letters.postedAt, since)))
    .orderBy(desc(letters.postedAt));
  const days = new Map<string, string[]>();
  for (const { accountId, postedAt } of rows) {
    if (postedAt) days.set(accountId, [...(days.get(accountId) ?? []), tokyoDay(postedAt)]);
  }
  return days;
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
