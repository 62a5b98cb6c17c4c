import type { Statement } from "@/db/commit";
import { Conflict, commit, statement } from "@/db/commit";
import { checks } from "@/db/schema/checks";
import { statusLabel } from "@/domain/application-status";
import { Refusal } from "@/domain/refusal";
import type { StaffAct } from "@/domain/staff-acts";
import { canMove } from "@/domain/transitions";
import { makeId } from "@/lib/ids";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { oneVersionYounger } from "@/services/reviews/one-version-younger";
import { stale } from "@/services/reviews/stale";
import { authorise } from "@/services/staff/authorise";

type CheckRow = typeof checks.$inferInsert;

/** What was checked. */
export type Checked = Omit<CheckRow, "id" | "applicationId" | "staffId" | "at">;

interface MadeCheck {
  check: Checked;
  /** The event that tells of it. */
  act: string;
  /** The writes that make the application one version younger; a plain count unless the check moves it. */
  change?: Statement[];
}

/**
 * The way of every check that stands for itself: authorise, find within the own federation, compare with the page it was made
 * on, ask `plan` what was checked, and keep check, event and the application's next version in one commit. Refuses
 * `not-your-role`, `not-found`, `stale`, `wrong-status` once decided, and what `plan` refuses.
 */
export async function makeCheck(
  ctx: Context<Staff>,
  act: Extract<StaffAct, "check" | "release">,
  seen: Seen,
  plan: (application: Application) => Promise<MadeCheck>,
): Promise<void> {
  authorise(ctx, act);
  const application = await findForStaff(ctx, seen.reference);
  if (application.version !== seen.version) throw await stale(ctx, application, seen.version);
  if (!canMove(application.status, "approve")) throw wrongStatus(application);
  const { check, act: happened, change } = await plan(application);
  const version = application.version + 1;
  const detail = { kind: check.kind, ...(check.result ? { result: check.result } : {}) };
  try {
    await commit(ctx, [
      record(ctx, { act: happened, application: { ...application, version }, detail }),
      ...(change ?? oneVersionYounger(ctx, application)),
      checkRow(ctx, application, check),
    ]);
  } catch (error) {
    throw error instanceof Conflict ? await stale(ctx, application, seen.version) : error;
  }
}

/** The row of a check, made now by whoever asks. */
export function checkRow(ctx: Context<Staff>, { id: applicationId }: Application, check: Checked): Statement {
  const row = { ...check, id: makeId(ctx.now, ctx.random), applicationId, staffId: ctx.actor.id, at: ctx.now };
  return statement(ctx.database.read.insert(checks).values(row));
}

function wrongStatus({ status }: Application): Refusal {
  return new Refusal("wrong-status", `この申請は現在「${statusLabel(status)}」のため、確認を記録できません。`);
}
