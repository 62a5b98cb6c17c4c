/** What a log line may tell: figures, yes or no, and codes of the program's own. */
export type Facts = Record<string, string | number | boolean>;

/**
 * Writes one line of JSON to standard error: time, level, `event` (a code such as "mail-failed") and its facts.
 * A text that is no short code, or that could be a mail address, a 確認コード or an ID, is written as "***" (R11).
 */
export function log(level: "info" | "warn" | "error", event: string, facts: Facts = {}): void {
  const told = Object.entries(facts).map(([name, value]) => [name, typeof value === "string" ? masked(value) : value]);
  const line = { at: new Date().toISOString(), level, event: masked(event), ...Object.fromEntries(told) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** The name under which an error is logged: its `code`, else its class; never its message, which may quote an answer. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function masked(value: string): string {
  return /^[A-Za-z0-9_.:/ -]{1,64}$/.test(value) && !/\d{4}/.test(value) ? value : "***";
}
