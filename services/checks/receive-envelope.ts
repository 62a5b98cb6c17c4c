import { Refusal } from "@/domain/refusal";
import { move } from "@/services/applications/move";
import { makeCheck } from "@/services/checks/make-check";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { reopenedMail } from "@/services/reviews/reopened-mail";

/**
 * 返信用封筒の受け取り (domain.md §4): the envelope came. A case that waits for nothing else is under review again in the same
 * commit, and its applicant, who was told that it waits, is told so. Refuses as `makeCheck`, and `already-received`.
 */
export async function receiveEnvelope(ctx: Context<Staff>, { note, ...seen }: Seen & { note: string }): Promise<void> {
  await makeCheck(ctx, "check", seen, async (application) => {
    const { checks } = await reviewOf(ctx, application);
    if (checks.envelope !== undefined) {
      throw new Refusal("already-received", "返信用封筒の受け取りは、すでに記録されています。");
    }
    const awaited = application.status === "waiting" && application.waitingReason === "envelope";
    const resumed = { waitingReason: null, remindOn: null };
    return {
      act: "envelope-received",
      check: { kind: "envelope", note },
      ...(awaited
        ? {
            change: await move(ctx, application, "review", {
              set: resumed,
              detail: { reason: "envelope" },
              mail: await reopenedMail(ctx, application, { envelopeCame: true }),
            }),
          }
        : {}),
    };
  });
}
