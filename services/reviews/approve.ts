import { expectation } from "@/services/applications/expectation";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/** 承認: the letter may be printed, by somebody else (R44); the applicant is told when it should come. Refuses as `decide`. */
export async function approve(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "approve", {
    set: { approvedBy: ctx.actor.id, waitingReason: null },
    mail: async (application) => ({
      kind: "approved",
      payload: {
        ...(await applicationFacts(ctx, application)),
        approvedAt: ctx.now.toISOString(),
        expectation: expectation(ctx.now, application.submittedAt, await findFederation(ctx, application.federation)),
      },
    }),
  });
}
