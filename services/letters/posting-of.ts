import type { Posting } from "@/domain/posting-day";
import { nextPosting } from "@/domain/posting-day";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";

/** The posting with which what was approved at `oldest` goes out, by the asker's own federation; an admin of all has no one posting. */
export async function postingOf(ctx: Context<Staff>, oldest: Date | null): Promise<Posting | null> {
  const { federation } = ctx.actor;
  return federation === null ? null : nextPosting(ctx.now, oldest, await findFederation(ctx, federation));
}
