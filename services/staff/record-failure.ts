import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { commit, statement } from "@/db/commit";
import { staff, staffSessions } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import type { Person } from "@/services/staff/find-staff-session";
import { staffActor } from "@/services/staff/staff-actor";

/**
 * Leaves the event of a failed sign-in, and after the hundredth in a row disables the person (R38). An ID that nobody has is
 * not written down: it may be a password typed into the wrong field.
 */
export async function recordFailure(ctx: Context, staffId: string, factor: "password" | "second"): Promise<void> {
  const [person] = await ctx.database.read.select().from(staff).where(eq(staff.id, staffId));
  const failed = { act: "sign-in-failed", detail: { realm: "staff", factor } };
  if (person === undefined) return commit(ctx, [record(ctx, failed)]);
  const theirs = { ...ctx, actor: staffActor(person) };
  const federation = person.federation ?? undefined;
  await commit(ctx, [record(theirs, { ...failed, federation }), ...(isTooOften(person) ? disabled(ctx, person) : [])]);
}

function isTooOften({ failures, disabledAt }: Person): boolean {
  return failures >= limits.staffSignIn.failuresToDisable && disabledAt === null;
}

function disabled(ctx: Context, { id }: Person): Statement[] {
  const { read } = ctx.database;
  const sessions = and(eq(staffSessions.staffId, id), isNull(staffSessions.endedAt));
  return [
    statement(
      read
        .update(staff)
        .set({ disabledAt: ctx.now })
        .where(and(eq(staff.id, id), isNull(staff.disabledAt))),
    ),
    statement(read.update(staffSessions).set({ endedAt: ctx.now }).where(sessions)),
    record({ ...ctx, actor: { kind: "system" } }, { act: "staff-disabled", detail: { staff: id, reason: "failures" } }),
  ];
}
