import type { SignOnWalk } from "@/app/api/auth/sign-on-walk";

const places = { "sign-in": "/admin/sign-in", link: "/admin/account" } as const;

/** The answer that leads back to where a walk was begun; with the code of a refusal, which that page turns into a sentence. */
export function leadBack(purpose: SignOnWalk["purpose"], refusal?: string, cookies: string[] = []): Response {
  const told = refusal === undefined ? "" : `?${new URLSearchParams({ refusal })}`;
  const headers = new Headers({ Location: `${places[purpose]}${told}`, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
