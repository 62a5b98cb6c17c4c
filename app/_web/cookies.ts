import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** Behind TLS every cookie is host-bound and Secure (R41); plain http on a local machine has neither to offer. */
const byTls = () => env().APP_URL.startsWith("https://");

/** The cookies of the site by what they carry; each realm has its own. */
export const cookieNames = { draft: "reissue", office: "office-session", staff: "staff-session" } as const;
export type CookieName = keyof typeof cookieNames;

/** The full name of a cookie as the browser knows it. */
export function cookieName(name: CookieName): string {
  return byTls() ? `__Host-${cookieNames[name]}` : cookieNames[name];
}

/** The cookie's value in this request. */
export async function readCookie(name: CookieName): Promise<string | undefined> {
  return (await cookies()).get(cookieName(name))?.value;
}

/** Sets a cookie until the browser closes, or for `maxAge` seconds. For actions and route handlers. */
export async function setCookie(name: CookieName, value: string, maxAge?: number): Promise<void> {
  const life = maxAge === undefined ? {} : { maxAge };
  (await cookies()).set(cookieName(name), value, { httpOnly: true, secure: byTls(), sameSite: "lax", path: "/", ...life });
}

/** Forgets a cookie; with the attributes of `setCookie`, for a host-bound one is only overwritten so. */
export async function dropCookie(name: CookieName): Promise<void> {
  await setCookie(name, "", 0);
}
