import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import type { ApplicationStatus } from "@/domain/application-status";
import { openStatuses } from "@/domain/application-status";
import { queueViewFrom } from "@/domain/queue-view";
import { officeBehind } from "@/services/accounts/office-behind";
import { signIn } from "@/services/accounts/sign-in";
import type { Applicant, Context } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { listQueue } from "@/services/queue/list-queue";
import { choosePrefecture } from "@/services/resets/choose-prefecture";
import { proveMailbox } from "@/services/resets/prove-mailbox";
import { resetCredentials } from "@/services/resets/reset-credentials";
import { viewCredentials } from "@/services/resets/view-credentials";
import { viewDone } from "@/services/resets/view-done";
import { viewReset } from "@/services/resets/view-reset";
import { markCompromised } from "@/services/reviews/mark-compromised";
import {
  accountOf,
  atCredentials,
  identified,
  lastCode,
  newPassword,
  pair,
  registered,
  resetOf,
  toldMails,
  writtenCodes,
} from "@/tests/services/resets/reset-support";
import { confirm } from "@/tests/services/reviews/acts";
import { addOffice } from "@/tests/support/applied";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { eventsOf } from "@/tests/support/events-of";
import { applicationNow, eventsOf as historyOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { securityEmailOf } from "@/tests/support/security-email-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const oldPassword = "asagao to himawari";
const hour = 60 * 60_000;

describe("ログイン情報再設定", () => {
  it("shows the ユーザID only after the address is proven", async () => {
    const ctx = await world();
    const before = await identified(ctx);
    expect(await refusalOf(viewCredentials(before))).toMatchObject({ code: "step-not-due" });
    const { userId } = await accountOf(ctx);
    expect(await viewCredentials(await atCredentials(ctx))).toEqual({
      userId,
      providerNumber: "1311111111",
      providerName: "請求事業所A",
      federation: "13",
    });
  });

  it("sets the new password, which opens the account; the old one is dead", async () => {
    const { ctx, userId } = await reset({ password: oldPassword });
    await expect(signIn(ctx, { userId, password: oldPassword })).rejects.toMatchObject({ code: "sign-in-refused" });
    await expect(signIn(ctx, { userId, password: newPassword })).resolves.toBeTypeOf("string");
  });

  it("initialises the セキュリティコード and lifts the delays of both (C14)", async () => {
    const { ctx } = await reset({
      account: {
        securityCodeHash: "a hash",
        securityCodeFailures: 7,
        securityCodeDelayedUntil: new Date("2026-12-01T10:02:00+09:00"),
        failures: 9,
        delayedUntil: new Date("2026-12-01T10:08:00+09:00"),
      },
    });
    expect(await accountOf(ctx)).toMatchObject({
      securityCodeHash: null,
      securityCodeFailures: 0,
      securityCodeDelayedUntil: null,
      failures: 0,
      delayedUntil: null,
      passwordChangedAt: ctx.now,
    });
  });

  it("ends every session of the account and opens none (R36)", async () => {
    const { ctx, before } = await reset({ password: oldPassword });
    for (const token of before) expect(await officeBehind(ctx, token)).toBeNull();
    expect((await eventsOf(ctx)).map(({ act }) => act)).toEqual(["sign-in", "reset-credentials"]);
  });

  it("leaves other offices and the office's account with another federation as they were", async () => {
    const ctx = await testContext();
    await addOffice(ctx, { issuedBy: ["13"], securityEmail: registered });
    const elsewhere = await buildApplication(ctx, { federation: "11", providerNumber: "1311111111", status: "posted" });
    const other = await buildApplication(ctx, { status: "posted" });
    const browser = await identified(ctx);
    await choosePrefecture(browser, "13");
    await proveMailbox(browser, await lastCode(ctx));
    await resetCredentials(browser, newPassword);
    for (const { account, letter, application } of [elsewhere, other]) {
      expect(await rowOf(ctx, account?.id ?? "")).toMatchObject({ passwordHash: account?.passwordHash });
      expect(await letterNow(ctx, letter?.id ?? "")).toMatchObject({ voidedAt: null });
      expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "posted" });
    }
  });

  it("is recorded as the deed of the account's office, without an address", async () => {
    const { ctx } = await reset();
    const recorded = await eventsOf(ctx);
    expect(recorded).toMatchObject([{ act: "reset-credentials", actor: "office", actorId: (await accountOf(ctx)).id }]);
    expect(JSON.stringify(recorded)).not.toContain("@");
  });

  it("is told to every registered address, once each (R34)", async () => {
    const { ctx } = await reset({ furtherAddress: "desk@office.example.jp" });
    expect(await toldMails(ctx)).toEqual([
      "credentials-reset to desk@office.example.jp",
      `credentials-reset to ${registered}`,
    ]);
  });

  it("shows 終了 with the office's ユーザID, which its browser knows already, as long as the proof lives (R14)", async () => {
    const { ctx, browser, userId } = await reset();
    const shown = { userId, providerNumber: "1311111111", providerName: "請求事業所A", federation: "13" };
    expect(await viewDone(browser)).toEqual({ ...shown, doneAt: browser.now });
    expect(await refusalOf(viewDone(await identified(ctx)))).toMatchObject({ code: "step-not-due" });
    expect(await viewReset(browser)).toMatchObject({ providerNumber: "", email: "" });
    expect(await refusalOf(viewDone(at(browser, hour)))).toMatchObject({ code: "step-not-due" });
    expect(await viewReset(at(browser, hour))).toMatchObject({ ended: false, providerNumber: "" });
  });
});

describe("an application that is open when the login is reset", () => {
  it.each(openStatuses)("becomes 再設定済 from %s, with its event, and leaves the queue", async (status) => {
    const { ctx, built, browser } = await withApplication(status);
    await resetCredentials(browser, newPassword);
    expect(await applicationNow(ctx, built.application.id)).toMatchObject({ status: "superseded", version: 2 });
    const history = await historyOf(ctx, built.application.id);
    expect(history).toMatchObject([{ act: "supersede", detail: { from: status, to: "superseded" }, version: 2 }]);
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    const { rows, counts } = await listQueue(reviewer, queueViewFrom(`status=${status}`));
    expect(rows).toEqual([]);
    expect(counts.states.filter(({ count }) => count > 0)).toEqual([{ status: "superseded", count: 1 }]);
  });

  it("waits for nothing any more: 申請状況 and the queue name no reason", async () => {
    const { ctx, built, browser } = await withApplication("waiting");
    await resetCredentials(browser, newPassword);
    expect(await applicationNow(ctx, built.application.id)).toMatchObject({ waitingReason: null });
  });

  it("loses its letter: the temporary password opens nothing any more", async () => {
    const { ctx, built, browser } = await withApplication("posted");
    await resetCredentials(browser, newPassword);
    expect(await letterNow(ctx, built.letter?.id ?? "")).toMatchObject({ voidedAt: ctx.now });
    const typed = { userId: built.account?.userId ?? "", password: built.temporaryPassword };
    await expect(signIn(ctx, typed)).rejects.toMatchObject({ code: "sign-in-refused" });
  });

  it("is told of to the notification address and every registered one, in one mail each (R34)", async () => {
    const { ctx, built, browser } = await withApplication("submitted");
    await resetCredentials(browser, newPassword);
    expect(await toldMails(ctx)).toEqual(
      [`superseded to ${built.application.email}`, `superseded to ${registered}`].toSorted(),
    );
  });

  it("is superseded as a reviewer left it a moment before: the reset looks again", async () => {
    const { ctx, built, browser } = await withApplication("submitted");
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    const { id, reference } = built.application;
    await checked(ctx, id);
    await resetCredentials(
      meanwhile(browser, () => confirm(reviewer, { reference, version: 1 })),
      newPassword,
    );
    expect(await applicationNow(ctx, built.application.id)).toMatchObject({ status: "superseded", version: 3 });
    expect(await toldMails(ctx)).toHaveLength(4);
  });
});

describe("a reset that cannot be finished", () => {
  it("keeps the form for a weak password and changes nothing (R33)", async () => {
    const browser = await atCredentials(await world());
    const refusal = await refusalOf(resetCredentials(browser, "1311111111"));
    expect(refusal).toMatchObject({ code: "password-weak", field: "password" });
    expect(await accountOf(browser)).toMatchObject({ passwordHash: null });
    expect(await resetOf(browser)).toMatchObject({ doneAt: null });
  });

  it("refuses the temporary password of a valid letter (R31)", async () => {
    const { built, browser } = await withApplication("posted");
    const typed = built.temporaryPassword.toLowerCase();
    expect(await refusalOf(resetCredentials(browser, typed))).toMatchObject({ code: "password-temporary" });
  });

  it("is refused before the code and in a browser without a reset (R12)", async () => {
    const ctx = await world();
    expect(await refusalOf(resetCredentials(ctx, newPassword))).toMatchObject({ code: "step-not-due" });
    const browser = await identified(ctx);
    expect(await refusalOf(resetCredentials(browser, newPassword))).toMatchObject({ code: "step-not-due" });
  });

  it("is over after its hour, although the address was proven (R14)", async () => {
    const browser = at(await atCredentials(await world()), hour);
    expect(await refusalOf(resetCredentials(browser, newPassword))).toMatchObject({ code: "step-not-due" });
    expect(await viewReset(browser)).toMatchObject({ ended: true });
  });

  it("is over once its address was taken off the account, be it at the last moment", async () => {
    const browser = await atCredentials(await world());
    const drop = () => commit(browser, [statement(browser.database.read.delete(securityEmails))]);
    expect(await refusalOf(resetCredentials(meanwhile(browser, drop), newPassword))).toMatchObject({
      code: "step-not-due",
    });
    expect(await accountOf(browser)).toMatchObject({ passwordHash: null });
    expect(await viewReset(browser)).toMatchObject({ ended: true });
  });
});

describe("an account that a reviewer marked as compromised", () => {
  it("is nobody's for path 1: the same answer, and a code that is never mailed (R18, R32)", async () => {
    const ctx = await world();
    await setAccount(ctx, (await accountOf(ctx)).id, { compromised: true });
    const browser = await identified(ctx);
    const [written] = await writtenCodes(ctx);
    expect(written?.state).toBe("withheld");
    expect(await refusalOf(proveMailbox(browser, await lastCode(ctx)))).toMatchObject({ code: "code-wrong" });
    expect((await resetOf(browser)).subjectId).toBeNull();
  });

  it("ends a reset whose address was proven before, were it in the last moment", async () => {
    const { ctx, built, browser } = await withApplication("approved");
    await setAccount(ctx, built.account?.id ?? "", { passwordHash: "the old one" });
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    const mark = () => markCompromised(reviewer, built.application);
    const late = resetCredentials(meanwhile(browser, mark), newPassword);
    expect(await refusalOf(late)).toMatchObject({ code: "step-not-due" });
    const { providerNumber } = built.application;
    expect(await accountOf(ctx, providerNumber)).toMatchObject({ passwordHash: null, compromised: true });
    expect(await viewReset(browser)).toMatchObject({ ended: true });
  });

  it("is not reset although the mark came without an end of the reset", async () => {
    const ctx = await world();
    const browser = await atCredentials(ctx);
    const { id } = await accountOf(ctx);
    const mark = () => setAccount(ctx, id, { compromised: true });
    const late = resetCredentials(meanwhile(browser, mark), newPassword);
    expect(await refusalOf(late)).toMatchObject({ code: "step-not-due" });
    expect(await accountOf(ctx)).toMatchObject({ passwordHash: null, compromised: true });
  });
});

describe("a reset that is sent more than once", () => {
  it("changes the password once when two passwords come at the same moment", async () => {
    const ctx = await world();
    const browser = await atCredentials(ctx);
    const both = [resetCredentials(browser, newPassword), resetCredentials(browser, "ume to sakuranbo no ki")];
    expect(await outcomes(both)).toEqual(["done", "done"]);
    expect((await eventsOf(ctx)).map(({ act }) => act)).toEqual(["reset-credentials"]);
    expect(await toldMails(ctx)).toHaveLength(1);
  });

  it("changes nothing the second time", async () => {
    const { ctx, browser, userId } = await reset();
    await resetCredentials(at(browser, 1000), "ume to sakuranbo no ki");
    await expect(signIn(ctx, { userId, password: newPassword })).resolves.toBeTypeOf("string");
  });
});

async function world(): Promise<Context<Applicant>> {
  const ctx = await testContext();
  await addOffice(ctx, { securityEmail: registered });
  return ctx;
}

interface Wanted {
  password?: string;
  account?: Partial<typeof accounts.$inferSelect>;
  furtherAddress?: string;
}

/** An office that has reset its login; `before` are the sessions that it had. */
async function reset({ password, account, furtherAddress }: Wanted = {}) {
  const ctx = await world();
  const { id, userId } = await accountOf(ctx);
  const before: string[] = [];
  if (password !== undefined) {
    await setAccount(ctx, id, { passwordHash: await hashPassword(password) });
    before.push(await signIn(ctx, { userId, password }));
  }
  if (account !== undefined) await setAccount(ctx, id, account);
  if (furtherAddress !== undefined) await commit(ctx, [securityEmailOf(ctx, id, furtherAddress)]);
  const browser = await atCredentials(ctx);
  await resetCredentials(browser, newPassword);
  return { ctx, browser, userId, before };
}

/** A browser that is about to reset the login of an office with an application in `status`. */
async function withApplication(status: ApplicationStatus) {
  const ctx = await testContext();
  const built = await buildApplication(ctx, { status });
  await commit(ctx, [securityEmailOf(ctx, built.account?.id ?? "", registered)]);
  const browser = await atCredentials(ctx, pair({ providerNumber: built.application.providerNumber }));
  return { ctx, built, browser };
}

async function setAccount(ctx: Context, id: string, columns: Partial<typeof accounts.$inferSelect>): Promise<void> {
  await commit(ctx, [statement(ctx.database.read.update(accounts).set(columns).where(eq(accounts.id, id)))]);
}

async function rowOf(ctx: Context, id: string) {
  const [row] = await ctx.database.read.select().from(accounts).where(eq(accounts.id, id));
  return row;
}

async function letterNow(ctx: Context, id: string) {
  const [row] = await ctx.database.read.select().from(letters).where(eq(letters.id, id));
  return row;
}
