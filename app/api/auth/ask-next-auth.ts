import { createHash } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import type { NextRequest } from "next/server";
import type { AuthOptions } from "next-auth";
import * as nextAuth from "next-auth";
import { env } from "@/lib/env";
import { systemRandom } from "@/lib/random";
import { tellNextAuthItsAddress } from "@/lib/tell-next-auth-its-address";

interface Asked {
  action: "signin" | "callback";
  purpose: string;
  query: Record<string, string>;
}

interface Told {
  /** Where it would send the browser. */
  location: string;
  /** The `Set-Cookie` lines of its answer that are ours to pass on. */
  cookies: string[];
}

const formCookie = "sign-on-form";
const returnCookie = "sign-on-return";

/**
 * Has next-auth begin or finish a walk to the identity provider, called in its plainest way: it gets what it needs of the
 * request, and its answer is ours to give. Its own token against foreign forms goes along made up, for every door of ours has
 * compared Origin before (R46).
 */
export async function askNextAuth(request: NextRequest, asked: Asked, options: AuthOptions): Promise<Told> {
  tellNextAuthItsAddress();
  const token = systemRandom.token();
  const site = new URL(env().APP_URL).origin;
  const own = { [formCookie]: `${token}|${sha256(`${token}${options.secret}`)}`, [returnCookie]: site };
  const carried = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]));
  const heading = new Map<string, unknown>();
  const reply = replyInto(heading);
  const call = {
    method: asked.action === "signin" ? "POST" : "GET",
    query: { ...asked.query, nextauth: [asked.action, asked.purpose] },
    body: { csrfToken: token },
    cookies: { ...carried, ...own },
    headers: {},
  };
  // next-auth looks at these parts of Next's request and answer and at no others.
  await handler(call as unknown as NextApiRequest, reply as unknown as NextApiResponse, withOwnCookies(options));
  const cookies = heading.get("set-cookie");
  const kept = Object.values(options.cookies ?? {}).map(({ name }) => `${name}=`);
  return {
    location: String(heading.get("location") ?? ""),
    cookies: Array.isArray(cookies)
      ? cookies.map(String).filter((line) => kept.some((start) => line.startsWith(start)))
      : [],
  };
}

/** Bundlers and Node disagree on what the default of a CommonJS package is. */
const { default: found } = nextAuth;
const handler = typeof found === "function" ? found : (found as { default: typeof nextAuth.default }).default;

function withOwnCookies(options: AuthOptions): AuthOptions {
  const csrfToken = { name: formCookie, options: {} };
  const callbackUrl = { name: returnCookie, options: {} };
  return { ...options, cookies: { ...options.cookies, csrfToken, callbackUrl } };
}

function replyInto(heading: Map<string, unknown>) {
  const reply = {
    status: () => reply,
    getHeader: (name: string) => heading.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      heading.set(name.toLowerCase(), value);
      return reply;
    },
    end: () => undefined,
    send: () => undefined,
    json: () => undefined,
  };
  return reply;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
