import type { WaitingReason } from "@/domain/application-status";
import { envelopeRequest } from "@/services/applications/expectation";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/** 確認待ち: for the envelope, a call, or a corrected ledger entry; the applicant is told what is awaited. Refuses as `decide`. */
export async function hold(ctx: Context<Staff>, { reason, ...seen }: Seen & { reason: WaitingReason }): Promise<void> {
  await decide(ctx, seen, "wait", async (application) => {
    const federation = await findFederation(ctx, application.federation);
    const note = reason === "envelope" ? envelopeRequest(federation) : undefined;
    const payload = {
      ...(await applicationFacts(ctx, application)),
      waitingSince: ctx.now.toISOString(),
      reason,
      ...(note === undefined ? {} : { note }),
    };
    return { set: { waitingReason: reason }, detail: { reason }, mail: { kind: "waiting", payload } };
  });
}
