import { stepsAfterReview } from "@/domain/claim-deadline";
import { cardLines } from "@/domain/federation-card";
import type { MailPayload } from "@/emails/mail";
import { expectation } from "@/services/applications/expectation";
import { federationCard } from "@/services/applications/federation-card";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";
import { factsOf } from "@/services/mail/application-facts";

/** What a 承認 tells of a federation, whichever of its cases is approved. */
export type ApprovalNews = Pick<MailPayload<"approved">, "approvedAt" | "expectation" | "card">;

interface Known {
  federation: Federation;
  provider: { name: string } | null;
}

/** When a letter approved now should come, and what to know of its federation: read once for any number of approvals. */
export async function approvalNews(ctx: Context, federation: Federation): Promise<ApprovalNews> {
  return {
    approvedAt: ctx.now.toISOString(),
    expectation: expectation(ctx.now, ctx.now, federation, stepsAfterReview),
    card: cardLines(await federationCard(ctx, federation)),
  };
}

/** The mail of a 承認, of what was read of its federation and its office. */
export function approvedMail(application: Application, { federation, provider }: Known, news: ApprovalNews) {
  const providerName = provider?.name ?? application.providerNumber;
  const payload = { ...factsOf(application, { phone: federation.phone, providerName }), ...news };
  return { kind: "approved" as const, payload };
}
