import "next/dist/server/node-environment-baseline";

import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openSession } from "@/app/_web/realm-session";
import { POST as reprintBatch } from "@/app/admin/letters/batches/[number]/reprint/route";
import { POST as reprint } from "@/app/admin/letters/reprint/route";
import { typedAgain } from "@/app/admin/letters/typed-again";
import { systemClock } from "@/lib/clock";
import { enter } from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { RouteCaller } from "@/tests/support/call-route";
import { testContext } from "@/tests/support/test-context";

const site = "http://localhost:3000";
const reprinted = "PW8TG4CE";
const other = "KM4PR7TX";

let browser: RouteCaller;

beforeAll(() => Object.assign(process.env, { APP_URL: site }));
beforeEach(async () => {
  const ctx = await testContext({ now: systemClock() });
  Object.assign(globalThis, { loginReissueDatabase: ctx.database });
  browser = new RouteCaller(site);
  const token = await enter(ctx, await buildStaff(ctx, { id: "the-issuer", role: "issuer" }));
  await browser.call(async () => openSession("staff", token).then(() => new Response()), "/", {});
});

describe("the reason of a 再印刷 that was refused", () => {
  it("stands again in the form of its case, and in no other's", async () => {
    await refused({ reprinted, reason: "紙が破れた", from: "case" });
    expect(await typedIn(`/admin/applications/${reprinted}`)).toBe("紙が破れた");
    expect(await typedIn(`/admin/applications/${other}`)).toBe("none");
    expect(await typedIn("/admin/letters")).toBe("none");
  });

  it("stands again on the list of letters beside the letter that was looked for", async () => {
    await refused({ reprinted, reason: "紙が破れた", from: "list" });
    expect(await typedIn(`/admin/letters?reprint=${reprinted}`)).toBe("紙が破れた");
    expect(await typedIn(`/admin/letters?reprint=${other}`)).toBe("none");
  });

  it("is forgotten when the next form is refused with nothing typed in it", async () => {
    await refused({ reprinted, reason: "紙が破れた", from: "case" });
    await refused({ reprinted, reason: "", from: "case" });
    expect(await typedIn(`/admin/applications/${reprinted}`)).toBe("none");
  });

  it("stands again on the page of its batch alone", async () => {
    const body = { reprintReason: "PDFを保存できなかった", seenAt: "1" };
    await browser.call(reprintBatch, "/admin/letters/batches/13-1/reprint", { number: "13-1" }, body);
    expect(await typedIn("/admin/letters/batches/13-1")).toBe("PDFを保存できなかった");
    expect(await typedIn("/admin/letters/batches/13-12")).toBe("none");
  });
});

async function refused(body: Record<string, string>): Promise<void> {
  const answer = await browser.call(reprint, "/admin/letters/reprint", {}, body);
  expect(answer.headers.get("location")).toContain("refusal=");
}

async function typedIn(place: string): Promise<string> {
  const read = async () => new Response((await typedAgain(place)) ?? "none");
  return (await browser.call(read, place, {})).text();
}
