import type { WaitingReason } from "@/domain/application-status";
import { Refusal } from "@/domain/refusal";
import { reminderDayFault } from "@/domain/reminder-day";
import { tokyoDay } from "@/lib/dates";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { decide } from "@/services/reviews/decide";
import { waitingMail } from "@/services/reviews/waiting-mail";

/** Why a case waits, and the day ("2026-12-03") on which it is looked at again; without one nobody is reminded. */
interface Hold extends Seen {
  reason: WaitingReason;
  remindOn?: string | null;
}

/**
 * 確認待ち: for the envelope, a call, or a corrected ledger entry; the applicant is told what is awaited. Refuses as `decide`,
 * and `remind-on` for a 確認日 that is none.
 */
export async function hold(ctx: Context<Staff>, { reason, remindOn = null, ...seen }: Hold): Promise<void> {
  await decide(ctx, seen, "wait", async (application) => {
    const fault = remindOn === null ? null : reminderDayFault(remindOn, tokyoDay(ctx.now));
    if (fault !== null) throw new Refusal("remind-on", fault, "remindOn");
    return {
      set: { waitingReason: reason, remindOn },
      detail: { reason, ...(remindOn === null ? {} : { remindOn }) },
      mail: await waitingMail(ctx, application, reason),
    };
  });
}
