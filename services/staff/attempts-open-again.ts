import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { Context } from "@/services/context";
import { knownBrowser } from "@/services/staff/known-browser";

/** When this person may try again from this browser after too many failures (R38); null when no delay runs. */
export async function attemptsOpenAgain(ctx: Context, staffId: string, browserId: string | null): Promise<Date | null> {
  const [person] = await ctx.database.read.select().from(staff).where(eq(staff.id, staffId));
  const counted = (await knownBrowser(ctx, staffId, browserId)) ?? person;
  const until = counted?.delayedUntil ?? null;
  return until !== null && until > ctx.now ? until : null;
}
