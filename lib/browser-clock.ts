/** The present by the reader's own computer, which may be wrong by any amount: only for measuring how time passes. */
export function browserNow(): Date {
  return new Date();
}

/** When this page's first byte reached the browser, by the reader's own computer, in milliseconds since 1970. */
export function pageReceivedAt(): number {
  const [navigation] = performance.getEntriesByType("navigation");
  const responseStart = navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0;
  return performance.timeOrigin + responseStart;
}

let measuredLead: number | undefined;

/**
 * How far the server's clock, of which `now` came with the page, is ahead of the reader's own, in milliseconds. Measured once per
 * loaded page: a later `now`, come without a navigation, has no arrival time to be compared with.
 */
export function leadOfServer(now: Date): number {
  measuredLead ??= now.getTime() - pageReceivedAt();
  return measuredLead;
}
