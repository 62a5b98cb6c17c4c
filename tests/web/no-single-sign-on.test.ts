import "next/dist/server/node-environment-baseline";

import { describe, expect, it } from "vitest";
import { GET as comeBack } from "@/app/api/auth/callback/[purpose]/route";
import { POST as goThere } from "@/app/api/auth/signin/[purpose]/route";
import { RouteCaller } from "@/tests/support/call-route";

describe("a site without a single sign-on", () => {
  it.each(["sign-in", "link"])("has no door for it: %s answers 404 and sets no cookie", async (purpose) => {
    const browser = new RouteCaller("http://localhost:3000");
    expect((await browser.call(goThere, `/api/auth/signin/${purpose}`, { purpose }, {})).status).toBe(404);
    const answer = await browser.call(comeBack, `/api/auth/callback/${purpose}?code=x&state=y`, { purpose });
    expect(answer.status).toBe(404);
    expect(browser.cookies.size).toBe(0);
  });
});
