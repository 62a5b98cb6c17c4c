import type { EnvelopeNews, Outlook } from "@/domain/claim-deadline";
import { movedOutlook, stepsAtPace } from "@/domain/claim-deadline";
import type { FederationCardView } from "@/domain/federation-card";
import type { MoveNews } from "@/domain/office-moved";
import { outlook } from "@/services/applications/expectation";
import { federationCard } from "@/services/applications/federation-card";
import type { Context } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";

export interface WhatToExpect {
  card: FederationCardView;
  outlook: Outlook;
}

interface About {
  moved?: MoveNews;
  /** Where a return envelope stands; unless told otherwise it has still to come where the federation wants one. */
  envelope?: EnvelopeNews;
}

/**
 * What an applicant is told of its federation, and of the letter's day at that federation's pace, counted from `start`;
 * an office that `moved` is told no day (domain.md §5).
 */
export async function whatToExpect(
  ctx: Context,
  federation: Federation,
  start: Date,
  { moved, envelope = federation.envelopeRequired ? "due" : "none" }: About = {},
): Promise<WhatToExpect> {
  const card = await federationCard(ctx, federation);
  if (moved !== undefined) return { card, outlook: movedOutlook(ctx.now, moved, federation.claimDeadlineTime) };
  return { card, outlook: outlook(ctx.now, start, federation, stepsAtPace(card.usualDays, envelope)) };
}
