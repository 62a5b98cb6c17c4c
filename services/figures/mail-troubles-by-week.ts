import { and, eq, gte, sql } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { type MailTrouble, mondayOf } from "@/domain/figures";
import type { PrefectureCode } from "@/domain/prefecture";
import { startOfTokyoDay, tokyoDay } from "@/lib/dates";
import type { Context } from "@/services/context";
import { eventsOf } from "@/services/figures/of-federation";

/**
 * How many mails did not arrive, by the Monday of the week and by how they failed, from the day `since` on. A federation sees
 * those of its applications; all together (null) also those that belong to none, such as codes never asked back for.
 */
export async function mailTroublesByWeek(ctx: Context, federation: PrefectureCode | null, since: string) {
  const counts = new Map<string, number>();
  for (const { at, code } of await troublesQuery(ctx, federation, since)) {
    const key = `${troubleOf(code)} ${mondayOf(tokyoDay(at))}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (trouble: MailTrouble, monday: string) => counts.get(`${trouble} ${monday}`) ?? 0;
}

/** The query of `mailTroublesByWeek`. */
export function troublesQuery({ database: { read } }: Context, federation: PrefectureCode | null, since: string) {
  const within = and(eventsOf(federation), eq(events.act, "mail-failed"), gte(events.at, startOfTokyoDay(since)));
  const code = sql<string | null>`json_extract(${events.detail}, '$.code')`;
  return read.select({ at: events.at, code }).from(events).where(within);
}

/** What the provider's code means; a mail that was given up failed. */
function troubleOf(code: string | null): MailTrouble {
  if (code === "email.bounced") return "bounced";
  return code === "email.complained" ? "complained" : "failed";
}
