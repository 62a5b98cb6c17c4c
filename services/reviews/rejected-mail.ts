import type { RejectReason } from "@/domain/reject-reason";
import { rejectionText, rejectWording } from "@/domain/reject-reason";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";

/** Why an application is turned down: coded, and in the reviewer's words. */
export interface Rejection {
  reason: RejectReason;
  note: string;
}

/** The mail of a 却下: the reason's sentence, the reviewer's words, the next step. */
export async function rejectedMail(ctx: Context, application: Application, { reason, note }: Rejection) {
  const payload = {
    ...(await applicationFacts(ctx, application)),
    rejectedAt: ctx.now.toISOString(),
    reason: rejectionText(reason, note),
    nextStep: rejectWording(reason).nextStep,
  };
  return { kind: "rejected" as const, payload };
}
