import { and, eq } from "drizzle-orm";
import { commit, guarded, statement } from "@/db/commit";
import { recoveryCodes, staff } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff, System } from "@/services/context";
import { authoriseManaging } from "@/services/staff/authorise-managing";
import { colleagues } from "@/services/staff/find-colleague";
import { freshEnrolment } from "@/services/staff/fresh-enrolment";
import { refuseOneself } from "@/services/staff/refuse-oneself";
import { sessionsEnded } from "@/services/staff/sessions-ended";

/**
 * Lets somebody in again who lost the password or the second factor, or was disabled (R38): all of these are taken away, the
 * single sign-on too, every session ends, and the person enrols anew; for an admin or the operator's command. Gives the
 * one-time token as `createStaff` does; name, role and federation stay. Refuses `staff-unknown` and, to an admin, `oneself`:
 * nobody shall lock themselves out (contract.md, staff:create).
 */
export async function renewEnrolment(ctx: Context<System | Staff>, id: string): Promise<string> {
  authoriseManaging(ctx);
  refuseOneself(ctx, id);
  const { read } = ctx.database;
  const [person] = await read
    .select()
    .from(staff)
    .where(and(eq(staff.id, id), inReach(ctx)));
  if (person === undefined) throw new Refusal("staff-unknown", `職員ID「${id}」は登録されていません。`);
  const { token, enrolment } = freshEnrolment(ctx);
  const federation = person.federation ?? undefined;
  await commit(ctx, [
    ...guarded(
      read
        .update(staff)
        .set({ ...blank, ...enrolment })
        .where(eq(staff.id, id)),
    ),
    statement(read.delete(recoveryCodes).where(eq(recoveryCodes.staffId, id))),
    ...sessionsEnded(ctx, id),
    record(ctx, { act: "enrolment-renewed", federation, detail: { staff: id } }),
  ]);
  return token;
}

/** The operator's command reaches everybody, an admin of one federation its staff alone (R43). */
function inReach(ctx: Context<System | Staff>) {
  const { actor } = ctx;
  return actor.kind === "staff" ? colleagues({ ...ctx, actor }) : undefined;
}

const blank = {
  passwordHash: null,
  sealedTotpSecret: null,
  oidcIssuer: null,
  oidcSubject: null,
  failures: 0,
  delayedUntil: null,
  disabledAt: null,
};
