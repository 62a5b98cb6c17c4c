import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { signInDelay } from "@/domain/sign-in-delay";
import type { Context } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";

/**
 * Counts an attempt to show a factor as a failure before anything is compared; what succeeds takes it back (R38). Gives the
 * person with the new count, or null when nothing may be compared: unknown, disabled, not enrolled, or still to wait.
 */
export async function countAttempt(ctx: Context, staffId: string): Promise<Person | null> {
  const [person] = await ctx.database.read.select().from(staff).where(eq(staff.id, staffId));
  if (person === undefined || person.disabledAt !== null || person.passwordHash === null) return null;
  if (person.delayedUntil !== null && person.delayedUntil > ctx.now) return null;
  const failures = person.failures + 1;
  const delay = signInDelay(failures, limits.staffSignIn);
  const delayedUntil = delay === 0 ? null : new Date(ctx.now.getTime() + delay);
  const counted = ctx.database.read
    .update(staff)
    .set({ failures, delayedUntil })
    .where(and(eq(staff.id, staffId), eq(staff.failures, person.failures), isNull(staff.disabledAt)));
  try {
    await commit(ctx, guarded(counted));
    return { ...person, failures, delayedUntil };
  } catch (error) {
    // Someone tried between our look and our count: look again. Every turn has counted one, so it ends at the delay.
    if (error instanceof Conflict) return countAttempt(ctx, staffId);
    throw error;
  }
}
