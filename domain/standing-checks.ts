import type { CallResult, CheckKind } from "@/domain/check-kind";

/** A check as it was made. */
export interface Check {
  kind: CheckKind;
  result: CallResult | null;
  /** The ledger's number as it was dialled; "" for any other kind. */
  phone: string;
  staffId: string;
  at: Date;
}

/** What has happened since a check could have been made. */
interface Since {
  /** The ledger's phone number now, and when its address last changed. */
  phone: string;
  addressChangedAt: Date | null;
  /** When the application's last letter was printed. */
  printedAt: Date | null;
}

/** The checks that count: of each kind the newest that still holds. */
export type StandingChecks<Made extends Check = Check> = Partial<Record<CheckKind, Made>>;

/**
 * The newest check of each kind, as far as it still holds (issue 3, 4). `made` may be in any order; of two at the same
 * moment the later in the list counts.
 */
export function standingChecks<Made extends Check>(made: readonly Made[], since: Since): StandingChecks<Made> {
  const newest: StandingChecks<Made> = {};
  for (const check of made.toSorted((one, other) => one.at.getTime() - other.at.getTime())) newest[check.kind] = check;
  for (const check of Object.values(newest)) if (isOutdated(check, since)) delete newest[check.kind];
  return newest;
}

/**
 * Whether a check holds no longer: a letter was printed on its strength, the ledger's address has changed since, or the
 * number that was called is no longer the ledger's. An envelope stays received when the address changes.
 */
export function isOutdated({ kind, phone, at }: Check, since: Since): boolean {
  if (since.printedAt !== null && since.printedAt > at) return true;
  if (kind === "envelope") return false;
  if (since.addressChangedAt !== null && since.addressChangedAt > at) return true;
  return kind === "call-back" && phone !== since.phone;
}
