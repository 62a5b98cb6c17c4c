import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import type { StaffPlace } from "@/domain/new-staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { anotherAdminLeft } from "@/services/staff/another-admin-left";
import { authorise } from "@/services/staff/authorise";
import { findColleague } from "@/services/staff/find-colleague";
import type { Person } from "@/services/staff/find-staff-session";
import { refuseOneself } from "@/services/staff/refuse-oneself";
import { refusePlaceElsewhere } from "@/services/staff/refuse-place-elsewhere";

/**
 * Gives a member of staff another name, role or federation, which count on that person's next request (R39). For an admin.
 * Refuses `oneself`, `not-found`, `federation-elsewhere`, `unchanged`, `last-admin`, and `changed-meanwhile` when somebody
 * else was quicker.
 */
export async function changeStaff(ctx: Context<Staff>, id: string, wanted: StaffPlace): Promise<void> {
  authorise(ctx, "manage-staff");
  refuseOneself(ctx, id);
  const person = await findColleague(ctx, id);
  const place = { name: wanted.name, role: wanted.role, federation: wanted.federation ?? null };
  refusePlaceElsewhere(ctx, place.federation);
  if (isSame(person, place)) throw new Refusal("unchanged", "変更されたところがありません。");
  try {
    await commit(ctx, [
      ...guarded(ctx.database.read.update(staff).set(place).where(asRead(person))),
      ...(isLeaving(person, place) ? [anotherAdminLeft(ctx, person)] : []),
      record(ctx, { act: "staff-changed", ...told(person, place) }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw await refusalAfter(ctx, person);
    throw error;
  }
}

type Place = Pick<Person, "name" | "role" | "federation">;

function isSame(person: Person, place: Place): boolean {
  return person.name === place.name && person.role === place.role && person.federation === place.federation;
}

/** Whether somebody would be an admin no longer, or an admin of all no longer one of all. */
function isLeaving(before: Place, after: Place): boolean {
  if (before.role !== "admin") return false;
  return after.role !== "admin" || (before.federation === null && after.federation !== null);
}

function asRead({ id, name, role, federation }: Person) {
  const where = federation === null ? isNull(staff.federation) : eq(staff.federation, federation);
  return and(eq(staff.id, id), eq(staff.name, name), eq(staff.role, role), where);
}

function told(before: Person, after: Place) {
  const detail = {
    staff: before.id,
    role: after.role,
    roleBefore: before.role,
    federation: after.federation,
    federationBefore: before.federation,
    renamed: before.name !== after.name,
  };
  return { federation: before.federation ?? after.federation ?? undefined, detail };
}

async function refusalAfter(ctx: Context<Staff>, before: Person): Promise<Refusal> {
  const now = await findColleague(ctx, before.id);
  if (isSame(now, before)) return lastAdmin();
  return new Refusal(
    "changed-meanwhile",
    "ほかの職員がこの職員の情報を変更しました。表示を確認して、もう一度お願いします。",
  );
}

/** Nobody would be left to manage staff. */
export function lastAdmin(): Refusal {
  return new Refusal("last-admin", "システム管理の職員が1人もいなくなるため、この操作はできません。");
}
