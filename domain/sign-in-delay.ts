interface Rule {
  failuresBeforeDelay: number;
  firstDelay: number;
  longestDelay: number;
}

/**
 * How long signing in rests after this many failures in a row, in milliseconds: not at all before the rule's number is
 * reached, then twice as long each time up to the longest (R35, R38).
 */
export function signInDelay(failures: number, { failuresBeforeDelay, firstDelay, longestDelay }: Rule): number {
  const beyond = failures - failuresBeforeDelay;
  return beyond < 0 ? 0 : Math.min(firstDelay * 2 ** beyond, longestDelay);
}

interface Counted {
  failures: number;
  /** The end of the delay that the last failure brought; the moment of that failure where it brought none. */
  delayedUntil: Date | null;
}

/** How many earlier failures still count at `now`: none when a whole `forgottenAfter` (milliseconds) has passed since the last (R35). */
export function failuresInMind({ failures, delayedUntil }: Counted, now: Date, forgottenAfter: number): number {
  const forgotten = delayedUntil !== null && now.getTime() - delayedUntil.getTime() >= forgottenAfter;
  return forgotten ? 0 : failures;
}
