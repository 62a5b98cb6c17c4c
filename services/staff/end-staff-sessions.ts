import { commit } from "@/db/commit";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { findColleague } from "@/services/staff/find-colleague";
import { livingSessions } from "@/services/staff/living-sessions";
import { refuseOneself } from "@/services/staff/refuse-oneself";
import { sessionsEnded } from "@/services/staff/sessions-ended";

/**
 * Ends every session of a member of staff, counting on the next request (R39). A supervisor does it for the own federation,
 * an admin for all; one's own sessions are ended on one's own account. Refuses `oneself`, `not-found` and `no-sessions`.
 */
export async function endStaffSessions(ctx: Context<Staff>, id: string): Promise<void> {
  authorise(ctx, "suspend-staff");
  refuseOneself(ctx, id);
  const person = await findColleague(ctx, id);
  const living = await livingSessions(ctx, id);
  if (living.length === 0) throw new Refusal("no-sessions", "この職員がログイン中の端末はありません。");
  const federation = person.federation ?? undefined;
  const detail = { staff: id, sessions: living.length };
  await commit(ctx, [...sessionsEnded(ctx, id), record(ctx, { act: "staff-sessions-ended", federation, detail })]);
}
