import "next/dist/server/node-environment-baseline";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSession, sessionToken } from "@/app/_web/realm-session";
import { GET as comeBack } from "@/app/api/auth/callback/[purpose]/route";
import { POST as goThere } from "@/app/api/auth/signin/[purpose]/route";
import { commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { systemClock } from "@/lib/clock";
import type { Context } from "@/services/context";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { signInStep } from "@/services/staff/sign-in-step";
import { type BuiltStaff, buildStaff } from "@/tests/support/build-staff";
import { RouteCaller } from "@/tests/support/call-route";
import { eventsOf } from "@/tests/support/events-of";
import {
  type IdentityProvider,
  ourClient,
  signInThere,
  startIdentityProvider,
} from "@/tests/support/identity-provider";
import { at, testContext } from "@/tests/support/test-context";

const site = "http://localhost:3000";
const step = 30_000;

let provider: IdentityProvider;
let ctx: Context;
let person: BuiltStaff;

beforeAll(async () => {
  provider = await startIdentityProvider(site);
  Object.assign(process.env, {
    APP_URL: site,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: ourClient.id,
    OIDC_CLIENT_SECRET: ourClient.secret,
  });
});
afterAll(() => provider.stop());
beforeEach(async () => {
  ctx = await testContext({ now: systemClock() });
  Object.assign(globalThis, { loginReissueDatabase: ctx.database });
  person = await buildStaff(ctx);
});

describe("the single sign-on, with a real identity provider (issue 3, 8)", () => {
  it("stands in for the password and nothing else: the authenticator is still asked (R37)", async () => {
    await link("subject-1");
    const browser = new RouteCaller(site);
    const arrived = await walk(browser, "sign-in", "subject-1");
    expect(arrived.headers.get("location")).toBe("/admin/sign-in");
    expect(await stepOf(browser)).toBe("second-factor");
    const later = at(ctx, step);
    const token = await tokenOf(browser);
    await expect(showSecondFactor(later, token, person.totpAt(later))).resolves.toBeTypeOf("string");
    const acts = (await eventsOf(ctx)).map(({ act, actorId }) => [act, actorId]);
    expect(acts).toEqual([
      ["sign-on", person.staffId],
      ["sign-in", person.staffId],
    ]);
  });

  it("refuses an identity that nobody has linked with the code of an unknown ID, and opens no session (R38)", async () => {
    const browser = new RouteCaller(site);
    const arrived = await walk(browser, "sign-in", "stranger");
    expect(arrived.headers.get("location")).toBe("/admin/sign-in?refusal=sign-in-refused");
    expect(await stepOf(browser)).toBe("password");
    expect(JSON.stringify(await eventsOf(ctx))).not.toContain("stranger");
  });

  it("leads somebody disabled nowhere", async () => {
    await link("subject-1");
    await commit(ctx, [statement(ctx.database.read.update(staff).set({ disabledAt: ctx.now }))]);
    const arrived = await walk(new RouteCaller(site), "sign-in", "subject-1");
    expect(arrived.headers.get("location")).toBe("/admin/sign-in?refusal=sign-in-refused");
  });

  it("asks the provider with PKCE, state and nonce, and for the subject alone", async () => {
    const { address } = await begin(new RouteCaller(site), "sign-in");
    const asked = new URL(address).searchParams;
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked.get(name), name).toMatch(/^[\w-]{20,}$/);
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("scope")).toBe("openid");
    expect(asked.get("redirect_uri")).toBe(`${site}/api/auth/callback/sign-in`);
  });

  it("takes an answer only in the browser that asked, and only once", async () => {
    await link("subject-1");
    const browser = new RouteCaller(site);
    const { address } = await begin(browser, "sign-in");
    const back = await signInThere(address, "subject-1");
    const failed = "/admin/sign-in?refusal=sign-on-failed";
    expect((await arrive(new RouteCaller(site), "sign-in", back)).headers.get("location")).toBe(failed);
    expect((await arrive(browser, "sign-in", back)).headers.get("location")).toBe("/admin/sign-in");
    expect((await arrive(browser, "sign-in", back)).headers.get("location")).toBe(failed);
  });

  it("takes no answer with another state", async () => {
    await link("subject-1");
    const browser = new RouteCaller(site);
    const { address } = await begin(browser, "sign-in");
    const back = new URL(await signInThere(address, "subject-1"));
    back.searchParams.set("state", "made-up-by-somebody-else-0000000000000000000");
    const arrived = await arrive(browser, "sign-in", back.href);
    expect(arrived.headers.get("location")).toBe("/admin/sign-in?refusal=sign-on-failed");
  });

  it("says so when somebody turns back at the provider", async () => {
    const browser = new RouteCaller(site);
    await begin(browser, "sign-in");
    const arrived = await arrive(browser, "sign-in", `${site}/api/auth/callback/sign-in?error=access_denied`);
    expect(arrived.headers.get("location")).toBe("/admin/sign-in?refusal=sign-on-failed");
  });

  it("leads back to the page that was asked for, the second step and a walk that failed included", async () => {
    await link("subject-1");
    const browser = new RouteCaller(site);
    const { address } = await begin(browser, "sign-in", "/admin/letters?from=2026-12-01");
    const back = await signInThere(address, "subject-1");
    const next = "next=%2Fadmin%2Fletters%3Ffrom%3D2026-12-01";
    expect((await arrive(browser, "sign-in", back)).headers.get("location")).toBe(`/admin/sign-in?${next}`);
    await begin(browser, "sign-in", "/admin/letters?from=2026-12-01");
    const turned = await arrive(browser, "sign-in", `${site}/api/auth/callback/sign-in?error=access_denied`);
    expect(turned.headers.get("location")).toBe(`/admin/sign-in?refusal=sign-on-failed&${next}`);
    expect([...browser.cookies.keys()]).not.toContain("sign-on-next");
  });

  it("leads to no page off this site, and to none that an earlier walk asked for", async () => {
    await link("subject-1");
    const browser = new RouteCaller(site);
    await begin(browser, "sign-in", "/admin/letters");
    const { address } = await begin(browser, "sign-in", "https://elsewhere.example.jp/admin");
    const arrived = await arrive(browser, "sign-in", await signInThere(address, "subject-1"));
    expect(arrived.headers.get("location")).toBe("/admin/sign-in");
    const made = await begin(browser, "sign-in");
    browser.cookies.set("sign-on-next", "//elsewhere.example.jp");
    const again = await arrive(browser, "sign-in", await signInThere(made.address, "subject-1"));
    expect(again.headers.get("location")).toBe("/admin/sign-in");
  });

  it("begins at a post from our own pages alone (R46)", async () => {
    const browser = new RouteCaller("https://elsewhere.example.jp");
    const answer = await browser.call(goThere, "/api/auth/signin/sign-in", { purpose: "sign-in" }, {});
    expect(answer.headers.get("location")).toBe("/admin/sign-in?refusal=foreign-origin");
    expect(browser.cookies.size).toBe(0);
  });

  it("knows no other purpose than signing in and linking", async () => {
    const browser = new RouteCaller(site);
    expect((await browser.call(goThere, "/api/auth/signin/x", { purpose: "x" }, {})).status).toBe(404);
    expect((await browser.call(comeBack, "/api/auth/callback/x", { purpose: "x" })).status).toBe(404);
  });
});

describe("linking the single sign-on from one's own account", () => {
  it("links the identity that the provider names, after a fresh factor (R40)", async () => {
    const browser = await signedIn();
    const arrived = await walk(browser, "link", "subject-2");
    expect(arrived.headers.get("location")).toBe("/admin/account");
    const [row] = await ctx.database.read.select().from(staff);
    expect(row).toMatchObject({ oidcIssuer: provider.issuer, oidcSubject: "subject-2" });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "sign-on-linked", actorId: person.staffId });
  });

  it("is not begun with a stale factor, and begins with a code typed anew (R40)", async () => {
    const browser = await signedIn();
    await commit(ctx, [staleNow()]);
    const refused = await browser.call(goThere, "/api/auth/signin/link", { purpose: "link" }, {});
    expect(refused.headers.get("location")).toBe("/admin/account?refusal=second-factor-stale");
    const totp = person.totpAt(at(ctx, step));
    const begun = await browser.call(goThere, "/api/auth/signin/link", { purpose: "link" }, { totp });
    expect(begun.status).toBe(200);
  });

  it("is not begun by somebody who is not signed in", async () => {
    const answer = await new RouteCaller(site).call(goThere, "/api/auth/signin/link", { purpose: "link" }, {});
    expect(answer.headers.get("location")).toBe("/admin/sign-in");
  });

  it("is not finished with what was begun for signing in, nor by another session", async () => {
    const browser = await signedIn();
    const { address } = await begin(browser, "sign-in");
    const back = await signInThere(address, "subject-3");
    const crossed = back.replace("/callback/sign-in", "/callback/link");
    const failed = "/admin/account?refusal=sign-on-failed";
    expect((await arrive(browser, "link", crossed)).headers.get("location")).toBe(failed);
    const own = await signInThere((await begin(browser, "link")).address, "subject-3");
    await enter(browser, at(ctx, step));
    expect((await arrive(browser, "link", own)).headers.get("location")).toBe(failed);
    const [row] = await ctx.database.read.select().from(staff);
    expect(row?.oidcSubject).toBeNull();
  });
});

async function link(oidcSubject: string): Promise<void> {
  const linked = { oidcIssuer: provider.issuer, oidcSubject };
  await commit(ctx, [statement(ctx.database.read.update(staff).set(linked))]);
}

async function walk(browser: RouteCaller, purpose: string, subject: string): Promise<Response> {
  const { address } = await begin(browser, purpose);
  return arrive(browser, purpose, await signInThere(address, subject));
}

async function begin(browser: RouteCaller, purpose: string, next = "") {
  const answer = await browser.call(goThere, `/api/auth/signin/${purpose}`, { purpose }, { next });
  const page = await answer.text();
  const address = (/href="([^"]+)"/.exec(page)?.[1] ?? "").replaceAll("&#38;", "&");
  return { answer, address };
}

async function arrive(browser: RouteCaller, purpose: string, address: string): Promise<Response> {
  const { pathname, search } = new URL(address);
  return browser.call(comeBack, `${pathname}${search}`, { purpose });
}

async function signedIn(): Promise<RouteCaller> {
  const browser = new RouteCaller(site);
  await enter(browser, ctx);
  return browser;
}

async function enter(browser: RouteCaller, now: Context): Promise<void> {
  const token = await showSecondFactor(now, await signIn(now, person), person.totpAt(now));
  await browser.call(async () => openSession("staff", token).then(() => new Response()), "/", {});
}

async function tokenOf(browser: RouteCaller): Promise<string> {
  const answer = await browser.call(async () => new Response(await sessionToken("staff")), "/", {});
  return answer.text();
}

async function stepOf(browser: RouteCaller): Promise<string> {
  return signInStep(ctx, await tokenOf(browser));
}

function staleNow() {
  return { sql: "update staff_sessions set second_factor_at = ?", args: [ctx.now.getTime() - 11 * 60 * 1000] };
}
