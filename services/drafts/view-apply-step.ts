import type { FederationCardView } from "@/domain/federation-card";
import { asksPrefecture } from "@/domain/wizard";
import { federationCard } from "@/services/applications/federation-card";
import type { Context } from "@/services/context";
import type { Standing } from "@/services/drafts/find-draft";
import type { SentBefore } from "@/services/drafts/sent-together";
import { sentTogether } from "@/services/drafts/sent-together";
import { findFederation } from "@/services/ledger/find-federation";

export interface ApplyStepView {
  card: FederationCardView | null;
  /** What was sent before with the same proven address, while the next office is asked for. */
  sentBefore: SentBefore[];
}

/** What the apply page shows beside its form to a browser that has begun. */
export async function viewApplyStep(ctx: Context, standing: Standing): Promise<ApplyStepView> {
  const { draft, ended } = standing;
  const goesOn = draft !== undefined && !ended && draft.providerNumber === "";
  return { card: await cardOf(ctx, standing), sentBefore: goesOn ? await sentTogether(ctx, draft) : [] };
}

/** Before the mailbox is proven only a prefecture that the clerk chose: any other would tell who issued the office's ID (R18). */
async function cardOf(ctx: Context, { answers }: Standing): Promise<FederationCardView | null> {
  const { prefecture, mailboxProven } = answers;
  if (prefecture === null || !(mailboxProven || asksPrefecture(answers))) return null;
  return federationCard(ctx, await findFederation(ctx, prefecture));
}
