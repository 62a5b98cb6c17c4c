import type { Posting } from "@/domain/posting-day";
import { nextPosting } from "@/domain/posting-day";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import type { ApprovedLetter } from "@/services/letters/approved-letters";
import { ledgerObstacle } from "@/services/letters/obstacle";

/**
 * The posting with which the oldest of these letters goes out that anybody can print: one that nobody can does not hold back a
 * day. An admin of all has no one posting.
 */
export async function postingOf(ctx: Context<Staff>, letters: readonly ApprovedLetter[]): Promise<Posting | null> {
  const { federation } = ctx.actor;
  if (federation === null) return null;
  const oldest = letters.find(({ letter }) => ledgerObstacle(letter) === null);
  return nextPosting(ctx.now, oldest?.office.changedAt ?? null, await findFederation(ctx, federation));
}
