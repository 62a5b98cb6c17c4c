import { gapSentence } from "@/domain/approval-gaps";
import { Refusal } from "@/domain/refusal";
import { isEnvelopeDue } from "@/services/checks/await-envelope";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";
import { reopenedMail } from "@/services/reviews/reopened-mail";

/**
 * 審査を始める: shows colleagues that somebody is on the case; also the way back from 確認待ち, where the applicant, who was told
 * that the case waits, is told that it does so no more. Refuses as `decide`, and `not-ready` while a return envelope that the
 * federation wants first has not come.
 */
export async function startReview(ctx: Context<Staff>, seen: Seen): Promise<void> {
  await decide(ctx, seen, "review", async (application) => {
    if (await isEnvelopeDue(ctx, application)) throw new Refusal("not-ready", gapSentence("envelope"));
    return {
      set: { waitingReason: null, remindOn: null },
      mail: application.status === "waiting" ? await reopenedMail(ctx, application) : undefined,
    };
  });
}
