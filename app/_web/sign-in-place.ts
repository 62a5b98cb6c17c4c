import { headers } from "next/headers";
import { readCookie, setCookie } from "@/app/_web/cookies";
import { deviceName } from "@/domain/device";
import { limits } from "@/domain/limits";
import type { Place } from "@/services/staff/begin-session";
import { browserIdOf, browserToken } from "@/services/staff/known-browser";

/** The browser that a member of staff signs in with: in words, and by the name it got at its last full sign-in (R38). */
export async function signInPlace(): Promise<Place> {
  const device = deviceName((await headers()).get("user-agent"));
  const named = await readCookie("staffBrowser");
  return { device, browserId: named ? browserIdOf(named) : null };
}

/** Names this browser after the session that just opened in it. For actions. */
export async function rememberBrowser(sessionToken: string): Promise<void> {
  await setCookie("staffBrowser", browserToken(sessionToken), limits.staffBrowserKnown / 1000);
}
