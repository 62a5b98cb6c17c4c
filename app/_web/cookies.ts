import { cookies } from "next/headers";
import { type CookieName, cookieNamed } from "@/lib/cookie-names";
import { env } from "@/lib/env";

const byTls = () => env().APP_URL.startsWith("https://");

/** The full name of a cookie of this site (R41). */
export function cookieName(name: CookieName): string {
  return cookieNamed(name, byTls());
}

/** The cookie's value in this request. */
export async function readCookie(name: CookieName): Promise<string | undefined> {
  return (await cookies()).get(cookieName(name))?.value;
}

/** Sets a cookie until the browser closes, or for `maxAge` seconds. For actions and route handlers. */
export async function setCookie(name: CookieName, value: string, maxAge?: number): Promise<void> {
  const life = maxAge === undefined ? {} : { maxAge };
  (await cookies()).set(cookieName(name), value, {
    httpOnly: true,
    secure: byTls(),
    sameSite: "lax",
    path: "/",
    ...life,
  });
}

/** Forgets a cookie; with the attributes of `setCookie`, for a host-bound one is only overwritten so. */
export async function dropCookie(name: CookieName): Promise<void> {
  await setCookie(name, "", 0);
}
