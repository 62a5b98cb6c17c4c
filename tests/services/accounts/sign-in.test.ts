import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import { outbox } from "@/db/schema/outbox";
import { inGroups } from "@/domain/in-groups";
import { officeBehind } from "@/services/accounts/office-behind";
import { signIn } from "@/services/accounts/sign-in";
import type { Context } from "@/services/context";
import { resetCredentials } from "@/services/resets/reset-credentials";
import { markCompromised } from "@/services/reviews/mark-compromised";
import { atCredentials } from "@/tests/services/resets/reset-support";
import type { Built } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { noting } from "@/tests/support/noting";
import { addressesOf } from "@/tests/support/office-world";
import { securityEmailOf } from "@/tests/support/security-email-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;
const password = "asagao to himawari";
const refused = { code: "sign-in-refused", message: "ユーザIDまたはpasswordが違います。" };

describe("an office's own password", () => {
  it("opens its account, with an event", async () => {
    const { ctx, userId, built } = await posted();
    const office = await officeBehind(ctx, await signIn(ctx, { userId, password }));
    expect(office).toMatchObject({ accountId: built.account?.id, letterId: null });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "sign-in", actor: "office", actorId: built.account?.id });
  });

  it("may be typed in full width, but its case counts", async () => {
    const { ctx, userId } = await posted();
    await expect(signIn(ctx, { userId, password: "asagao to himawari" })).resolves.toBeTypeOf("string");
    await expect(signIn(ctx, { userId, password: "Asagao to himawari" })).rejects.toMatchObject(refused);
  });

  it("works while the letter is on its way and unused (R32)", async () => {
    const { ctx, userId } = await posted();
    await signIn(ctx, { userId, password });
    await expect(signIn(ctx, { userId, password })).resolves.toBeTypeOf("string");
  });

  it("is dead from the first use of the letter on, and so are its sessions (R32)", async () => {
    const { ctx, userId, built } = await posted();
    const before = await signIn(ctx, { userId, password });
    await signIn(ctx, { userId, password: built.temporaryPassword });
    await expect(signIn(ctx, { userId, password })).rejects.toMatchObject(refused);
    expect(await officeBehind(ctx, before)).toBeNull();
  });

  it("does not work once a reviewer marked the account as compromised (R32)", async () => {
    const { ctx, userId, built } = await posted({ compromised: true });
    await expect(signIn(ctx, { userId, password })).rejects.toMatchObject(refused);
    await expect(signIn(ctx, { userId, password: built.temporaryPassword })).resolves.toBeTypeOf("string");
  });
});

describe("signing in that fails", () => {
  it("says the same for an unknown ID, a wrong password and a delay (R35)", async () => {
    const { ctx, userId } = await posted({ failures: 4 });
    await expect(signIn(ctx, { userId: "KJ000000000000", password })).rejects.toMatchObject(refused);
    await fail(ctx, userId);
    await expect(signIn(ctx, { userId, password })).rejects.toMatchObject(refused);
  });

  it("leaves an event, without an ID that nobody has", async () => {
    const { ctx, userId, built } = await posted();
    await fail(ctx, userId);
    await fail(ctx, "KJ000000000000");
    const [known, unknown] = await eventsOf(ctx);
    expect(known).toMatchObject({ act: "sign-in-failed", actor: "office", actorId: built.account?.id });
    expect(unknown).toMatchObject({ act: "sign-in-failed", actorId: null });
    expect(JSON.stringify(unknown)).not.toContain("KJ0000");
  });

  it.each([
    [4, 0],
    [5, 30],
    [6, 60],
    [10, 960],
    [11, 1800],
    [500, 1800],
  ])("makes the office wait after %i failures for %i seconds (R35)", async (failures, seconds) => {
    const { ctx, userId, built } = await posted({ failures: failures - 1 });
    await fail(ctx, userId);
    expect(await accountOf(ctx, built)).toMatchObject({ failures, delayedUntil: at(ctx, seconds * 1000).now });
  });

  it("keeps the office out during the delay, and not a millisecond longer (R35)", async () => {
    const { ctx, userId } = await posted({ failures: 4 });
    await fail(ctx, userId);
    await expect(signIn(at(ctx, 30_000 - 1), { userId, password })).rejects.toMatchObject(refused);
    await expect(signIn(at(ctx, 30_000), { userId, password })).resolves.toBeTypeOf("string");
  });

  it("does not prolong a delay that is running: nobody can be shut out for ever (R35)", async () => {
    const { ctx, userId, built } = await posted({ failures: 4 });
    for (let n = 0; n < 4; n += 1) await fail(at(ctx, n * 1000), userId);
    expect(await accountOf(ctx, built)).toMatchObject({ failures: 5, delayedUntil: at(ctx, 30_000).now });
  });

  it("never delays the letter's password, which needs no delay (R35)", async () => {
    const { ctx, userId, built } = await posted({ failures: 4 });
    await fail(ctx, userId);
    await expect(signIn(ctx, { userId, password: built.temporaryPassword })).resolves.toBeTypeOf("string");
  });

  it("is forgiven by one that succeeds (R35)", async () => {
    const { ctx, userId, built } = await posted({ failures: 4 });
    await signIn(ctx, { userId, password });
    await fail(ctx, userId);
    expect(await accountOf(ctx, built)).toMatchObject({ failures: 1, delayedUntil: ctx.now });
  });

  it("is forgotten after a day without another, to the millisecond (R35)", async () => {
    const { ctx, userId, built } = await posted({ failures: 3 });
    await fail(ctx, userId);
    const tomorrow = at(ctx, day);
    await fail(at(tomorrow, -1), userId);
    expect(await accountOf(ctx, built)).toMatchObject({ failures: 5 });
    await fail(at(tomorrow, 30_000 - 1 + day), userId);
    expect(await accountOf(ctx, built)).toMatchObject({ failures: 1 });
  });

  it("writes as much for an unknown ID, a wrong password and a delay (R35)", async () => {
    const { ctx, userId } = await posted({ failures: 3 });
    const writes = async (id: string) => {
      const seen: string[] = [];
      await fail(noting(ctx, seen), id);
      return seen.map((sql) => sql.replace(/ where .*/, ""));
    };
    const wrong = await writes(userId);
    expect(wrong.filter((sql) => /^(?:insert|update) /.test(sql))).not.toEqual([]);
    expect(await writes("KJ000000000000")).toEqual(wrong);
    await fail(ctx, userId);
    expect(await writes(userId)).toEqual(wrong);
  });

  it("is compared with the own password five times at most when ten come at once (R35)", async () => {
    const { ctx, userId, built } = await posted();
    await Promise.all(Array.from({ length: 10 }, () => fail(ctx, userId)));
    expect(await accountOf(ctx, built)).toMatchObject({ failures: 5 });
  });
});

describe("a delay that somebody else keeps up", () => {
  it("holds up every browser but the one that has just reset the account (R35)", async () => {
    const { ctx, userId, browser } = await besieged();
    await expect(signIn(ctx, { userId, password })).rejects.toMatchObject(refused);
    await expect(signIn(browser, { userId, password: "not the password" })).rejects.toMatchObject(refused);
    await expect(signIn(browser, { userId, password })).resolves.toBeTypeOf("string");
  });

  it("lets that browser in once, and only within the hour of its reset (R35)", async () => {
    const late = await besieged(hour);
    await expect(signIn(late.browser, { userId: late.userId, password })).rejects.toMatchObject(refused);
    const { ctx, userId, browser } = await besieged();
    await signIn(browser, { userId, password });
    for (let n = 0; n < 5; n += 1) await fail(ctx, userId);
    await expect(signIn(at(browser, 1000), { userId, password })).rejects.toMatchObject(refused);
  });

  it("holds up a browser that has reset another office's account (R35)", async () => {
    const { ctx, browser } = await besieged();
    const other = await buildApplication(ctx, { password, account: { failures: 4 } });
    const userId = other.account?.userId ?? "";
    await fail(ctx, userId);
    await expect(signIn(browser, { userId, password })).rejects.toMatchObject(refused);
  });
});

describe("the letter's temporary password", () => {
  it("may be typed in small letters, with hyphens, in full width (R28)", async () => {
    const { ctx, userId, built } = await posted();
    const grouped = inGroups(built.temporaryPassword).join("-").toLowerCase();
    const fullWidth = grouped.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
    await expect(signIn(ctx, { userId, password: grouped })).resolves.toBeTypeOf("string");
    await expect(signIn(ctx, { userId, password: fullWidth })).resolves.toBeTypeOf("string");
  });

  it("opens a session that knows its letter (R31)", async () => {
    const { ctx, userId, built } = await posted();
    const token = await signIn(ctx, { userId, password: built.temporaryPassword });
    expect(await officeBehind(ctx, token)).toMatchObject({ letterId: built.letter?.id });
  });

  it.each(["printed", "posted"] as const)(
    "makes a %s application 利用開始 at its first use, with an event",
    async (status) => {
      const { ctx, userId, built } = await posted({}, status);
      await signIn(ctx, { userId, password: built.temporaryPassword });
      expect(await applicationOf(ctx, built)).toMatchObject({ status: "completed", version: 2 });
      expect(await letterOf(ctx, built)).toMatchObject({ usedAt: ctx.now, voidedAt: null });
      expect((await eventsOf(ctx)).map(({ act }) => act)).toEqual(["complete", "sign-in"]);
    },
  );

  it("is told to the notification address and to the registered security address at its first use (R34)", async () => {
    const { ctx, userId, built } = await posted({}, "posted", "security@example.jp");
    await signIn(ctx, { userId, password: built.temporaryPassword });
    expect(await mailsOf(ctx)).toEqual([
      ["first-use", built.application.email],
      ["first-use", "security@example.jp"],
    ]);
  });

  it("takes the security addresses of a compromised account with it, and tells them: nobody knows whose they are", async () => {
    const { ctx, userId, built } = await posted({ compromised: true }, "posted", "stranger@example.com");
    const other = await buildApplication(ctx, { securityEmail: "office@example.jp" });
    await signIn(ctx, { userId, password: built.temporaryPassword });
    expect(await addressesOf(ctx, { id: built.account?.id ?? "" })).toEqual([]);
    expect(await addressesOf(ctx, { id: other.account?.id ?? "" })).toHaveLength(1);
    expect(await mailsOf(ctx)).toEqual([
      ["security-email-removed", "stranger@example.com"],
      ["first-use", built.application.email],
      ["first-use", "stranger@example.com"],
    ]);
  });

  it("leaves the security addresses of any other account", async () => {
    const { ctx, userId, built } = await posted({}, "posted", "security@example.jp");
    await signIn(ctx, { userId, password: built.temporaryPassword });
    expect(await addressesOf(ctx, { id: built.account?.id ?? "" })).toHaveLength(1);
  });

  it("takes them also when the reviewer marked the account in the moment of the first use", async () => {
    const { ctx, userId, built } = await posted({}, "posted", "stranger@example.com");
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    const mark = () => markCompromised(reviewer, built.application);
    await signIn(meanwhile(ctx, mark, 2), { userId, password: built.temporaryPassword });
    expect(await addressesOf(ctx, { id: built.account?.id ?? "" })).toEqual([]);
  });

  it("opens again, without a second effect, for whoever left before choosing a password (R31)", async () => {
    const { ctx, userId, built } = await posted();
    await signIn(ctx, { userId, password: built.temporaryPassword });
    const again = await signIn(at(ctx, minute), { userId, password: built.temporaryPassword });
    expect(await officeBehind(at(ctx, minute), again)).toMatchObject({ letterId: built.letter?.id });
    expect(await applicationOf(ctx, built)).toMatchObject({ version: 2 });
    expect(await letterOf(ctx, built)).toMatchObject({ usedAt: ctx.now });
    expect(await mailsOf(ctx)).toHaveLength(1);
  });

  it("has one first use when eight browsers come at once (R31)", async () => {
    const { ctx, userId, built } = await posted();
    const all = Array.from({ length: 8 }, () => signIn(ctx, { userId, password: built.temporaryPassword }));
    await Promise.all(all);
    expect(await applicationOf(ctx, built)).toMatchObject({ status: "completed", version: 2 });
    expect(await mailsOf(ctx)).toHaveLength(1);
  });

  it("works for 30 days from posting, to the millisecond (R31)", async () => {
    const { ctx, userId, built } = await posted();
    const typed = { userId, password: built.temporaryPassword };
    await expect(signIn(at(ctx, 30 * day), typed)).rejects.toMatchObject(refused);
    await expect(signIn(at(ctx, 30 * day - 1), typed)).resolves.toBeTypeOf("string");
  });

  it("dies thirty days after its printing when nobody recorded its posting, to the millisecond (R31)", async () => {
    const { ctx, userId, built } = await posted({}, "printed");
    const typed = { userId, password: built.temporaryPassword };
    const printedAt = built.letter?.printedAt ?? ctx.now;
    const last = printedAt.getTime() + 30 * day;
    await expect(signIn(at(ctx, new Date(last)), typed)).rejects.toMatchObject(refused);
    await expect(signIn(at(ctx, new Date(last - 1)), typed)).resolves.toBeTypeOf("string");
  });

  it("counts its days from its first use when nobody recorded the posting (R31)", async () => {
    const { ctx, userId, built } = await posted({}, "printed");
    const typed = { userId, password: built.temporaryPassword };
    await signIn(ctx, typed);
    const lastMoment = new Date("2026-12-31T23:59:59.999+09:00");
    expect(await letterOf(ctx, built)).toMatchObject({ usedAt: ctx.now, postedAt: null, validUntil: lastMoment });
    await expect(signIn(at(ctx, lastMoment), typed)).rejects.toMatchObject(refused);
    await signIn(at(ctx, new Date(lastMoment.getTime() - 1)), typed);
    expect(await letterOf(ctx, built)).toMatchObject({ validUntil: lastMoment });
  });

  it("does not gain a day by being used when its posting was recorded (R31)", async () => {
    const { ctx, userId, built } = await posted();
    await signIn(at(ctx, day), { userId, password: built.temporaryPassword });
    expect(await letterOf(ctx, built)).toMatchObject({ validUntil: built.letter?.validUntil });
  });

  it("is refused when its letter was made void, and a session that it opened dies with it (R31)", async () => {
    const { ctx, userId, built } = await posted();
    const token = await signIn(ctx, { userId, password: built.temporaryPassword });
    await commit(ctx, [statement(ctx.database.read.update(letters).set({ voidedAt: ctx.now }))]);
    expect(await officeBehind(ctx, token)).toBeNull();
    await expect(signIn(ctx, { userId, password: built.temporaryPassword })).rejects.toMatchObject(refused);
  });

  it("opens no other office's account", async () => {
    const { ctx, built } = await posted();
    const other = await buildApplication(ctx, { status: "posted" });
    const attempt = signIn(ctx, { userId: other.account?.userId ?? "", password: built.temporaryPassword });
    await expect(attempt).rejects.toMatchObject(refused);
  });
});

async function posted(
  account: Partial<typeof accounts.$inferSelect> = {},
  status: "printed" | "posted" = "posted",
  securityEmail?: string,
) {
  const ctx = await testContext();
  const built = await buildApplication(ctx, { status, password, account, securityEmail });
  return { ctx, built, userId: built.account?.userId ?? "" };
}

/** An office that reset its login `since` milliseconds ago, while somebody else fails at its ID without end. */
async function besieged(since = 0) {
  const { ctx, built, userId } = await posted();
  const email = "security@example.jp";
  await commit(ctx, [securityEmailOf(ctx, built.account?.id ?? "", email)]);
  const { providerNumber } = built.application;
  const browser = await atCredentials(ctx, { providerNumber, email });
  await resetCredentials(browser, password);
  for (let n = 0; n < 5; n += 1) await fail(at(ctx, since), userId);
  return { ctx: at(ctx, since), userId, browser: at(browser, since) };
}

async function fail(ctx: Context, userId: string): Promise<void> {
  await expect(signIn(ctx, { userId, password: "not the password" })).rejects.toMatchObject(refused);
}

async function accountOf(ctx: Context, { account }: Built) {
  const [row] = await ctx.database.read
    .select()
    .from(accounts)
    .where(eq(accounts.id, account?.id ?? ""));
  return row;
}

async function applicationOf(ctx: Context, { application }: Built) {
  const [row] = await ctx.database.read.select().from(applications).where(eq(applications.id, application.id));
  return row;
}

async function letterOf(ctx: Context, { letter }: Built) {
  const [row] = await ctx.database.read
    .select()
    .from(letters)
    .where(eq(letters.id, letter?.id ?? ""));
  return row;
}

async function mailsOf(ctx: Context) {
  const rows = await ctx.database.read.select().from(outbox);
  return rows.map(({ kind, recipient }) => [kind, recipient]);
}
