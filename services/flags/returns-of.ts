import { and, eq, inArray, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import type { Context } from "@/services/context";
import type { FlaggedCase } from "@/services/flags/flagged-case";
import { hadBeenPosted } from "@/services/letters/had-been-posted";

type Posted = Pick<FlaggedCase, "id" | "providerNumber" | "federation">;

interface Returns {
  /** When letters of the case itself came back. */
  own: Date[];
  /** When letters of its office's other applications with the same federation came back. */
  earlier: Date[];
}

/* The plus keeps SQLite from reading every 返戻 of the country by its act instead of the few events of these cases. */
const isReturn = sql`+${events.act} = 'return'`;

/** When posted letters were booked as 返戻, by application id; one withdrawn before it was posted did not come back. */
export async function returnsOf(ctx: Context, cases: readonly Posted[]): Promise<Map<string, Returns>> {
  const numbers = [...new Set(cases.map(({ providerNumber }) => providerNumber))];
  const rows = await ctx.database.read
    .select({
      id: applications.id,
      number: applications.providerNumber,
      federation: applications.federation,
      at: events.at,
    })
    .from(applications)
    .innerJoin(events, and(eq(events.applicationId, applications.id), isReturn, hadBeenPosted))
    .where(inArray(applications.providerNumber, numbers));
  const ofOffice = Map.groupBy(rows, ({ number }) => number);
  return new Map(
    cases.map(({ id, providerNumber, federation }) => {
      const known = (ofOffice.get(providerNumber) ?? []).filter((row) => row.federation === federation);
      const own = known.filter((row) => row.id === id).map(({ at }) => at);
      const earlier = known.filter((row) => row.id !== id).map(({ at }) => at);
      return [id, { own, earlier }];
    }),
  );
}
