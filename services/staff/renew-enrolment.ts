import { and, eq, isNull } from "drizzle-orm";
import { commit, guarded, statement } from "@/db/commit";
import { recoveryCodes, staff, staffSessions } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, System } from "@/services/context";
import { freshEnrolment } from "@/services/staff/fresh-enrolment";

/**
 * Lets somebody in again who lost the password or the second factor, or was disabled (R38): all of these are taken away, every
 * session ends, and the person enrols anew. Gives the one-time token as `createStaff` does; name, role and federation stay.
 * Refuses `staff-unknown` (contract.md, staff:create).
 */
export async function renewEnrolment(ctx: Context<System>, id: string): Promise<string> {
  const { read } = ctx.database;
  const [person] = await read.select().from(staff).where(eq(staff.id, id));
  if (person === undefined) throw new Refusal("staff-unknown", `職員ID「${id}」は登録されていません。`);
  const { token, enrolment } = freshEnrolment(ctx);
  const blank = { passwordHash: null, sealedTotpSecret: null, failures: 0, delayedUntil: null, disabledAt: null };
  const open = and(eq(staffSessions.staffId, id), isNull(staffSessions.endedAt));
  const federation = person.federation ?? undefined;
  await commit(ctx, [
    ...guarded(
      read
        .update(staff)
        .set({ ...blank, ...enrolment })
        .where(eq(staff.id, id)),
    ),
    statement(read.delete(recoveryCodes).where(eq(recoveryCodes.staffId, id))),
    statement(read.update(staffSessions).set({ endedAt: ctx.now }).where(open)),
    record(ctx, { act: "enrolment-renewed", federation, detail: { staff: id } }),
  ]);
  return token;
}
