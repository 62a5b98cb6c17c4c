import type { ApplicationStatus, WaitingReason } from "@/domain/application-status";
import { waitingReasons } from "@/domain/application-status";
import { type ClaimChance, claimChance, type PostingSettings, type Standing } from "@/domain/claim-chance";
import type { PrefectureCode } from "@/domain/prefecture";
import { type QueueView, statesOf } from "@/domain/queue-view";
import { canMove } from "@/domain/transitions";

/**
 * The order of the queue (issue 3, 1): letters reported as missing, what can still make this month's 10th, what can not, what
 * is on its way, what is over. Within each the oldest stand first; of what is over the newest.
 */
export const queueRanks = ["reported", "in-time", "too-late", "on-its-way", "over"] as const;
export type QueueRank = (typeof queueRanks)[number];

/** A federation's code with what its chances depend on. */
export type Settings = PostingSettings & { code: PrefectureCode; envelopeRequired: boolean };

/** A case as far as its place in the queue depends on it. */
export interface Placed {
  status: ApplicationStatus;
  waitingReason: WaitingReason | null;
  federation: PrefectureCode;
  missing: boolean;
}

/** Cases of one status that stand in one rank: those of these federations, waiting for this reason. */
export interface QueueLine {
  rank: QueueRank;
  status: ApplicationStatus;
  places: { reason: WaitingReason | null; federations: PrefectureCode[] }[];
  /** Whether these are all cases of the status, so that nothing has to be compared. */
  whole: boolean;
}

/** A case as far as the chance that its row tells depends on it: what its place cannot ask for, for no index holds it. */
type Shown = Omit<Placed, "missing"> & Pick<Standing, "approvedAt"> & { hasEnvelope: boolean };

/** The rank of a case and its chance, at one moment, under the settings of these federations. */
export interface QueueOrder {
  rankOf(placed: Placed): QueueRank;
  chanceOf(shown: Shown): ClaimChance | null;
  /** The lines in which the cases of a view stand, in rank order. */
  linesOf(view: QueueView): QueueLine[];
}

/** The order of the queue at `now`. Federations with the same settings are reckoned once. */
export function queueOrder(now: Date, federations: readonly Settings[]): QueueOrder {
  const reckoned = new Map<string, ClaimChance | null>();
  const settings = new Map(federations.map((each) => [each.code, each]));

  function chanceOf({ status, waitingReason, federation, approvedAt, hasEnvelope }: Shown): ClaimChance | null {
    const own = settings.get(federation);
    if (own === undefined) return null;
    const mayNeedOne = canMove(status, "wait") || status === "returned";
    const lacksEnvelope = own.envelopeRequired && !hasEnvelope && mayNeedOne;
    const facts = [status, waitingReason, approvedAt?.getTime(), lacksEnvelope];
    const key = [...facts, own.claimDeadlineTime, own.postingWeekdays, own.cutOffTime].join(" ");
    const chance = reckoned.get(key) ?? claimChance(now, { status, waitingReason, approvedAt, lacksEnvelope }, own);
    reckoned.set(key, chance);
    return chance;
  }

  function rankOf(placed: Placed): QueueRank {
    const chance = chanceOf({ ...placed, hasEnvelope: true });
    if (chance !== null) return chance === "misses" ? "too-late" : "in-time";
    if (placed.status !== "posted") return "over";
    return placed.missing ? "reported" : "on-its-way";
  }

  function linesOf(view: QueueView): QueueLine[] {
    return queueRanks.flatMap((rank) => statesOf(view).flatMap((status) => lineOf(rank, status, view)));
  }

  function lineOf(rank: QueueRank, status: ApplicationStatus, { waiting }: QueueView): QueueLine[] {
    const reasons = status !== "waiting" ? [null] : waiting === undefined ? [null, ...waitingReasons] : [waiting];
    const places = reasons.map((reason) => ({
      reason,
      federations: federations.map(({ code }) => code).filter((code) => standsIn(rank, status, reason, code)),
    }));
    if (places.every((place) => place.federations.length === 0)) return [];
    const whole = waiting === undefined && places.every((place) => place.federations.length === federations.length);
    return [{ rank, status, places: places.filter((place) => place.federations.length > 0), whole }];
  }

  function standsIn(
    rank: QueueRank,
    status: ApplicationStatus,
    waitingReason: WaitingReason | null,
    federation: PrefectureCode,
  ): boolean {
    return [true, false].some((missing) => rankOf({ status, waitingReason, federation, missing }) === rank);
  }

  return { rankOf, chanceOf, linesOf };
}
