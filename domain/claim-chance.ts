import type { ApplicationStatus, WaitingReason } from "@/domain/application-status";
import { claimDeadline, expectedArrival, usualSteps } from "@/domain/claim-deadline";
import { postingWeekdays } from "@/domain/posting-weekdays";
import { isBusinessDay } from "@/lib/business-days";
import { formatTime, tokyoDay } from "@/lib/dates";

/** Whether the letter can still come before the claim deadline: well before it, only just, or not any more. */
export const claimChances = ["makes", "tight", "misses"] as const;
export type ClaimChance = (typeof claimChances)[number];

const labels: Record<ClaimChance, string> = {
  makes: "締切に間に合う",
  tight: "締切まぎわ",
  misses: "締切に間に合わない",
};

/** What the desk reads of a chance. */
export function claimChanceLabel(chance: ClaimChance): string {
  return labels[chance];
}

/** The settings of a federation that a chance depends on (domain.md §4). */
export interface PostingSettings {
  claimDeadlineTime: string;
  postingWeekdays: string;
  cutOffTime: string;
}

type Standing = { status: ApplicationStatus; waitingReason: WaitingReason | null };

/* Our decision: a call takes a day, an envelope comes by mail, a 変更届 goes by the 指定権者. */
const waitingDays: Record<WaitingReason, number> = { contact: 1, envelope: usualSteps.mailDays, correction: 5 };

/**
 * The chance of a case whose desk acts at once (issue 3, 1): decided now, posted by the next posting day (today's until the
 * cut-off time), two days in the mail. What it waits for adds its days. "makes" leaves the usual leeway before the 10th, "tight"
 * none; null once the letter is posted or the case is over, for then the desk changes nothing any more.
 */
export function claimChance(
  now: Date,
  { status, waitingReason }: Standing,
  settings: PostingSettings,
): ClaimChance | null {
  if (!isAtDesk(status)) return null;
  const waits = status === "waiting" ? waitingDays[waitingReason ?? "contact"] : 0;
  const arrival = expectedArrival(now, {
    reviewBusinessDays: waits,
    postingBusinessDays: waits === 0 && missedToday(now, settings.cutOffTime) ? 1 : 0,
    postingWeekdays: postingWeekdays(settings.postingWeekdays),
    mailDays: usualSteps.mailDays,
  });
  const deadline = tokyoDay(claimDeadline(now, settings.claimDeadlineTime));
  if (arrival.to < deadline) return "makes";
  return arrival.from <= deadline ? "tight" : "misses";
}

/** Whether a case in `status` still needs something of the desk before its letter is on its way. */
export function isAtDesk(status: ApplicationStatus): boolean {
  return ["submitted", "reviewing", "waiting", "returned", "approved", "printed"].includes(status);
}

function missedToday(now: Date, cutOffTime: string): boolean {
  return isBusinessDay(tokyoDay(now)) && formatTime(now).slice(0, 5) > cutOffTime;
}
