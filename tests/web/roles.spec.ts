import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { z } from "zod";
import { mayDo, type StaffAct } from "@/domain/staff-acts";
import { trainingAccounts } from "@/services/training/training-accounts";
import { builtActions } from "@/tests/support/action-ids";
import { test } from "@/tests/support/browser-test";
import { callAction } from "@/tests/support/call-action";
import { caseActs, succeeds } from "@/tests/support/case-acts";
import { sessionCookie } from "@/tests/support/session-cookie";
import type { TrainingServer } from "@/tests/support/training-server";

/** Every page and every file of the desk, and the act that it takes to see it. */
const pages: Record<string, StaffAct> = {
  "/admin": "view-queue",
  "/admin/export": "view-queue",
  "/admin/applications/K7M2Q9XA": "view-case",
  "/admin/approve": "view-clean",
  "/admin/letters": "view-letters",
  "/admin/letters/export": "view-letters",
  "/admin/letters/preview": "view-letters",
  "/admin/letters/returns": "view-letters",
  "/admin/letters/batches/13-999": "view-letters",
  "/admin/ledger": "view-ledger",
  "/admin/ledger/export": "view-ledger",
  "/admin/ledger/1311111111": "view-ledger",
  "/admin/ledger/1311111111/change": "view-ledger",
  "/admin/ledger/import": "view-ledger",
  "/admin/ledger/import/none": "import-ledger",
  "/admin/ledger/import/none/differences": "import-ledger",
  "/admin/ledger/import/none/refusals": "import-ledger",
  "/admin/overview": "view-overview",
  "/admin/overview/export": "view-overview",
  "/admin/staff": "view-staff",
  "/admin/staff/export": "view-staff",
  "/admin/staff/new": "manage-staff",
  "/admin/staff/tokyo-issuer": "view-staff",
  "/admin/staff/tokyo-issuer/edit": "manage-staff",
  "/admin/settings": "view-settings",
  "/admin/settings/export?federation=13": "view-settings",
  "/admin/audit": "view-audit",
  "/admin/audit/export": "view-audit",
  "/admin/account": "view-own-account",
  "/admin/account/password": "view-own-account",
  "/admin/account/recovery-codes": "view-own-account",
  "/admin/not-allowed": "view-own-account",
};

const nobody = { reference: "K7M2Q9XA", version: "1" };
const office = { number: "1311111111", name: "請求事業所A", address: "東京都千代田区一番町1", status: "active" };
const passwords = {
  currentSecret: "wrong",
  password: "asagao to himawari",
  passwordConfirmation: "asagao to himawari",
};
const newcomer = { id: "nobody", name: "だれか", role: "reviewer", federation: "13" };

/** Every action of the desk, with a form about what is not there: whoever may is told that, whoever may not is told no. */
const actions: { name: string; act: StaffAct; fields: Record<string, string> }[] = [
  { name: "decideCase", act: "mark-compromised", fields: { act: "mark-compromised", ...nobody } },
  { name: "decideCase", act: "release", fields: { act: "release", releaseReason: "", ...nobody } },
  { name: "undoDecision", act: "reopen", fields: { act: "reopen", ...nobody } },
  { name: "approveTogether", act: "approve", fields: { cases: "K7M2Q9XA.1", addressConfirmed: "yes" } },
  { name: "showView", act: "view-queue", fields: {} },
  { name: "keepView", act: "save-view", fields: {} },
  { name: "dropView", act: "save-view", fields: { id: "none" } },
  { name: "changeLedger", act: "change-ledger", fields: { ...office, asReadAt: "1", reason: "試験" } },
  { name: "settle", act: "confirm-ledger", fields: { number: "1311111111", change: "none", act: "confirm" } },
  { name: "giveWord", act: "import-ledger", fields: { id: "none", act: "confirm" } },
  { name: "recordArrival", act: "record-canary", fields: { batch: "13-999", arrivedOn: "2026-11-20" } },
  { name: "actOnBatch", act: "seal", fields: { batch: "13-999", act: "seal-all" } },
  { name: "bookReturn", act: "return", fields: nobody },
  { name: "actOnStaff", act: "suspend-staff", fields: { id: "nobody", act: "suspend" } },
  { name: "actOnStaff", act: "manage-staff", fields: { id: "nobody", act: "renew" } },
  { name: "replaceStaff", act: "manage-staff", fields: newcomer },
  { name: "addStaff", act: "manage-staff", fields: { ...newcomer, id: "admin" } },
  { name: "saveSettings", act: "change-settings", fields: { federation: "13", version: "999", callBack: "flagged" } },
  { name: "endStaffDevices", act: "end-own-sessions", fields: { end: "none" } },
  { name: "replaceStaffPassword", act: "change-own-factors", fields: passwords },
  { name: "unlinkOwnSignOn", act: "change-own-factors", fields: {} },
  { name: "makeStaffRecoveryCodes", act: "change-own-factors", fields: {} },
];

/** The ways in and out, which ask for no role. */
const open = ["signOutStaff", "givePassword", "giveSecondFactor", "takeEnrolment", "putAwayCodes"];

test("every page, file and action of the desk stands in the matrix", () => {
  const inBuild = builtActions().filter(({ page }) => page.startsWith("/admin"));
  const named = new Set([...actions.map(({ name }) => name), ...open]);
  expect(inBuild.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  const manifest = z.record(z.string(), z.string());
  const built = manifest.parse(JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8")));
  const ways = Object.keys(built)
    .map((way) => way.replace(/\/(page|route)$/, ""))
    .filter((way) => /^\/admin(\/|$)/.test(way) && !/sign-in|enrol|presence|upload|\/(re)?print$/.test(way));
  const known = Object.keys(pages).map((page) => page.replace(/\?.*/, ""));
  const isKnown = (way: string) => known.some((page) => new RegExp(`^${way.replace(/\[\w+\]/g, "[^/]+")}$`).test(page));
  expect(ways.length).toBeGreaterThan(25);
  expect(ways.filter((way) => !isKnown(way))).toEqual([]);
});

for (const id of ["tokyo-reviewer", "tokyo-issuer", "tokyo-supervisor", "admin"]) {
  const { role, federation } = trainingAccounts.find((account) => account.id === id) ?? { role: "reviewer" };

  test(`a ${role} sees the pages, does the acts and decides the cases of a ${role}, and no others (R42, R43)`, async ({
    server,
    newDesk,
  }) => {
    test.slow();
    const cookie = await sessionCookie((await newDesk(id)).page);
    const seen = await pagesSeen(server, cookie);
    expect(seen).toEqual(Object.keys(pages).filter((page) => mayDo(role, pages[page] ?? "view-audit")));
    for (const { name, act, fields } of actions) {
      const answer = await callAction(server, name, fields, cookie);
      expect([name, act, answer.includes(notYours)]).toEqual([name, act, !mayDo(role, act)]);
    }
    for (const act of caseActs) {
      expect([act, await succeeds(server, act, "13", cookie)]).toEqual([act, mayDo(role, act) && federation === "13"]);
      expect([act, await succeeds(server, act, "11", cookie)]).toEqual([act, false]);
    }
  });
}

test("nobody acts without a session, nor with an office's (R42)", async ({ server, page }) => {
  await page.goto("/login");
  await page.getByLabel("ユーザID").fill("KJ131111111101");
  await page.locator("#password").fill("kunren-jigyosho-2026");
  await page.getByRole("main").getByRole("button", { name: "ログイン" }).click();
  await expect(page).toHaveURL("/account");
  const office = await sessionCookie(page);
  for (const cookie of ["", office, office.replaceAll("office-session", "staff-session")]) {
    expect(await pagesSeen(server, cookie)).toEqual([]);
    for (const act of caseActs) expect(await succeeds(server, act, "13", cookie), act).toBe(false);
  }
});

test("a session of one realm opens no door of the other", async ({ server, page, newDesk }) => {
  const staff = await sessionCookie((await newDesk("tokyo-supervisor")).page);
  const asOffice = { Cookie: staff.replaceAll("staff-session", "office-session") };
  const account = await fetch(`${server.url}/account`, { headers: asOffice, redirect: "manual" });
  expect(account.headers.get("location")).toBe("/login");
  await page.goto("/account");
  await expect(page).toHaveURL("/login");
});

const notAllowed = "/admin/not-allowed";
const notYours = "この操作は、あなたの権限ではできません。";

/** The pages that answer with themselves, or with the word that what they are of is not there. */
async function pagesSeen(server: TrainingServer, Cookie: string): Promise<string[]> {
  const seen: string[] = [];
  for (const page of Object.keys(pages)) {
    const answer = await fetch(server.url + page, { headers: { Cookie }, redirect: "manual" });
    await answer.arrayBuffer();
    if (answer.status === 200 || answer.status === 404) seen.push(page);
    else expect([notAllowed, "/admin/sign-in"], page).toContain(answer.headers.get("location"));
  }
  return seen;
}
