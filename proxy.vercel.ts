import { type NextRequest, NextResponse } from "next/server";
import { browserToken } from "@/lib/browser-token";
import { makeNonce } from "@/lib/nonce";
import { contentSecurityPolicy } from "@/lib/security-headers";

/** On Vercel, what `scripts/serve.ts` does on Node: the nonce of the policy and the browser's name. It guards nothing (R42). */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(makeNonce());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  const { pathname: path } = request.nextUrl;
  const cookies = request.headers.get("cookie") ?? undefined;
  const cookie = browserToken({ method: request.method, path, cookies, byTls: true });
  if (cookie !== undefined) response.headers.append("Set-Cookie", cookie);
  return response;
}

export const config = { matcher: "/((?!_next/static|icon.svg).*)" };
