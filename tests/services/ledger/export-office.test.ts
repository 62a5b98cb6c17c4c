import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { exportOfficeAccounts, officeAccountHeadings } from "@/services/ledger/export-office-accounts";
import { exportOfficeApplications, officeApplicationHeadings } from "@/services/ledger/export-office-applications";
import { keepOffices, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { buildApplication } from "@/tests/support/build-application";
import { wholeEventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const { number: providerNumber } = tokyoOffice;
const minute = 60_000;

/** An office of Tokyo that bills in Tokyo and in Osaka, with an application and a user ID at each. */
async function officeOfTwo() {
  const ctx = await testContext({ actor: staffActor({ role: "reviewer" }) });
  await keepOffices(ctx);
  const signedIn = { lastSignInAt: ctx.now };
  const tokyo = await buildApplication(ctx, {
    providerNumber,
    status: "posted",
    account: signedIn,
    password: "asagao to himawari",
  });
  const osaka = await buildApplication(at(ctx, minute), { providerNumber, federation: "27", securityEmail: "a@b.jp" });
  return { ctx: at(ctx, 2 * minute), tokyo, osaka };
}

describe("the user IDs of an office as a file", () => {
  it("are those of the asker's federation with their last sign-in; an admin's are all (R43)", async () => {
    const { ctx, tokyo, osaka } = await officeOfTwo();
    const ofTokyo = [providerNumber, tokyo.account?.userId, "東京都", "2026-12-01 10:00"];
    expect(await exportOfficeAccounts(ctx, providerNumber)).toEqual([ofTokyo]);
    expect(ofTokyo).toHaveLength(officeAccountHeadings.length);
    const ofAll = await exportOfficeAccounts(as(ctx, staffActor({ role: "admin" })), providerNumber);
    expect(ofAll).toEqual([ofTokyo, [providerNumber, osaka.account?.userId, "大阪府", null]]);
    expect(JSON.stringify(ofAll)).not.toMatch(/argon2|@/);
  });

  it("leave an event that names the office (R45)", async () => {
    const { ctx } = await officeOfTwo();
    await exportOfficeAccounts(ctx, providerNumber);
    const detail = JSON.stringify({ providerNumber, count: 1 });
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject({
      act: "export-office-accounts",
      federation: "13",
      detail,
    });
  });

  it("are not found where the federation has nothing to do with the office (R43)", async () => {
    const { ctx } = await officeOfTwo();
    const okinawa = as(ctx, staffActor({ role: "reviewer", federation: "47" }));
    expect(await refusalOf(exportOfficeAccounts(okinawa, providerNumber))).toMatchObject({ code: "not-found" });
    expect(await wholeEventsOf(ctx)).toEqual([]);
  });
});

describe("the applications of an office as a file", () => {
  it("are those at the asker's federation; an admin's are all, the newest first (R43)", async () => {
    const { ctx, tokyo, osaka } = await officeOfTwo();
    const ofTokyo = [
      ...[providerNumber, formatReference(tokyo.application.reference), "東京都"],
      ...["2026-12-01 10:00", "発送済", "2026-12-01 10:00"],
    ];
    expect(await exportOfficeApplications(ctx, providerNumber)).toEqual([ofTokyo]);
    expect(ofTokyo).toHaveLength(officeApplicationHeadings.length);
    const ofAll = await exportOfficeApplications(as(ctx, staffActor({ role: "admin" })), providerNumber);
    expect(ofAll.map((row) => row[1])).toEqual(
      [osaka, tokyo].map(({ application }) => formatReference(application.reference)),
    );
    expect(JSON.stringify(ofAll)).not.toContain("@");
  });

  it("go on beyond what the page shows", async () => {
    const { ctx, tokyo } = await officeOfTwo();
    const { account } = tokyo;
    for (let nth = 0; nth < limits.ledger.applications; nth += 1) {
      await buildApplication(ctx, { providerNumber, status: "rejected", account: account ?? {} });
    }
    expect(await exportOfficeApplications(ctx, providerNumber)).toHaveLength(limits.ledger.applications + 1);
  });

  it("leave an event that names the office, and are not found by another federation (R43, R45)", async () => {
    const { ctx } = await officeOfTwo();
    const okinawa = as(ctx, staffActor({ role: "reviewer", federation: "47" }));
    expect(await refusalOf(exportOfficeApplications(okinawa, providerNumber))).toMatchObject({ code: "not-found" });
    await exportOfficeApplications(ctx, providerNumber);
    const detail = JSON.stringify({ providerNumber, count: 1 });
    expect(await wholeEventsOf(ctx)).toMatchObject([{ act: "export-office-applications", federation: "13", detail }]);
  });
});
