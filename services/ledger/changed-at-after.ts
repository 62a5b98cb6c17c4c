/**
 * The time to note on a row that was last changed at `earlier`: now, and later than before even when the clock was set back,
 * for a page tells by it whether the row has changed since (R50).
 */
export function changedAtAfter(earlier: Date, now: Date): Date {
  return new Date(Math.max(now.getTime(), earlier.getTime() + 1));
}
