import { and, eq, gte, isNotNull, or } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { findColleague } from "@/services/staff/find-colleague";

/**
 * 再開: a person who was disabled, or whose ID strangers have tried a hundred times, may sign in again with the password and
 * the authenticator of before; the failures are forgiven (R38). For an admin. Refuses `not-found` and `already-enabled`.
 */
export async function enableStaff(ctx: Context<Staff>, id: string): Promise<void> {
  authorise(ctx, "manage-staff");
  const person = await findColleague(ctx, id);
  const isShut = or(isNotNull(staff.disabledAt), gte(staff.failures, limits.staffSignIn.failuresToDisable));
  const opened = { disabledAt: null, failures: 0, delayedUntil: null };
  const federation = person.federation ?? undefined;
  try {
    await commit(ctx, [
      ...guarded(
        ctx.database.read
          .update(staff)
          .set(opened)
          .where(and(eq(staff.id, id), isShut)),
      ),
      record(ctx, { act: "staff-enabled", federation, detail: { staff: id } }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal("already-enabled", "この職員は、すでに利用できます。");
    throw error;
  }
}
