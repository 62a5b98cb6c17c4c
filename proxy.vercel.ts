import { type NextRequest, NextResponse } from "next/server";
import { askedPage, askedPageHeader } from "@/lib/asked-page";
import { browserToken } from "@/lib/browser-token";
import { makeNonce } from "@/lib/nonce";
import { contentSecurityPolicy } from "@/lib/security-headers";

/** On Vercel, what `scripts/serve.ts` does on Node: the nonce of the policy, the browser's name and the page asked for. It guards nothing (R42). */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(makeNonce());
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const { pathname: path, search, origin: site } = request.nextUrl;
  const referer = headers.get("referer") ?? undefined;
  headers.set(askedPageHeader, askedPage({ method: request.method, address: path + search, referer, site }));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  const cookies = request.headers.get("cookie") ?? undefined;
  const cookie = browserToken({ method: request.method, path, cookies, byTls: true });
  if (cookie !== undefined) response.headers.append("Set-Cookie", cookie);
  return response;
}

export const config = { matcher: "/((?!_next/static|icon.svg).*)" };
