import { and, asc, count, eq, gt, isNotNull } from "drizzle-orm";
import { commit } from "@/db/commit";
import { staff, staffSessions } from "@/db/schema/staff";
import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffState } from "@/domain/staff-state";
import { staffState } from "@/domain/staff-state";
import type { StaffRole } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { colleagues } from "@/services/staff/find-colleague";
import { staffSessionLives } from "@/services/staff/staff-session-lives";

export interface StaffRow {
  id: string;
  name: string;
  role: StaffRole;
  /** Null for all federations. */
  federation: PrefectureCode | null;
  state: StaffState;
  lastSignInAt: Date | null;
  /** How many browsers are signed in now. */
  sessions: number;
}

const pageSize = 100;

/**
 * A page of the staff that the asker may see (R43), by ID, after the one with the ID `after`; `next` is the last ID where
 * more follow. A supervisor sees the own federation, an admin all. Leaves the event of the view (R45).
 */
export async function listStaff(ctx: Context<Staff>, after = ""): Promise<{ rows: StaffRow[]; next: string | null }> {
  authorise(ctx, "view-staff");
  const rows = await staffAfter(ctx, after, pageSize + 1);
  const page = rows.slice(0, pageSize);
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [record(ctx, { act: "view-staff", federation, detail: { shown: page.length } })]);
  return { rows: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** `most` members of staff within what the asker may see, by ID, after `after`. */
export async function staffAfter(ctx: Context<Staff>, after: string, most: number): Promise<StaffRow[]> {
  const { read } = ctx.database;
  const opened = and(
    eq(staffSessions.staffId, staff.id),
    staffSessionLives(ctx),
    isNotNull(staffSessions.secondFactorAt),
  );
  const rows = await read
    .select({ person: staff, sessions: count(staffSessions.id) })
    .from(staff)
    .leftJoin(staffSessions, opened)
    .where(and(colleagues(ctx), gt(staff.id, after)))
    .groupBy(staff.id)
    .orderBy(asc(staff.id))
    .limit(most);
  return rows.map(({ person: { id, name, role, federation, lastSignInAt, passwordHash, disabledAt }, sessions }) => {
    const state = staffState({ enrolled: passwordHash !== null, disabled: disabledAt !== null });
    return { id, name, role, federation, state, lastSignInAt, sessions };
  });
}
