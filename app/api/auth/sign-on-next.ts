import { dropCookie, readCookie, setCookie } from "@/app/_web/cookies";
import { deskPage } from "@/app/_web/desk-page";
import { limits } from "@/domain/limits";

/** Keeps the page of the desk that was asked for in this browser while somebody is at the identity provider, and forgets an earlier one. */
export async function keepNext(next: string): Promise<void> {
  if (next === "") await dropCookie("signOnNext");
  else await setCookie("signOnNext", next, limits.signOnWalk / 1000);
}

/** The page that was kept, once; "" where there is none. Looked at as when it came: a cookie is the browser's. */
export async function takeNext(): Promise<string> {
  const kept = await readCookie("signOnNext");
  if (kept !== undefined) await dropCookie("signOnNext");
  return deskPage.parse(kept);
}
