import { eq } from "drizzle-orm";
import { providers } from "@/db/schema/providers";
import { stepsAfterReview } from "@/domain/claim-deadline";
import { cardLines } from "@/domain/federation-card";
import { mayHandle } from "@/domain/four-eyes";
import { Refusal } from "@/domain/refusal";
import { expectation } from "@/services/applications/expectation";
import { federationCard } from "@/services/applications/federation-card";
import type { Application } from "@/services/applications/find-open";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/**
 * 承認: the letter may be printed, by somebody else (R44); the applicant is told when it should come, counted from today.
 * Refuses as `decide`, and `address-changed-by-you` (R44).
 */
export async function approve(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "approve", async (application) => {
    await refuseOwnAddress(ctx, application);
    const federation = await findFederation(ctx, application.federation);
    const payload = {
      ...(await applicationFacts(ctx, application)),
      approvedAt: ctx.now.toISOString(),
      expectation: expectation(ctx.now, ctx.now, federation, stepsAfterReview),
      card: cardLines(await federationCard(ctx, federation)),
    };
    return { set: { approvedBy: ctx.actor.id, waitingReason: null }, mail: { kind: "approved", payload } };
  });
}

async function refuseOwnAddress(ctx: Context<Staff>, { providerNumber }: Application): Promise<void> {
  const [provider] = await ctx.database.read
    .select({ addressChangedBy: providers.addressChangedBy })
    .from(providers)
    .where(eq(providers.number, providerNumber));
  const hands = { approvedBy: null, addressChangedBy: provider?.addressChangedBy ?? null };
  if (mayHandle(ctx.actor.id, "approve", hands)) return;
  throw new Refusal(
    "address-changed-by-you",
    "この事業所の住所は、あなたが事業所台帳で変更しました。承認は、別の職員にご依頼ください。",
  );
}
