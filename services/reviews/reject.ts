import type { Context, Staff } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";

/** 却下, with the reason in the reviewer's words, which goes to the applicant. Refuses as `decide`. */
export async function reject(ctx: Context<Staff>, { reason, ...seen }: Seen & { reason: string }): Promise<void> {
  await decide(ctx, seen, "reject", async (application) => ({
    set: { waitingReason: null },
    detail: { reason },
    mail: {
      kind: "rejected",
      payload: {
        ...(await applicationFacts(ctx, application)),
        rejectedAt: ctx.now.toISOString(),
        reason,
        nextStep: "内容をご確認のうえ、もう一度申請していただくか、国保連合会へお電話ください。",
      },
    },
  }));
}
