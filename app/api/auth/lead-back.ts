import type { SignOnWalk } from "@/app/api/auth/sign-on-walk";

const places = { "sign-in": "/admin/sign-in", link: "/admin/account" } as const;

/** What the page is told: the code of a refusal, which it turns into a sentence, and the page of the desk that was asked for, "" for none. */
interface Told {
  refusal?: string;
  next?: string;
}

/** The answer that leads back to where a walk was begun. */
export function leadBack(purpose: SignOnWalk["purpose"], told: Told, cookies: string[] = []): Response {
  const query = new URLSearchParams(Object.entries(told).filter(([, value]) => value !== "")).toString();
  const location = query === "" ? places[purpose] : `${places[purpose]}?${query}`;
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
