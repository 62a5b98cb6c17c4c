import type { ApplicationStatus, WaitingReason } from "@/domain/application-status";
import { arrivalAfter, claimDeadline, usualSteps } from "@/domain/claim-deadline";
import { nextPosting, type PostingRule, postingDayFrom } from "@/domain/posting-day";
import { addBusinessDays } from "@/lib/business-days";
import { addDays, tokyoDay, weekdayOf } from "@/lib/dates";

/** Whether the letter can still come before the claim deadline: well before it, only just, or not any more. */
export const claimChances = ["makes", "tight", "misses"] as const;
export type ClaimChance = (typeof claimChances)[number];

const labels: Record<ClaimChance, string> = {
  makes: "すぐ進めれば間に合う",
  tight: "すぐ進めても締切まぎわ",
  misses: "締切に間に合わない",
};

/** What the desk reads of a chance. */
export function claimChanceLabel(chance: ClaimChance): string {
  return labels[chance];
}

/** The settings of a federation that a chance depends on (domain.md §4). */
export interface PostingSettings extends PostingRule {
  claimDeadlineTime: string;
}

/** A case as far as its chance depends on it. */
export interface Standing {
  status: ApplicationStatus;
  waitingReason: WaitingReason | null;
  /** When it was approved; absent where that is not known, as in the order of the queue: then in time. */
  approvedAt?: Date;
  /** Whether its return envelope is still to come, beside what it waits for. */
  lacksEnvelope?: boolean;
}

/* Our decision: a call takes a day, an envelope comes by mail, a 変更届 goes by the 指定権者. */
const waitingDays: Record<WaitingReason, number> = { contact: 1, envelope: usualSteps.mailDays, correction: 5 };

/**
 * The chance of a case whose desk acts at once (issue 3, 1): decided now, posted as `nextPosting` says, two days in the mail.
 * What it waits for adds its days. "makes" leaves the usual leeway before the 10th, "tight" none; null once the letter is posted
 * or the case is over, for then the desk changes nothing any more.
 */
export function claimChance(now: Date, standing: Standing, settings: PostingSettings): ClaimChance | null {
  if (!isAtDesk(standing.status)) return null;
  const { from, to } = arrivalAfter(postingDay(now, standing, settings), usualSteps.mailDays);
  const deadline = tokyoDay(claimDeadline(now, settings.claimDeadlineTime));
  if (to < deadline) return "makes";
  return deliveryDay(from) <= deadline ? "tight" : "misses";
}

function postingDay(now: Date, standing: Standing, rule: PostingRule): string {
  const waits = daysOfWaiting(standing);
  if (waits > 0) return postingDayFrom(addBusinessDays(tokyoDay(now), waits), rule);
  return nextPosting(now, approvalOf(standing), rule).day;
}

function daysOfWaiting({ status, waitingReason, lacksEnvelope = false }: Standing): number {
  const waits = status === "waiting" ? waitingDays[waitingReason ?? "contact"] : 0;
  return lacksEnvelope ? Math.max(waits, waitingDays.envelope) : waits;
}

/** When the letter's case was approved; null where it is not yet. What is printed is in a batch, which goes on its day. */
function approvalOf({ status, approvedAt }: Standing): Date | null {
  if (status === "printed") return new Date(0);
  return status === "approved" ? (approvedAt ?? new Date(0)) : null;
}

/** Ordinary mail is not delivered on a Sunday. */
function deliveryDay(day: string): string {
  return weekdayOf(day) === 0 ? addDays(day, 1) : day;
}

/** Whether a case in `status` still needs something of the desk before its letter is on its way. */
export function isAtDesk(status: ApplicationStatus): boolean {
  return ["submitted", "reviewing", "waiting", "returned", "approved", "printed"].includes(status);
}
