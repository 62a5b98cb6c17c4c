import type { Outlook } from "@/domain/claim-deadline";
import { stepsAtPace } from "@/domain/claim-deadline";
import type { FederationCardView } from "@/domain/federation-card";
import { outlook } from "@/services/applications/expectation";
import { federationCard } from "@/services/applications/federation-card";
import type { Context } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";

export interface WhatToExpect {
  card: FederationCardView;
  outlook: Outlook;
}

/** What an applicant is told of its federation, and of the letter's day at that federation's pace, counted from `start`. */
export async function whatToExpect(ctx: Context, federation: Federation, start: Date): Promise<WhatToExpect> {
  const card = await federationCard(ctx, federation);
  return { card, outlook: outlook(ctx.now, start, federation, stepsAtPace(card.usualDays)) };
}
