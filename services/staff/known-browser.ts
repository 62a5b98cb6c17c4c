import { and, eq, gt } from "drizzle-orm";
import { staffBrowsers } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { derivedSecret, tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";

export type Browser = typeof staffBrowsers.$inferSelect;

/** What a browser keeps beside its session, so that it is known again: made from the session's token, which it does not tell. */
export function browserToken(sessionToken: string): string {
  return derivedSecret(sessionToken, "staff-browser");
}

/** What the database keeps of a `browserToken`. */
export function browserIdOf(token: string): string {
  return tokenHash(token);
}

/** The browser of this id, when this person showed both factors in it within the last thirty days (R38). */
export async function knownBrowser(ctx: Context, staffId: string, id: string | null): Promise<Browser | undefined> {
  if (id === null) return undefined;
  const [browser] = await ctx.database.read
    .select()
    .from(staffBrowsers)
    .where(and(eq(staffBrowsers.id, id), knownOf(ctx, staffId)));
  return browser;
}

/** Whether there is any browser that knows this person (R38). */
export async function isKnownAnywhere(ctx: Context, staffId: string): Promise<boolean> {
  const found = await ctx.database.read.select().from(staffBrowsers).where(knownOf(ctx, staffId)).limit(1);
  return found.length > 0;
}

function knownOf({ now }: Context, staffId: string) {
  const since = new Date(now.getTime() - limits.staffBrowserKnown);
  return and(eq(staffBrowsers.staffId, staffId), gt(staffBrowsers.signedInAt, since));
}
