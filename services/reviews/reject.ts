import { Refusal } from "@/domain/refusal";
import { needsNote, rejectionText } from "@/domain/reject-reason";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";
import { flagsDetail } from "@/services/reviews/flags-at-decision";
import type { Rejection } from "@/services/reviews/rejected-mail";
import { rejectedMail } from "@/services/reviews/rejected-mail";

/**
 * 却下, with a coded reason and the reviewer's words; both go to the applicant (issue 3, 5). Refuses as `decide`, and
 * `note-missing` where the code says nothing by itself.
 */
export async function reject(ctx: Context<Staff>, { reason, note, ...seen }: Seen & Rejection): Promise<void> {
  await decide(ctx, seen, "reject", async (application) => {
    refuseMissingNote({ reason, note });
    return {
      set: { waitingReason: null, remindOn: null, rejectReason: reason },
      detail: {
        code: reason,
        reason: rejectionText(reason, note),
        ...flagsDetail(await reviewOf(ctx, application)),
      },
      mail: await rejectedMail(ctx, application, { reason, note }),
    };
  });
}

/** Refuses `note-missing` for a coded reason that says nothing by itself. */
export function refuseMissingNote({ reason, note }: Rejection): void {
  if (note !== "" || !needsNote(reason)) return;
  throw new Refusal("note-missing", "却下の理由を、申請者への文で入力してください。", "rejectNote");
}
