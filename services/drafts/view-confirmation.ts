import { municipalityOf } from "@/domain/postal-address";
import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import { alreadyOpen } from "@/services/applications/already-open";
import { envelopeRequest, expectation } from "@/services/applications/expectation";
import { findOpen } from "@/services/applications/find-open";
import type { Applicant, Context } from "@/services/context";
import { dueDraft, stepNotDue } from "@/services/drafts/due-draft";
import type { Standing } from "@/services/drafts/find-draft";
import { findFederation } from "@/services/ledger/find-federation";
import { findProvider } from "@/services/ledger/find-provider";
import { providerNamed } from "@/services/ledger/provider-named";

export interface ConfirmationView {
  providerNumber: string;
  providerName: string;
  email: string;
  prefecture: PrefectureCode;
  expectation: string;
  envelope: string | undefined;
  /** The part of the ledger address that may be shown: where the letter goes (domain.md §5); "" when it cannot be told. */
  municipality: string;
  /** Why 送信 is not offered: an application of this office is open already (R16), or the office has closed meanwhile. */
  obstacle: string | undefined;
}

/** What 送信確認 shows before the application is sent. Refuses `step-not-due`. */
export async function viewConfirmation(ctx: Context<Applicant>, known?: Standing): Promise<ConfirmationView> {
  const { providerNumber, email, prefecture } = await dueDraft(ctx, ["confirm"], known);
  if (prefecture === null) throw stepNotDue();
  const federation = await findFederation(ctx, prefecture);
  const provider = await findProvider(ctx, providerNumber).catch(refused);
  const open = await findOpen(ctx, providerNumber, prefecture);
  return {
    providerNumber,
    providerName: provider instanceof Refusal ? await providerNamed(ctx, providerNumber) : provider.name,
    email,
    prefecture,
    expectation: expectation(ctx.now, ctx.now, federation),
    envelope: envelopeRequest(federation),
    municipality: provider instanceof Refusal ? "" : municipalityOf(provider.address),
    obstacle: provider instanceof Refusal ? provider.message : open && alreadyOpen(open, email).message,
  };
}

function refused(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
