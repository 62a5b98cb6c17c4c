import type { PrefectureCode } from "@/domain/prefecture";
import { alreadyOpen } from "@/services/applications/already-open";
import { envelopeRequest, expectation } from "@/services/applications/expectation";
import { findOpen } from "@/services/applications/find-open";
import type { Applicant, Context } from "@/services/context";
import { dueDraft, stepNotDue } from "@/services/drafts/due-draft";
import type { Standing } from "@/services/drafts/find-draft";
import { findFederation } from "@/services/ledger/find-federation";
import { findProvider } from "@/services/ledger/find-provider";

export interface ConfirmationView {
  providerNumber: string;
  providerName: string;
  email: string;
  prefecture: PrefectureCode;
  expectation: string;
  envelope: string | undefined;
  /** Why 送信 is not offered: an application of this office is open already (R16). */
  alreadyOpen: string | undefined;
}

/** What 送信確認 shows before the application is sent. Refuses `step-not-due`, and an office that closed meanwhile. */
export async function viewConfirmation(ctx: Context<Applicant>, known?: Standing): Promise<ConfirmationView> {
  const { providerNumber, email, prefecture } = await dueDraft(ctx, ["confirm"], known);
  if (prefecture === null) throw stepNotDue();
  const provider = await findProvider(ctx, providerNumber);
  const federation = await findFederation(ctx, prefecture);
  const open = await findOpen(ctx, providerNumber, prefecture);
  return {
    providerNumber,
    providerName: provider.name,
    email,
    prefecture,
    expectation: expectation(ctx.now, ctx.now, federation),
    envelope: envelopeRequest(federation),
    alreadyOpen: open && alreadyOpen(open, email).message,
  };
}
