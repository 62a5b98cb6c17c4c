import type { WaitingReason } from "@/domain/application-status";
import { Refusal } from "@/domain/refusal";
import { reminderDayFault } from "@/domain/reminder-day";
import { tokyoDay } from "@/lib/dates";
import type { Application } from "@/services/applications/find-open";
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
 * 確認待ち: for the envelope, a call, or a corrected ledger entry; the applicant is told what is awaited. A case that waits
 * already can wait for something else, of which its applicant is told, or until another day, of which nobody is. Refuses as
 * `decide`, `remind-on` for a 確認日 that is none, and `wrong-status` where it waits for the same until the same day.
 */
export async function hold(ctx: Context<Staff>, { reason, remindOn = null, ...seen }: Hold): Promise<void> {
  await decide(ctx, seen, "wait", async (application) => {
    const fault = remindOn === null ? null : reminderDayFault(remindOn, tokyoDay(ctx.now));
    if (fault !== null) throw new Refusal("remind-on", fault, "remindOn");
    const isSame = waitsFor(application, reason);
    if (isSame && application.remindOn === remindOn) throw unchanged();
    return {
      set: { waitingReason: reason, remindOn },
      detail: { reason, ...(remindOn === null ? {} : { remindOn }) },
      mail: isSame ? undefined : await waitingMail(ctx, application, reason),
    };
  });
}

/** Whether a case waits for this already, and its applicant knows. */
export function waitsFor({ status, waitingReason }: Application, reason: WaitingReason): boolean {
  return status === "waiting" && waitingReason === reason;
}

function unchanged(): Refusal {
  return new Refusal("wrong-status", "すでに同じ理由で確認待ちです。理由か確認日を変えてください。", "waitingReason");
}
