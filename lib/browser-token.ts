import { type CookieName, cookieNamed } from "@/lib/cookie-names";
import { systemRandom } from "@/lib/random";

/** The first form of each way, and the cookie that names the browser which walks it. */
const firstForms = new Map<string, CookieName>([
  ["/reissue/apply", "draft"],
  ["/reset/identify", "reset"],
  ["/status", "status"],
]);

/** As long as a draft or a proof is kept: the browser may be closed meanwhile (R14). */
const dayInSeconds = 24 * 60 * 60;

interface Visit {
  method: string | undefined;
  path: string;
  cookies: string | undefined;
  byTls: boolean;
}

/**
 * The Set-Cookie that names a browser when it opens the first form of a way; undefined when it has a name already.
 * With a name before the first post, a form sent twice at once begins one thing and one mail, not two (R15 for 次へ).
 */
export function browserToken({ method, path, cookies, byTls }: Visit): string | undefined {
  const way = firstForms.get(path);
  if (method !== "GET" || way === undefined) return undefined;
  const name = cookieNamed(way, byTls);
  if (hasCookie(cookies, name)) return undefined;
  return `${name}=${systemRandom.token()}; Path=/; Max-Age=${dayInSeconds}; HttpOnly; SameSite=Lax${byTls ? "; Secure" : ""}`;
}

/** Whether a cookie's value has the shape of a token made here; anything else is no browser's name. */
export function isBrowserToken(value: string | undefined): value is string {
  return value !== undefined && /^[\w-]{43}$/.test(value);
}

function hasCookie(cookies: string | undefined, name: string): boolean {
  return (cookies ?? "").split(";").some((pair) => {
    const [key, value] = pair.trim().split("=");
    return key === name && isBrowserToken(value);
  });
}
