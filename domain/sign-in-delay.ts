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
