import { errorCode, log } from "@/lib/log";

/**
 * Turns what the framework and its libraries print on the console into log lines of ours: which error, and where it was
 * thrown. Their own lines carry messages, and a message may quote what a person typed (R11). For built servers alone.
 */
export function quietConsole(): void {
  for (const level of ["error", "warn"] as const) {
    console[level] = (...printed: unknown[]) => {
      const error = printed.find((each) => each instanceof Error);
      log(level, "console", { code: errorCode(error), at: placeOf(error) });
    };
  }
}

/** The file and line at the top of the stack, without its folders. */
function placeOf(error: unknown): string {
  const frame =
    error instanceof Error ? error.stack?.split("\n").find((line) => line.startsWith("    at ")) : undefined;
  return /[^/\\ (]+:\d{1,3}(?=:)/.exec(frame ?? "")?.[0] ?? "unknown";
}
