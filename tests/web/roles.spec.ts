import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { applications } from "@/db/schema/applications";
import type { PrefectureCode } from "@/domain/prefecture";
import { type ApplicationAct, transitions } from "@/domain/transitions";
import { tokyoDay } from "@/lib/dates";
import { systemRandom } from "@/lib/random";
import type { Context } from "@/services/context";
import { trainingAccounts } from "@/services/training/training-accounts";
import { test } from "@/tests/support/browser-test";
import { type Built, buildApplication } from "@/tests/support/build-application";
import { postAction } from "@/tests/support/post-action";
import { sessionCookie } from "@/tests/support/session-cookie";
import type { TrainingServer } from "@/tests/support/training-server";

const acts = [
  "review",
  "wait",
  "approve",
  "reject",
  "reopen",
  "print",
  "reprint",
  "post",
  "return",
] as const satisfies readonly ApplicationAct[];
type StaffAct = (typeof acts)[number];

for (const { id, role, federation } of trainingAccounts) {
  test(`${id} can do the acts of a ${role} for the own federation, and no other (R42, R43)`, async ({
    server,
    newDesk,
  }) => {
    test.slow();
    const cookie = await sessionCookie((await newDesk(id)).page);
    const done: string[] = [];
    const expected: string[] = [];
    for (const act of acts) {
      for (const where of ["13", "11"] as const) {
        const name = `${act} in ${where}`;
        if (where === federation && transitions[act].by.includes(role)) expected.push(name);
        if (await succeeds(server, act, where, cookie)) done.push(name);
      }
    }
    expect(done).toEqual(expected);
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
    for (const act of acts) expect(await succeeds(server, act, "13", cookie), act).toBe(false);
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

async function succeeds(
  server: TrainingServer,
  act: StaffAct,
  federation: PrefectureCode,
  cookie: string,
): Promise<boolean> {
  const database = openDatabase({ url: `file:${server.database}` });
  const now = server.now();
  const ctx: Context = { database, random: systemRandom, now, clock: () => now, actor: { kind: "system" }, ip: "" };
  const built = await buildApplication(ctx, { status: transitions[act].from[0], federation });
  await perform(server, act, built, cookie);
  const [after] = await database.read.select().from(applications).where(eq(applications.id, built.application.id));
  database.client.close();
  return after?.version !== built.application.version;
}

async function perform(server: TrainingServer, act: StaffAct, { application }: Built, Cookie: string): Promise<void> {
  const { reference } = application;
  const headers = { Cookie };
  switch (act) {
    case "print":
      return print(server, "print", { reference }, Cookie);
    case "reprint":
      return print(server, "reprint", { reprinted: reference, reason: "紙づまり" }, Cookie);
    case "post": {
      const fields = { postedOn: tokyoDay(server.now()), [`posted-${reference}`]: "yes" };
      await postAction(server, "recordPosting", { headers, fields });
      return;
    }
    case "review":
    case "wait":
    case "approve":
    case "reject":
    case "reopen":
    case "return": {
      const fields = { act, reference, version: "1", reason: "台帳と異なるため。", waitingReason: "contact" };
      await postAction(server, "decideCase", { headers, fields, page: `/admin/applications/${reference}` });
    }
  }
}

async function print(
  server: TrainingServer,
  what: string,
  fields: Record<string, string>,
  Cookie: string,
): Promise<void> {
  const body = new URLSearchParams(fields);
  const headers = { Cookie, Origin: server.url };
  await fetch(`${server.url}/admin/letters/${what}`, { method: "POST", redirect: "manual", body, headers });
}
