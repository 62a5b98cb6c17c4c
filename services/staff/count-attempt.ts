import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { staff, staffBrowsers } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { signInDelay } from "@/domain/sign-in-delay";
import type { Context } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";
import type { Browser } from "@/services/staff/known-browser";
import { knownBrowser } from "@/services/staff/known-browser";

/** An attempt to show a factor, counted: in the browser that knows the person, else among all strangers' together. */
export interface Attempt {
  person: Person;
  browser: Browser | undefined;
  failures: number;
}

/**
 * Counts an attempt to show a factor as a failure before anything is compared; what succeeds takes it back (R38). A browser
 * in which the person signed in lately has a count of its own, so that a stranger who knows an ID cannot keep its owner out.
 * Null when nothing may be compared: unknown, disabled, not enrolled, still to wait, or a hundred failures.
 */
export async function countAttempt(ctx: Context, staffId: string, browserId: string | null): Promise<Attempt | null> {
  const [person] = await ctx.database.read.select().from(staff).where(eq(staff.id, staffId));
  if (person === undefined || person.disabledAt !== null || person.passwordHash === null) return null;
  const browser = await knownBrowser(ctx, staffId, browserId);
  const counted = browser ?? person;
  if (counted.failures >= limits.staffSignIn.failuresToDisable) return null;
  if (counted.delayedUntil !== null && counted.delayedUntil > ctx.now) return null;
  const failures = counted.failures + 1;
  const delay = signInDelay(failures, limits.staffSignIn);
  const delayedUntil = delay === 0 ? null : new Date(ctx.now.getTime() + delay);
  try {
    await commit(ctx, guarded(recount(ctx, { person, browser, failures: counted.failures }, failures, delayedUntil)));
    return { person, browser, failures };
  } catch (error) {
    // Someone tried between our look and our count: look again. Every turn has counted one, so it ends at the delay.
    if (error instanceof Conflict) return countAttempt(ctx, staffId, browserId);
    throw error;
  }
}

/** Takes this one attempt back: the password alone must not forgive wrong second factors (R38). */
export function takenBack(ctx: Context, attempt: Attempt): Statement {
  return statement(recount(ctx, attempt, attempt.failures - 1, null));
}

/** Forgives all failures up to this attempt, of this browser or of the strangers (R38). */
export function forgiven(ctx: Context, attempt: Attempt): Statement {
  return statement(recount(ctx, attempt, 0, null));
}

/** Holds only while the count stands as the attempt knows it: an attempt that came later is never taken back with it. */
function recount(
  ctx: Context,
  { person, browser, failures: known }: Attempt,
  failures: number,
  delayedUntil: Date | null,
) {
  const { read } = ctx.database;
  if (browser === undefined) {
    const same = and(eq(staff.id, person.id), eq(staff.failures, known));
    return read.update(staff).set({ failures, delayedUntil }).where(same);
  }
  const same = and(eq(staffBrowsers.id, browser.id), eq(staffBrowsers.failures, known));
  return read.update(staffBrowsers).set({ failures, delayedUntil }).where(same);
}
