import type { Statement } from "@/db/commit";
import { Conflict, commit } from "@/db/commit";
import { Refusal } from "@/domain/refusal";
import type { StaffAct } from "@/domain/staff-acts";
import type { ApplicationAct } from "@/domain/transitions";
import type { Application } from "@/services/applications/find-open";
import type { Consequences } from "@/services/applications/move";
import { move } from "@/services/applications/move";
import type { Context, Staff } from "@/services/context";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { stale } from "@/services/reviews/stale";
import { authorise } from "@/services/staff/authorise";

/** Which application, as the reviewer saw it: `version` is that of the page the decision was made on. */
export interface Seen {
  reference: string;
  version: number;
}

/** The acts of a case page. */
type DecidedAct = Extract<ApplicationAct, StaffAct>;

/** What a decision means for an application. */
export interface Decision extends Consequences {
  /** What else the commit holds, beside the application. */
  change?: Statement[];
}

/**
 * The way of every decision on a case page: authorise, find within the own federation, compare with what was seen, ask
 * `plan` what the decision means for this application, move, in one commit. Refuses `not-your-role`, `second-factor-stale`,
 * `not-found`, `stale` with what changed since and by whom (issue 3, 2), what `plan` refuses, `wrong-status`, and
 * `already-open` when the office has applied anew while this application was closed (R16).
 */
export async function decide(
  ctx: Context<Staff>,
  seen: Seen,
  act: DecidedAct,
  plan: (application: Application) => Promise<Decision>,
): Promise<void> {
  authorise(ctx, act);
  const application = await findForStaff(ctx, seen.reference);
  if (application.version !== seen.version) throw await stale(ctx, application, seen.version);
  const { change = [], ...also } = await plan(application);
  const moved = await move(ctx, application, act, also);
  try {
    await commit(ctx, [...moved, ...change]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw error.constraint === "applications.provider_number"
      ? openedAgain()
      : await stale(ctx, application, seen.version);
  }
}

function openedAgain(): Refusal {
  return new Refusal("already-open", "この事業所からは新しい申請が出ています。この申請は審査に戻せません。");
}
