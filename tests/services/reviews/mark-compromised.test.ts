import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { proofs } from "@/db/schema/proofs";
import { openStatuses } from "@/domain/application-status";
import { staffRoles } from "@/domain/transitions";
import { newProof } from "@/services/codes/proof";
import type { Context } from "@/services/context";
import { hold } from "@/services/reviews/hold";
import { markCompromised } from "@/services/reviews/mark-compromised";
import { startReview } from "@/services/reviews/start-review";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const password = "a password of the office";

describe("marking an account as compromised", () => {
  it("kills the old password at once, instead of at the letter's first use (R32)", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { password });
    expect(account?.passwordHash).not.toBeNull();
    await markCompromised(ctx, application);
    expect(await accountNow(ctx, account?.id)).toMatchObject({ compromised: true, passwordHash: null });
  });

  it("ends every session of the account and no other's (R32)", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { password });
    const other = await buildApplication(ctx, { password });
    await signedIn(ctx, account?.id, ["one", "two"]);
    await signedIn(ctx, other.account?.id, ["of another office"]);
    const later = at(ctx, 60_000);
    await markCompromised(later, application);
    expect(await endsOf(ctx)).toEqual({ one: later.now, two: later.now, "of another office": null });
    expect(await accountNow(ctx, other.account?.id)).toEqual(other.account);
  });

  it("ends the resets that were begun through the account, and nobody else's (R32)", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { password });
    for (const subjectId of [account?.id ?? "", "another account"]) {
      const proof = newProof(ctx, { purpose: "reset", browser: subjectId, email: "stranger@example.com", subjectId });
      await commit(ctx, [statement(ctx.database.read.insert(proofs).values(proof))]);
    }
    await markCompromised(ctx, application);
    const running = (await ctx.database.read.select().from(proofs)).filter(({ expiresAt }) => expiresAt > ctx.now);
    expect(running.map(({ subjectId }) => subjectId)).toEqual(["another account"]);
  });

  it("does not move the end of a session that was over before", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { password });
    await signedIn(ctx, account?.id, ["old"], ctx.now);
    await markCompromised(at(ctx, 60_000), application);
    expect(await endsOf(ctx)).toEqual({ old: ctx.now });
  });

  it("leaves the office's account with another federation alone", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { password });
    const { providerNumber } = application;
    const elsewhere = await buildApplication(ctx, { providerNumber, federation: "11", password });
    await markCompromised(ctx, application);
    expect(await accountNow(ctx, elsewhere.account?.id)).toEqual(elsewhere.account);
  });

  it("makes the application one version younger without moving it, leaves one event and mails nobody (R45)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { password });
    await markCompromised(ctx, application);
    expect(await applicationNow(ctx, application.id)).toEqual({ ...application, version: 2, handledBy: ctx.actor.id });
    expect(await eventsOf(ctx, application.id)).toMatchObject([
      { act: "mark-compromised", actorId: ctx.actor.id, federation: "13", version: 2 },
    ]);
    expect(await mailsOf(ctx, application.id)).toEqual([]);
  });

  it("is nothing without its event: the password lives when it cannot be recorded (R45)", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { password });
    await ctx.database.client.execute("alter table events rename to events_out_of_reach");
    await expect(markCompromised(ctx, application)).rejects.toThrow();
    expect(await accountNow(ctx, account?.id)).toEqual(account);
  });

  it("is refused when it is done already", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { password });
    await markCompromised(ctx, application);
    expect(await refusalOf(markCompromised(ctx, application))).toMatchObject({ code: "stale" });
    const again = { ...application, version: 2 };
    expect(await refusalOf(markCompromised(ctx, again))).toMatchObject({ code: "already-compromised" });
    expect(await eventsOf(ctx, application.id)).toHaveLength(1);
  });

  it("done by twenty at once is recorded once", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { password });
    const ends = await outcomes(Array.from({ length: 20 }, () => markCompromised(ctx, application)));
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
    expect(await eventsOf(ctx, application.id)).toHaveLength(1);
  });

  it("is refused on a page that is out of date, and tells what changed", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { password });
    await startReview(ctx, application);
    const refusal = await refusalOf(markCompromised(ctx, application));
    expect(refusal).toMatchObject({ code: "stale", message: expect.stringContaining("審査を始めました") });
    const meant = meanwhile(ctx, () => hold(ctx, { ...application, version: 2, reason: "contact" }));
    expect(await refusalOf(markCompromised(meant, { ...application, version: 2 }))).toMatchObject({ code: "stale" });
    expect(await accountNow(ctx, account?.id)).toEqual(account);
  });

  it("is refused for an office that has no ユーザID yet", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { account: null });
    expect(await refusalOf(markCompromised(ctx, application))).toMatchObject({ code: "no-account" });
  });

  it.each(openStatuses)(
    "is possible while the application is %s: the letter may still travel (R32)",
    async (status) => {
      const ctx = await reviewer();
      const { application, account } = await buildApplication(ctx, { status, password });
      await markCompromised(ctx, application);
      expect(await accountNow(ctx, account?.id)).toMatchObject({ compromised: true, passwordHash: null });
    },
  );

  it.each(["completed", "rejected", "withdrawn", "superseded"] as const)(
    "is refused once the application is over (%s): a new password of the office lives on",
    async (status) => {
      const ctx = await reviewer();
      const { application, account } = await buildApplication(ctx, { status, password });
      const refusal = await refusalOf(markCompromised(ctx, application));
      expect(refusal).toMatchObject({ code: "application-closed", message: expect.stringContaining("終わっている") });
      expect(await accountNow(ctx, account?.id)).toEqual(account);
      expect(await eventsOf(ctx, application.id)).toEqual([]);
    },
  );

  it("is refused when there is no password to kill", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    expect(await refusalOf(markCompromised(ctx, application))).toMatchObject({ code: "no-password" });
  });

  it("leaves alone a password that the office chooses in that very moment", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { status: "posted", password });
    const chosen = ctx.database.read.update(accounts).set({ passwordHash: "chosen just now" });
    const meant = meanwhile(ctx, () => commit(ctx, [statement(chosen)]));
    expect(await refusalOf(markCompromised(meant, application))).toMatchObject({
      code: "already-compromised",
    });
    expect(await accountNow(ctx, account?.id)).toMatchObject({ passwordHash: "chosen just now", compromised: false });
  });

  it.each(staffRoles.filter((role) => role === "issuer" || role === "admin"))(
    "is refused to an %s (R42)",
    async (role) => {
      const ctx = await reviewer();
      const { application, account } = await buildApplication(ctx, { password });
      const other = as(ctx, staffActor({ role }));
      expect(await refusalOf(markCompromised(other, application))).toMatchObject({ code: "not-your-role" });
      expect(await accountNow(ctx, account?.id)).toEqual(account);
    },
  );

  it("does not find another federation's application, in the same words as none at all (R43)", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { federation: "11", password });
    const theirs = await refusalOf(markCompromised(ctx, application));
    const none = await refusalOf(markCompromised(ctx, { reference: "ABCDEFGH", version: 1 }));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
    expect(await accountNow(ctx, account?.id)).toEqual(account);
  });
});

async function accountNow({ database: { read } }: Context, id = "") {
  const [account] = await read.select().from(accounts).where(eq(accounts.id, id));
  return account;
}

async function signedIn(ctx: Context, accountId = "", ids: string[] = [], endedAt: Date | null = null): Promise<void> {
  const rows = ids.map((id) => ({ id, accountId, createdAt: ctx.now, seenAt: ctx.now, endedAt }));
  await commit(ctx, [statement(ctx.database.read.insert(officeSessions).values(rows))]);
}

async function endsOf({ database: { read } }: Context): Promise<Record<string, Date | null>> {
  const rows = await read.select().from(officeSessions);
  return Object.fromEntries(rows.map(({ id, endedAt }) => [id, endedAt]));
}
