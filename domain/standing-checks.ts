import type { CallResult, CheckKind } from "@/domain/check-kind";

/** A check as it was made. */
export interface Check {
  kind: CheckKind;
  result: CallResult | null;
  /** The ledger's number as it was dialled; "" for any other kind. */
  phone: string;
  staffId: string;
  /** When the call was made, as whoever records it says; null for any other kind. */
  calledAt: Date | null;
  at: Date;
}

/** What has happened since a check could have been made. */
interface Since {
  /** The ledger's phone number now, and when its address last changed. */
  phone: string;
  addressChangedAt: Date | null;
  /** When the application's last letter was printed, and when one last went into its envelope. */
  printedAt: Date | null;
  sealedAt: Date | null;
}

/** The checks that count: of each kind the newest that still holds. */
export type StandingChecks<Made extends Check = Check> = Partial<Record<CheckKind, Made>>;

/**
 * The newest check of each kind, as far as it still holds (issue 3, 4). A call in which the office said that it did not apply
 * is ended by a call that confirms, was made no earlier and was recorded after it, and by nothing else: not by one that reached
 * nobody, nor by another number or address in the ledger. `made` may be in any order; of two at the same moment the later in
 * the list counts.
 */
export function standingChecks<Made extends Check>(made: readonly Made[], since: Since): StandingChecks<Made> {
  const newest: StandingChecks<Made> = {};
  for (const check of made.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    if (isSpent(check, since) || leavesDenied(check, newest["call-back"])) continue;
    newest[check.kind] = check;
  }
  for (const check of Object.values(newest)) if (isOutdated(check, since)) delete newest[check.kind];
  return newest;
}

/** Whether a letter was printed on the strength of this check; a return envelope is used up by the letter that went into it. */
function isSpent({ kind, at }: Check, { printedAt, sealedAt }: Since): boolean {
  const used = kind === "envelope" ? sealedAt : printedAt;
  return used !== null && used > at;
}

/** Whether the call that counts was denied, and this one does not change that: it reached nobody, or was made before. */
function leavesDenied(check: Check, counting: Check | undefined): boolean {
  if (check.kind !== "call-back" || counting === undefined || !isDenied(counting)) return false;
  return check.result === "unreachable" || wasMadeBefore(check, counting);
}

/** Whether a call was made before another one, whichever was recorded first. */
export function wasMadeBefore(call: Pick<Check, "calledAt" | "at">, other: Pick<Check, "calledAt" | "at">): boolean {
  return (call.calledAt ?? call.at) < (other.calledAt ?? other.at);
}

function isDenied(call: Check | undefined): boolean {
  return call?.result === "denied";
}

/** Whether the ledger's address has changed since a check, or the number that was called is no longer the ledger's. An envelope stays received. */
function isOutdated(check: Check, { addressChangedAt, phone }: Since): boolean {
  if (check.kind === "envelope" || isDenied(check)) return false;
  if (addressChangedAt !== null && addressChangedAt > check.at) return true;
  return check.kind === "call-back" && check.phone !== phone;
}
