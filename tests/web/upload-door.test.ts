import "next/dist/server/node-environment-baseline";

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSession } from "@/app/_web/realm-session";
import { GET, POST } from "@/app/admin/ledger/import/upload/route";
import { systemClock } from "@/lib/clock";
import { RouteCaller } from "@/tests/support/call-route";
import { testContext } from "@/tests/support/test-context";

const site = "http://localhost:3000";
const door = "/admin/ledger/import/upload";

beforeAll(() => Object.assign(process.env, { APP_URL: site }));
beforeEach(async () => {
  const { database } = await testContext({ now: systemClock() });
  Object.assign(globalThis, { loginReissueDatabase: database });
});

describe("the door for a ledger file", () => {
  it("tells whose session has ended that it has, and leads back to the form afterwards", async () => {
    const browser = new RouteCaller(site);
    await browser.call(
      async () => openSession("staff", "token-of-an-ended-session").then(() => new Response()),
      "/",
      {},
    );
    expect(await locationOf(browser)).toBe("/admin/sign-in?ended=1&next=%2Fadmin%2Fledger%2Fimport");
  });

  it("leads who never signed in to the sign-in page and then to the form", async () => {
    expect(await locationOf(new RouteCaller(site))).toBe("/admin/sign-in?next=%2Fadmin%2Fledger%2Fimport");
  });

  it("leads whoever loads its address again to the form", () => {
    expect(GET().headers.get("location")).toBe("/admin/ledger/import");
  });
});

async function locationOf(browser: RouteCaller): Promise<string | null> {
  return (await browser.call(POST, door, {}, {})).headers.get("location");
}
