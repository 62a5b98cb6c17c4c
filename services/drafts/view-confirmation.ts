import { municipalityOf } from "@/domain/postal-address";
import type { PrefectureCode } from "@/domain/prefecture";
import { Refusal } from "@/domain/refusal";
import { stepNotDue } from "@/domain/step-not-due";
import { alreadyOpen } from "@/services/applications/already-open";
import { findOpen } from "@/services/applications/find-open";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import type { Standing } from "@/services/drafts/find-draft";
import type { WhatToExpect } from "@/services/drafts/what-to-expect";
import { whatToExpect } from "@/services/drafts/what-to-expect";
import { findFederation } from "@/services/ledger/find-federation";
import { findProvider } from "@/services/ledger/find-provider";
import { providerNamed } from "@/services/ledger/provider-named";

export interface ConfirmationView extends WhatToExpect {
  providerNumber: string;
  providerName: string;
  email: string;
  prefecture: PrefectureCode;
  /** The part of the ledger address that may be shown: where the letter goes (domain.md §5); "" when it cannot be told. */
  municipality: string;
  /** Whether 「移転していませんか」 was answered with yes. */
  officeMoved: boolean;
  /** Why 送信 is not offered: an application of this office is open already (R16), or the office has closed meanwhile. */
  obstacle: Refusal | undefined;
}

/** What 送信確認 shows before the application is sent. Refuses `step-not-due`. */
export async function viewConfirmation(ctx: Context<Applicant>, known?: Standing): Promise<ConfirmationView> {
  const { providerNumber, email, prefecture, officeMovedAt } = await dueDraft(ctx, ["confirm"], known);
  if (prefecture === null) throw stepNotDue();
  const provider = await findProvider(ctx, providerNumber).catch(refused);
  const open = await findOpen(ctx, providerNumber, prefecture);
  return {
    providerNumber,
    providerName: provider instanceof Refusal ? await providerNamed(ctx, providerNumber) : provider.name,
    email,
    prefecture,
    ...(await whatToExpect(
      ctx,
      await findFederation(ctx, prefecture),
      ctx.now,
      officeMovedAt === null ? {} : { moved: "telling" },
    )),
    municipality: provider instanceof Refusal ? "" : municipalityOf(provider.address),
    officeMoved: officeMovedAt !== null,
    obstacle: provider instanceof Refusal ? provider : open && alreadyOpen(open, email),
  };
}

function refused(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}
