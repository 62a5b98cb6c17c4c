import { stepsAtPace } from "@/domain/claim-deadline";
import { expectation } from "@/services/applications/expectation";
import { pace } from "@/services/applications/pace";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/** 審査に戻す: takes back an approval before the letter is printed or a rejection, and takes up a letter that came back. Refuses as `decide`. */
export async function reopen(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "reopen", async (application) => {
    const steps = stepsAtPace(await pace(ctx, application.federation));
    const payload = {
      ...(await applicationFacts(ctx, application)),
      reopenedAt: ctx.now.toISOString(),
      expectation: expectation(ctx.now, ctx.now, await findFederation(ctx, application.federation), steps),
    };
    return { set: { approvedBy: null }, mail: { kind: "reopened", payload } };
  });
}
