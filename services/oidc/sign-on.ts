import { and, eq } from "drizzle-orm";
import { commit } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import type { Place } from "@/services/staff/begin-session";
import { beginSession } from "@/services/staff/begin-session";
import { knownBrowser } from "@/services/staff/known-browser";
import { recordFailure } from "@/services/staff/record-failure";
import { signInRefused } from "@/services/staff/sign-in";
import { staffActor } from "@/services/staff/staff-actor";

/** Somebody as the single sign-on knows them: for life, by both together; never by a mail address or a name. */
export interface Identity {
  issuer: string;
  subject: string;
}

/**
 * The single sign-on in place of the password (issue 3, 8). Gives the token of a session that opens nothing but the second
 * step, as `signIn` does: the authenticator is still asked (R37). Refuses `sign-in-refused` in the words of an unknown ID for
 * an identity that nobody has linked, and for somebody disabled or not enrolled.
 */
export async function signOn(ctx: Context, identity: Identity, place: Place = {}): Promise<string> {
  const { issuer, subject } = identity;
  const [person] = await ctx.database.read
    .select()
    .from(staff)
    .where(and(eq(staff.oidcIssuer, issuer), eq(staff.oidcSubject, subject)));
  if (person === undefined || person.disabledAt !== null || person.passwordHash === null) {
    await recordFailure(ctx, person?.id ?? null, "sign-on", null);
    throw signInRefused();
  }
  const browser = await knownBrowser(ctx, person.id, place.browserId ?? null);
  const { token, begun } = beginSession(ctx, person.id, { ...place, browserId: browser?.id ?? null });
  const event = { act: "sign-on", federation: person.federation ?? undefined };
  await commit(ctx, [begun, record({ ...ctx, actor: staffActor(person) }, event)]);
  return token;
}
