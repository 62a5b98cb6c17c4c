import { existsSync } from "node:fs";
import chromium from "@/tests/support/chromium.json" with { type: "json" };

/** What every Chromium of this project is started with: no sandbox inside containers, no traffic of its own. */
export const chromiumFlags: readonly string[] = chromium.flags;

/** The Chromium to drive: CHROMIUM_PATH, else the machine's own; undefined means the one Playwright downloaded. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH || chromium.places.find((place) => existsSync(place));
}
