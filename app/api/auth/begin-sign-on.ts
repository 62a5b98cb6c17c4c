import type { NextRequest } from "next/server";
import { askNextAuth } from "@/app/api/auth/ask-next-auth";
import type { SignOnWalk } from "@/app/api/auth/sign-on-walk";
import { walkOptions } from "@/app/api/auth/sign-on-walk";
import { Refusal } from "@/domain/refusal";

/**
 * Begins a walk to the identity provider: where the browser is to go, and the cookies by which it is known when it comes
 * back. Refuses `sign-on-failed` when the provider does not answer.
 */
export async function beginSignOn(request: NextRequest, walk: SignOnWalk) {
  const options = walkOptions(walk, () => undefined);
  const begun = await askNextAuth(request, { action: "signin", purpose: walk.purpose, query: {} }, options);
  if (begun.cookies.length === 0) throw signOnFailed();
  return begun;
}

/** The walk led nowhere: the provider does not answer, somebody turned back, or came from elsewhere. */
export function signOnFailed(): Refusal {
  return new Refusal("sign-on-failed", "シングルサインオンを利用できませんでした。もう一度お試しください。");
}
