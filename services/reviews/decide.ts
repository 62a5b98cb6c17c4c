import { Conflict, commit } from "@/db/commit";
import type { applications } from "@/db/schema/applications";
import { Refusal } from "@/domain/refusal";
import type { ApplicationAct } from "@/domain/transitions";
import { transitions } from "@/domain/transitions";
import type { Mail } from "@/emails/mail";
import type { Application } from "@/services/applications/find-open";
import { move } from "@/services/applications/move";
import type { Context, Staff } from "@/services/context";
import { notify } from "@/services/mail/notify";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/** Which application, as the reviewer saw it: `version` is that of the page the decision was made on. */
export interface Seen {
  reference: string;
  version: number;
}

interface Decision {
  set?: Partial<typeof applications.$inferInsert>;
  detail?: Record<string, string>;
  /** The mail that tells the applicant; made only once the decision is known to be possible. */
  mail?: (application: Application) => Promise<Mail>;
}

/**
 * The way of every reviewer's decision: find within the own federation, authorise, compare with what was seen, move, tell,
 * in one commit. Refuses `not-found`, `not-your-role`, `stale` (changed since the page was opened), `wrong-status`,
 * and `already-open` when the office has applied anew while this application was closed (R16).
 */
export async function decide(ctx: Context<Staff>, seen: Seen, act: ApplicationAct, decision: Decision): Promise<void> {
  const application = await findForStaff(ctx, seen.reference);
  authorise(ctx, transitions[act].by);
  const moved = move(ctx, application, act, decision);
  if (application.version !== seen.version) throw stale();
  const mails = decision.mail === undefined ? [] : await notify(ctx, application, await decision.mail(application));
  try {
    await commit(ctx, [...moved, ...mails]);
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
