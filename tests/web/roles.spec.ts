import { expect } from "@playwright/test";
import { and, eq, notLike } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { events } from "@/db/schema/events";
import { settingFields } from "@/domain/federation-settings";
import type { PrefectureCode } from "@/domain/prefecture";
import { makeReference } from "@/domain/reference";
import { mayDo, type StaffAct } from "@/domain/staff-acts";
import { systemRandom } from "@/lib/random";
import type { Context } from "@/services/context";
import { trainingAccounts } from "@/services/training/training-accounts";
import { builtActions } from "@/tests/support/action-ids";
import { test } from "@/tests/support/browser-test";
import { callAction } from "@/tests/support/call-action";
import { type DoorAct, doors } from "@/tests/support/desk-doors";
import { sessionCookie } from "@/tests/support/session-cookie";
import type { TrainingServer } from "@/tests/support/training-server";

const doorActs = Object.keys(doors).filter((act): act is DoorAct => act in doors);
const nobody = { reference: makeReference(systemRandom), version: "1" };
const office = { number: "1311111111", name: "請求事業所A", address: "東京都千代田区一番町1", status: "active" };
const passwords = {
  currentSecret: "wrong",
  password: "asagao to himawari",
  passwordConfirmation: "asagao to himawari",
};
const newcomer = { id: "nobody", name: "だれか", role: "reviewer", federation: "13" };

const blank = Object.fromEntries(settingFields.map((field) => [field, ""]));
const settings = { ...blank, federation: "13", version: "999", callBack: "flagged" };

/** Every action of the desk, with a form about what is not there: whoever may is told that, whoever may not is told no. */
const actions: { name: string; act: StaffAct; fields: Record<string, string> }[] = [
  { name: "decideCase", act: "mark-compromised", fields: { act: "mark-compromised", ...nobody } },
  { name: "decideCase", act: "release", fields: { act: "release", releaseReason: "", ...nobody } },
  { name: "undoDecision", act: "reopen", fields: { act: "reopen", ...nobody } },
  { name: "approveTogether", act: "approve", fields: { cases: `${nobody.reference}.1.1`, addressConfirmed: "yes" } },
  { name: "showView", act: "view-queue", fields: {} },
  { name: "keepView", act: "save-view", fields: {} },
  { name: "dropView", act: "save-view", fields: { id: "none" } },
  { name: "changeLedger", act: "change-ledger", fields: { ...office, asReadAt: "1", reason: "試験" } },
  { name: "settle", act: "confirm-ledger", fields: { number: "1311111111", change: "none", act: "confirm" } },
  { name: "giveWord", act: "import-ledger", fields: { id: "none", act: "confirm" } },
  { name: "recordArrival", act: "record-canary", fields: { batch: "13-999", arrivedOn: "2026-11-20" } },
  { name: "actOnBatch", act: "seal", fields: { batch: "13-999", act: "seal-all" } },
  { name: "actOnBatch", act: "unseal-batch", fields: { batch: "13-999", act: "unseal-batch" } },
  { name: "takeReturned", act: "return", fields: { act: "confirm", ...nobody } },
  { name: "actOnStaff", act: "suspend-staff", fields: { id: "nobody", act: "suspend" } },
  { name: "actOnStaff", act: "manage-staff", fields: { id: "nobody", act: "renew" } },
  { name: "replaceStaff", act: "manage-staff", fields: newcomer },
  { name: "addStaff", act: "manage-staff", fields: { ...newcomer, id: "admin" } },
  { name: "saveSettings", act: "change-settings", fields: settings },
  { name: "endStaffDevices", act: "end-own-sessions", fields: { end: "none" } },
  { name: "replaceStaffPassword", act: "change-own-factors", fields: passwords },
  { name: "unlinkOwnSignOn", act: "change-own-factors", fields: {} },
  { name: "makeStaffRecoveryCodes", act: "change-own-factors", fields: {} },
];

/** The ways in and out, which ask for no role. */
const open = ["signOutStaff", "givePassword", "giveSecondFactor", "takeEnrolment", "putAwayCodes"];

test("every action of the desk is in this matrix, or open to all", () => {
  const inBuild = builtActions().filter(({ page }) => page.startsWith("/admin"));
  const named = new Set([...actions.map(({ name }) => name), ...open]);
  expect(inBuild.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
});

for (const { id, role, federation } of trainingAccounts.filter((account) => account.federation !== "11")) {
  test(`${id} does the acts of a ${role} for the own federation, and no others (R42, R43)`, async ({
    server,
    newDesk,
  }) => {
    test.slow();
    const cookie = await sessionCookie((await newDesk(id)).page);
    for (const act of doorActs) {
      for (const where of ["13", "11"] as const) {
        const isOwn = !doors[act].ofFederation || federation === null || federation === where;
        const opens = await opened(server, act, where, { staffId: id, cookie });
        expect([act, where, opens]).toEqual([act, where, mayDo(role, act) && isOwn]);
      }
    }
    for (const { name, act, fields } of actions) {
      const answer = await callAction(server, name, fields, cookie);
      expect([name, act, answer.includes(notYours)]).toEqual([name, act, !mayDo(role, act)]);
    }
  });
}

test("nobody acts without a session, nor with an office's (R42)", async ({ server, page }) => {
  test.slow();
  await page.goto("/login");
  await page.getByLabel("ユーザID").fill("KJ131111111101");
  await page.locator("#password").fill("kunren-jigyosho-2026");
  await page.getByRole("main").getByRole("button", { name: "ログイン" }).click();
  await expect(page).toHaveURL("/account");
  const office = await sessionCookie(page);
  for (const cookie of ["", office, office.replaceAll("office-session", "staff-session")]) {
    for (const act of doorActs) expect(await opened(server, act, "13", { staffId: "", cookie }), act).toBe(false);
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

const notYours = "この操作は、あなたの役割ではできません。";

/** Whether the post of this act leaves the event that it leaves when it is done. */
async function opened(
  server: TrainingServer,
  act: DoorAct,
  where: PrefectureCode,
  as: { staffId: string; cookie: string },
): Promise<boolean> {
  const { leaves, knock } = doors[act];
  const database = openDatabase({ url: `file:${server.database}` });
  const now = server.now();
  const ctx: Context = { database, random: systemRandom, now, clock: () => now, actor: { kind: "system" }, ip: "" };
  const count = () => database.read.$count(events, and(eq(events.act, leaves), notLike(events.actorId, "test-%")));
  const before = await count();
  await knock({ server, ctx, ...as }, where);
  const after = await count();
  database.client.close();
  return after > before;
}
