import { outlookLines } from "@/domain/claim-deadline";
import type { Context, Staff } from "@/services/context";
import { whatToExpect } from "@/services/drafts/what-to-expect";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/** 審査に戻す: takes back an approval before the letter is printed or a rejection, and takes up a letter that came back. Refuses as `decide`. */
export async function reopen(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "reopen", async (application) => {
    const federation = await findFederation(ctx, application.federation);
    const moved = application.officeMovedAt === null ? undefined : "told";
    const { outlook } = await whatToExpect(ctx, federation, ctx.now, moved);
    const payload = {
      ...(await applicationFacts(ctx, application)),
      reopenedAt: ctx.now.toISOString(),
      expectation: outlookLines(outlook),
    };
    return { set: { approvedBy: null, rejectReason: null }, mail: { kind: "reopened", payload } };
  });
}
