import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { anotherAdminLeft } from "@/services/staff/another-admin-left";
import { authorise } from "@/services/staff/authorise";
import { lastAdmin } from "@/services/staff/change-staff";
import { findColleague } from "@/services/staff/find-colleague";
import { refuseOneself } from "@/services/staff/refuse-oneself";
import { sessionsEnded } from "@/services/staff/sessions-ended";

/**
 * 停止: from now on the person cannot sign in, and every session ends (R39). A supervisor does it for the own federation, an
 * admin for all; letting in again is an admin's (`enableStaff`). Refuses `oneself`, `not-found`, `already-disabled` and
 * `last-admin`.
 */
export async function suspendStaff(ctx: Context<Staff>, id: string): Promise<void> {
  authorise(ctx, "suspend-staff");
  refuseOneself(ctx, id);
  const person = await findColleague(ctx, id);
  if (person.role === "admin" && ctx.actor.role !== "admin") throw notForSupervisors();
  if (person.disabledAt !== null) throw alreadyDisabled();
  const enabled = and(eq(staff.id, id), eq(staff.role, person.role), isNull(staff.disabledAt));
  const federation = person.federation ?? undefined;
  try {
    await commit(ctx, [
      ...guarded(ctx.database.read.update(staff).set({ disabledAt: ctx.now }).where(enabled)),
      ...(person.role === "admin" ? [anotherAdminLeft(ctx, person)] : []),
      ...sessionsEnded(ctx, id),
      record(ctx, { act: "staff-disabled", federation, detail: { staff: id, reason: "by-hand" } }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const now = await findColleague(ctx, id);
    throw now.disabledAt === null ? lastAdmin() : alreadyDisabled();
  }
}

function notForSupervisors(): Refusal {
  return new Refusal(
    "not-your-role",
    "システム管理の職員を停止できるのは、システム管理の職員だけです。",
    undefined,
    "suspend-staff",
  );
}

function alreadyDisabled(): Refusal {
  return new Refusal("already-disabled", "この職員は、すでに停止されています。");
}
