import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/** 審査を始める: shows colleagues that somebody is on the case; also the way back from 確認待ち. Refuses as `decide`. */
export async function startReview(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "review", async () => ({ set: { waitingReason: null, remindOn: null } }));
}
