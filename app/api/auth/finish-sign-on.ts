import type { NextRequest } from "next/server";
import { askNextAuth } from "@/app/api/auth/ask-next-auth";
import type { SignOnWalk } from "@/app/api/auth/sign-on-walk";
import { walkOptions } from "@/app/api/auth/sign-on-walk";
import type { Identity } from "@/services/oidc/sign-on";

/**
 * Ends a walk to the identity provider: who it says that this is, or null when it says nothing that belongs to what this
 * browser began for this purpose; and the cookies that forget the walk.
 */
export async function finishSignOn(
  request: NextRequest,
  walk: SignOnWalk,
): Promise<{ identity: Identity | null; cookies: string[] }> {
  const heard: Identity[] = [];
  const options = walkOptions(walk, (who) => heard.push(who));
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const { cookies } = await askNextAuth(request, { action: "callback", purpose: walk.purpose, query }, options);
  return { identity: heard[0] ?? null, cookies };
}
