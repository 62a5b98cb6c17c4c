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
import { authorise } from "@/services/staff/authorise";

/** Which application, as the reviewer saw it: `version` is that of the page the decision was made on. */
export interface Seen {
  reference: string;
  version: number;
}

/** The acts of a case page. */
type DecidedAct = Extract<ApplicationAct, StaffAct>;

interface Decision extends Consequences {
  /** What else the commit holds, beside the application. */
  change?: Statement[];
}

/**
 * The way of every decision on a case page: find within the own federation, authorise, ask `plan` what the decision means for
 * this application, move, compare with what was seen, in one commit. Refuses `not-found`, `not-your-role`, what `plan`
 * refuses, `wrong-status`, `stale` (changed since the page was opened), and `already-open` when the office has applied anew
 * while this application was closed (R16).
 */
export async function decide(
  ctx: Context<Staff>,
  seen: Seen,
  act: DecidedAct,
  plan: (application: Application) => Promise<Decision>,
): Promise<void> {
  const application = await findForStaff(ctx, seen.reference);
  authorise(ctx, act);
  const { change = [], ...also } = await plan(application);
  const moved = await move(ctx, application, act, also);
  if (application.version !== seen.version) throw stale();
  try {
    await commit(ctx, [...moved, ...change]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw error.constraint === "applications.provider_number" ? openedAgain() : stale();
  }
}

function stale(): Refusal {
  return new Refusal(
    "stale",
    "この画面を開いたあとに、申請の状態が変わりました。いまの状態と履歴を確認してから、もう一度操作してください。",
  );
}

function openedAgain(): Refusal {
  return new Refusal("already-open", "この事業所からは新しい申請が出ています。この申請は審査に戻せません。");
}
