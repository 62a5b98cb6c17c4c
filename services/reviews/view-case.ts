import { commit } from "@/db/commit";
import { canMove } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { flagChanges } from "@/services/flags/flag-changes";
import { flagsOf } from "@/services/flags/flags-of";
import { presenceRow } from "@/services/presence/presence-row";
import { whoIsHere } from "@/services/presence/who-is-here";
import { caseAccount } from "@/services/reviews/case-account";
import { caseFlags } from "@/services/reviews/case-flags";
import { caseLetters } from "@/services/reviews/case-letters";
import { caseTimeline } from "@/services/reviews/case-timeline";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { ledgerEntry } from "@/services/reviews/ledger-entry";
import { officeHistory } from "@/services/reviews/office-history";
import { authorise } from "@/services/staff/authorise";

/**
 * Everything the case page shows, read after the view itself was recorded (R45), in the same commit as the flags as they are
 * found now and the presence of whoever looks. An open application has flags, each with whether its federation tolerates it;
 * a decided one those of its decision.
 * Refuses `not-your-role` and `not-found` (R43).
 */
export async function viewCase(ctx: Context<Staff>, reference: string) {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  const undecided = canMove(application.status, "approve");
  await commit(ctx, [
    record(ctx, { act: "view", application }),
    presenceRow(ctx, application.id),
    ...(undecided ? await flagChanges(ctx, [application], await flagsOf(ctx, [application])) : []),
  ]);
  const review = await reviewOf(ctx, application);
  const account = await caseAccount(ctx, application);
  const { provider, addressChangedBy, pendingChange, phoneChange } = await ledgerEntry(ctx, application.providerNumber);
  return {
    application,
    provider,
    addressChangedBy,
    pendingChange,
    phoneChange,
    account,
    ...(await caseFlags(ctx, application, review)),
    here: (await whoIsHere(ctx, [application.id])).get(application.id) ?? [],
    review,
    letters: await caseLetters(ctx, application),
    timeline: await caseTimeline(ctx, application.id),
    office: await officeHistory(ctx, application, account?.id),
  };
}

export type Case = Awaited<ReturnType<typeof viewCase>>;
