import type { ApplicationForm } from "@/domain/application-form";
import type { ApplicationHint } from "@/domain/application-hints";
import { hintsFor } from "@/domain/application-hints";
import type { Context } from "@/services/context";
import { findProvider } from "@/services/ledger/find-provider";
import type { LikelyOffice } from "@/services/ledger/likely-offices";
import { likelyOffices } from "@/services/ledger/likely-offices";

export interface FormDoubts {
  hints: ApplicationHint[];
  /** The offices that were probably meant, where the check digit is in doubt. */
  offices: LikelyOffice[];
}

/** The doubts about a form that were not told before (see `hintsFor`). Refuses what `findProvider` refuses: a refusal goes before any hint. */
export async function hintsOn(ctx: Context, form: ApplicationForm, seen: string): Promise<FormDoubts> {
  const hints = hintsFor(form, seen);
  if (hints.length > 0) await findProvider(ctx, form.providerNumber);
  const doubtful = hints.some(({ about }) => about === "check-digit");
  return { hints, offices: doubtful ? await likelyOffices(ctx, form.providerNumber) : [] };
}
