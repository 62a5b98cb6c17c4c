import { commit } from "@/db/commit";
import type { Overview } from "@/domain/figures";
import type { PrefectureCode } from "@/domain/prefecture";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { gatherFigures } from "@/services/figures/gather-figures";
import { chosenFederation } from "@/services/settings/chosen-federation";
import { authorise } from "@/services/staff/authorise";

export interface OverviewView {
  /** Whose figures these are; null is all federations together. */
  federation: PrefectureCode | null;
  overview: Overview;
}

/**
 * 集計: the figures of the asker's own federation; an admin's of the one named, or of all together. The view is recorded
 * (R45). Refuses `not-your-role` and, for another federation, `not-found` (R43).
 */
export async function viewOverview(ctx: Context<Staff>, code?: string): Promise<OverviewView> {
  authorise(ctx, "view-overview");
  const federation = chosenFederation(ctx, code);
  const overview = await gatherFigures(ctx, federation);
  await commit(ctx, [record(ctx, { act: "view-overview", federation: federation ?? undefined })]);
  return { federation, overview };
}
