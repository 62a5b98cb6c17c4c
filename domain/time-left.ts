const second = 1000;
const minute = 60 * second;

/** "29:59" of some milliseconds, a begun second counted whole; "0:00" when nothing is left. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / second));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * What is said aloud of the time left for `what`: nothing above five minutes, then one sentence from five minutes on, one from
 * the last minute on, one at the end. Between these moments it stays the same, so that nobody is interrupted each second.
 */
export function timeLeftAloud(what: string, milliseconds: number): string {
  if (milliseconds <= 0) return `${what}の有効期間が終わりました。`;
  if (milliseconds <= minute) return `${what}の有効期間は、残り1分を切りました。`;
  if (milliseconds <= 5 * minute) return `${what}の有効期間は、残り5分を切りました。`;
  return "";
}
