import "next/dist/server/node-environment-baseline";

import { beforeAll, describe, expect, it } from "vitest";
import { dropCookie, setCookie } from "@/app/_web/cookies";
import { closeSession, openSession, sessionToken } from "@/app/_web/realm-session";
import { rememberBrowser } from "@/app/_web/sign-in-place";
import { walkOptions } from "@/app/api/auth/sign-on-walk";
import { limits } from "@/domain/limits";
import { cookieNamed, cookieNames } from "@/lib/cookie-names";
import { RouteCaller } from "@/tests/support/call-route";

const site = "https://reissue.example.jp";
const hostBound =
  /^__Host-[\w-]+=[^;]*; Path=\/;(?: Expires=[^;]+;)?(?: Max-Age=\d+;)? Secure; HttpOnly; SameSite=lax$/i;

beforeAll(() => Object.assign(process.env, { APP_URL: site }));

describe("the cookies of the site behind TLS (R41)", () => {
  it.each(cookieNames)("bind %s to this host, out of reach of scripts and of posts from elsewhere", async (name) => {
    for (const write of [() => setCookie(name, "value"), () => setCookie(name, "value", 60), () => dropCookie(name)]) {
      const [line] = await linesOf(write);
      expect(line).toMatch(hostBound);
      expect(line).not.toMatch(/domain/i);
    }
  });

  it("carry a session until the browser is closed, in a form that nobody else can make", async () => {
    const [line = ""] = await linesOf(() => openSession("staff", "token-of-a-session"));
    expect(line).toMatch(hostBound);
    expect(line).not.toMatch(/expires|max-age/i);
    expect(line).not.toContain("token-of-a-session");
  });

  it("open no door of the other realm", async () => {
    const browser = new RouteCaller(site);
    await browser.call(
      answering(() => openSession("staff", "token")),
      "/",
      {},
    );
    const staff = browser.cookies.get(cookieNamed("staff", true)) ?? "";
    browser.cookies.set(cookieNamed("office", true), staff);
    expect(await tokenIn(browser, "staff")).toBe("token");
    expect(await tokenIn(browser, "office")).toBe("none");
    await browser.call(
      answering(() => closeSession("staff")),
      "/",
      {},
    );
    expect(await tokenIn(browser, "staff")).toBe("none");
  });

  it("know the browser of a member of staff for thirty days, and tell nothing of the session", async () => {
    const [line = ""] = await linesOf(() => rememberBrowser("token-of-a-session"));
    expect(line).toMatch(hostBound);
    expect(line).toContain(`Max-Age=${limits.staffBrowserKnown / 1000}`);
    expect(line).not.toContain("token-of-a-session");
  });

  it("are host-bound too while somebody is at the single sign-on, for fifteen minutes", () => {
    const settings = { issuer: "https://id.example.jp", clientId: "id", clientSecret: "secret", name: "SSO" };
    const { cookies = {} } = walkOptions({ purpose: "sign-in", settings }, () => undefined);
    const kept = Object.values(cookies);
    expect(kept).toHaveLength(3);
    for (const { name, options } of kept) {
      expect(name).toMatch(/^__Host-/);
      expect(options).toEqual({ httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 900 });
    }
  });

  it("have no such prefix without TLS, where browsers would refuse it", () => {
    for (const name of cookieNames) expect(cookieNamed(name, false)).not.toMatch(/^__/);
  });
});

async function linesOf(write: () => Promise<void>): Promise<string[]> {
  const answer = await new RouteCaller(site).call(answering(write), "/", {});
  return answer.headers.getSetCookie();
}

async function tokenIn(browser: RouteCaller, realm: "office" | "staff"): Promise<string> {
  const answer = await browser.call(async () => new Response((await sessionToken(realm)) ?? "none"), "/", {});
  return answer.text();
}

function answering(write: () => Promise<void>) {
  return async () => {
    await write();
    return new Response();
  };
}
