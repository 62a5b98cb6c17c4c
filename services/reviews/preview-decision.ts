import { commit } from "@/db/commit";
import type { WaitingReason } from "@/domain/application-status";
import { Refusal } from "@/domain/refusal";
import type { Mail } from "@/emails/mail";
import { mail } from "@/emails/mail";
import type { RenderedMail } from "@/emails/render-mail";
import { renderMail } from "@/emails/render-mail";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { approvalNews, approvedMail } from "@/services/reviews/approved-mail";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { waitsFor } from "@/services/reviews/hold";
import { refuseMissingNote } from "@/services/reviews/reject";
import type { Rejection } from "@/services/reviews/rejected-mail";
import { rejectedMail } from "@/services/reviews/rejected-mail";
import { waitingMail } from "@/services/reviews/waiting-mail";
import { authorise } from "@/services/staff/authorise";

/** A decision that tells the applicant something, with what its form says. */
export type PreviewedDecision =
  | { act: "approve" }
  | ({ act: "reject" } & Rejection)
  | { act: "wait"; reason: WaitingReason };

/**
 * The very mail that this decision would send now, subject and text, and sends nothing (issue 3, 5). Recorded as an act of its
 * own (R45). Refuses `not-your-role`, `not-found`, `note-missing`, and `no-mail` where it would send none.
 */
export async function previewDecision(
  ctx: Context<Staff>,
  reference: string,
  decision: PreviewedDecision,
): Promise<Pick<RenderedMail, "subject" | "text">> {
  authorise(ctx, "preview-decision");
  const application = await findForStaff(ctx, reference);
  const { subject, text } = await renderMail(mail.parse(await mailOf(ctx, application, decision)));
  await commit(ctx, [record(ctx, { act: "preview-decision", application, detail: { decision: decision.act } })]);
  return { subject, text };
}

async function mailOf(ctx: Context<Staff>, application: Application, decision: PreviewedDecision): Promise<Mail> {
  switch (decision.act) {
    case "approve":
      return approvalMail(ctx, application);
    case "reject":
      refuseMissingNote(decision);
      return rejectedMail(ctx, application, decision);
    case "wait":
      if (waitsFor(application, decision.reason)) throw noMail();
      return waitingMail(ctx, application, decision.reason);
  }
}

function noMail(): Refusal {
  return new Refusal("no-mail", "同じ理由で確認待ちを続けるときは、メールを送りません。", "waitingReason");
}

async function approvalMail(ctx: Context<Staff>, application: Application): Promise<Mail> {
  const review = await reviewOf(ctx, application);
  return approvedMail(application, review, await approvalNews(ctx, review.federation));
}
