import { and, asc, count, eq, gt, isNotNull } from "drizzle-orm";
import { commit } from "@/db/commit";
import { staff, staffSessions } from "@/db/schema/staff";
import type { PrefectureCode } from "@/domain/prefecture";
import type { StaffState } from "@/domain/staff-state";
import { staffState } from "@/domain/staff-state";
import { allStaff, type StaffView, staffViewText } from "@/domain/staff-view";
import type { StaffRole } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { colleagues } from "@/services/staff/find-colleague";
import { staffSessionLives } from "@/services/staff/staff-session-lives";
import { staffWanted } from "@/services/staff/staff-wanted";

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
 * A page of the staff of a view that the asker may see (R43), by ID; `next` is the last ID where more follow. A supervisor sees
 * the own federation, an admin all. Leaves the event of the view (R45).
 */
export async function listStaff(
  ctx: Context<Staff>,
  view = allStaff,
): Promise<{ rows: StaffRow[]; next: string | null }> {
  authorise(ctx, "view-staff");
  const rows = await staffAfter(ctx, view, pageSize + 1);
  const page = rows.slice(0, pageSize);
  const federation = ctx.actor.federation ?? undefined;
  await commit(ctx, [
    record(ctx, { act: "view-staff", federation, detail: { ...viewFacts(view), shown: page.length } }),
  ]);
  return { rows: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}

/** What an event may tell of a view: its filters, never what was searched for. */
export function viewFacts(view: StaffView) {
  return { filter: staffViewText(view, { q: "", after: undefined }), searched: view.q !== "" };
}

/** `most` members of staff of a view within what the asker may see, by ID. */
export async function staffAfter(ctx: Context<Staff>, view: StaffView, most: number): Promise<StaffRow[]> {
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
    .where(and(colleagues(ctx), staffWanted(view), gt(staff.id, view.after ?? "")))
    .groupBy(staff.id)
    .orderBy(asc(staff.id))
    .limit(most);
  return rows.map(({ person: { id, name, role, federation, lastSignInAt, passwordHash, disabledAt }, sessions }) => {
    const state = staffState({ enrolled: passwordHash !== null, disabled: disabledAt !== null });
    return { id, name, role, federation, state, lastSignInAt, sessions };
  });
}
