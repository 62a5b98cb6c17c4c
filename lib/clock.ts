import { readFileSync } from "node:fs";
import { env } from "@/lib/env";

/** Tells the time; every service gets it through its context, so that a test can fix it. */
export type Clock = () => Date;

/**
 * The clock of this process. In training mode TRAINING_CLOCK_FILE may name a file holding milliseconds to add:
 * browser tests move time with it (R03, R14). Production refuses that setting at start.
 */
export const systemClock: Clock = () => {
  const file = env().TRAINING_CLOCK_FILE;
  return new Date(Date.now() + (file === undefined ? 0 : offsetIn(file)));
};

function offsetIn(file: string): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}
