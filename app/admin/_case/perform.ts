import type { CaseDeed } from "@/app/admin/_case/case-act";
import { receiveEnvelope } from "@/services/checks/receive-envelope";
import { recordCallBack } from "@/services/checks/record-call-back";
import { release } from "@/services/checks/release";
import type { Context, Staff } from "@/services/context";
import { returnLetter } from "@/services/letters/return-letter";
import { approve } from "@/services/reviews/approve";
import { hold } from "@/services/reviews/hold";
import { markCompromised } from "@/services/reviews/mark-compromised";
import { reject } from "@/services/reviews/reject";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";

/** Does what the pressed button of a case page says: one call of the service that knows how. */
export async function perform(ctx: Context<Staff>, input: CaseDeed): Promise<void> {
  switch (input.act) {
    case "approve":
      return approve(ctx, input);
    case "review":
    case "resume":
      return startReview(ctx, input);
    case "reopen":
      return reopen(ctx, input);
    case "return":
      return returnLetter(ctx, input);
    case "mark-compromised":
      return markCompromised(ctx, input);
    case "reject":
      return reject(ctx, { ...input, reason: input.rejectReason, note: input.rejectNote });
    case "wait":
      return hold(ctx, { ...input, reason: input.waitingReason });
    case "call-back":
      return recordCallBack(ctx, { ...input, result: input.callResult, note: input.callNote });
    case "envelope-received":
      return receiveEnvelope(ctx, { ...input, note: input.envelopeNote });
    case "release":
      return release(ctx, { ...input, reason: input.releaseReason });
  }
}
