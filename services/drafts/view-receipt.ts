import { awaitsNewAddress } from "@/domain/office-moved";
import type { Applicant, Context } from "@/services/context";
import type { EnvelopeLabelView } from "@/services/drafts/envelope-label";
import { envelopeLabel } from "@/services/drafts/envelope-label";
import type { Standing } from "@/services/drafts/find-draft";
import { sentApplication } from "@/services/drafts/sent-application";
import type { SentBefore } from "@/services/drafts/sent-together";
import { sentTogether } from "@/services/drafts/sent-together";
import type { WhatToExpect } from "@/services/drafts/what-to-expect";
import { whatToExpect } from "@/services/drafts/what-to-expect";
import { findFederation } from "@/services/ledger/find-federation";
import { providerNamed } from "@/services/ledger/provider-named";

export interface ReceiptView extends WhatToExpect {
  reference: string;
  providerNumber: string;
  providerName: string;
  email: string;
  submittedAt: Date;
  /** Whether the application told of a move (domain.md §5). */
  officeMoved: boolean;
  envelopeLabel: EnvelopeLabelView | null;
  sentBefore: SentBefore[];
  /** Until when another office can be applied for without a new code; null when that is over. */
  nextUntil: Date | null;
}

/** What 処理終了 shows to the browser that sent the application: 受付番号, what comes next and when, whom to call. */
export async function viewReceipt(ctx: Context<Applicant>, known?: Standing): Promise<ReceiptView> {
  const { draft, application, nextUntil } = await sentApplication(ctx, known);
  const federation = await findFederation(ctx, application.federation);
  const { reference, providerNumber, email, submittedAt, officeMovedAt } = application;
  const moved = awaitsNewAddress(application) ? ("told" as const) : undefined;
  return {
    reference,
    providerNumber,
    providerName: await providerNamed(ctx, providerNumber),
    email,
    submittedAt,
    officeMoved: officeMovedAt !== null,
    ...(await whatToExpect(ctx, federation, submittedAt, { moved })),
    envelopeLabel: envelopeLabel(federation, reference),
    sentBefore: await sentTogether(ctx, draft),
    nextUntil: nextUntil > ctx.now ? nextUntil : null,
  };
}
