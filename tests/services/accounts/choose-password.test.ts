import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { outbox } from "@/db/schema/outbox";
import { tokenHash } from "@/lib/secrets";
import { acceptTerms } from "@/services/accounts/accept-terms";
import { choosePassword } from "@/services/accounts/choose-password";
import { officeBehind } from "@/services/accounts/office-behind";
import { signIn } from "@/services/accounts/sign-in";
import { viewAccount } from "@/services/accounts/view-account";
import type { Context, Office } from "@/services/context";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { as, testContext } from "@/tests/support/test-context";

const oldPassword = "asagao to himawari";
const newPassword = "kiku to nadeshiko";

describe("利用規約", () => {
  it("are due first after signing in with a letter, then a new password (R31)", async () => {
    const { office } = await byLetter();
    expect(await viewAccount(office)).toMatchObject({ due: "terms" });
    await acceptTerms(office);
    expect(await viewAccount(office)).toMatchObject({ due: "password" });
    expect((await eventsOf(office)).at(-1)).toMatchObject({ act: "accept-terms", actorId: office.actor.accountId });
  });

  it("are due again with a new letter, though they were accepted under the old password", async () => {
    const { office } = await byLetter({ termsAcceptedAt: new Date("2026-04-01T09:00:00+09:00") });
    expect(await viewAccount(office)).toMatchObject({ due: "terms" });
  });

  it("are accepted once", async () => {
    const { office } = await byLetter();
    await Promise.all([acceptTerms(office), acceptTerms(office)]);
    expect((await eventsOf(office)).filter(({ act }) => act === "accept-terms")).toHaveLength(1);
  });
});

describe("choosing a password", () => {
  it("opens the account under a new token; the old token is worth nothing", async () => {
    const { ctx, office, token } = await atPassword();
    const next = await officeBehind(ctx, await choosePassword(office, newPassword));
    expect(next).toMatchObject({ accountId: office.actor.accountId, letterId: null });
    expect(await officeBehind(ctx, token)).toBeNull();
    expect(next && (await viewAccount(as(ctx, next)))).toMatchObject({ due: "security-email" });
  });

  it("makes the new password work and the temporary one stop for good (R31)", async () => {
    const { ctx, office, userId, temporaryPassword } = await atPassword();
    await choosePassword(office, newPassword);
    await expect(signIn(ctx, { userId, password: newPassword })).resolves.toBeTypeOf("string");
    const again = signIn(ctx, { userId, password: temporaryPassword });
    await expect(again).rejects.toMatchObject({ code: "sign-in-refused" });
  });

  it("ends every other session of the account, and none of another's (R36)", async () => {
    const { ctx, office, userId, temporaryPassword } = await atPassword();
    const stranger = await buildApplication(ctx, { password: oldPassword });
    const theirs = await signIn(ctx, { userId: stranger.account?.userId ?? "", password: oldPassword });
    const elsewhere = await signIn(ctx, { userId, password: temporaryPassword });
    await choosePassword(office, newPassword);
    const [row] = await ctx.database.read
      .select()
      .from(officeSessions)
      .where(eq(officeSessions.id, tokenHash(elsewhere)));
    expect(row?.endedAt).toEqual(ctx.now);
    expect(await officeBehind(ctx, elsewhere)).toBeNull();
    expect(await officeBehind(ctx, theirs)).not.toBeNull();
  });

  it("takes the mark of a compromised account away (R32)", async () => {
    const { ctx, office, userId } = await atPassword({ compromised: true });
    await choosePassword(office, newPassword);
    await expect(signIn(ctx, { userId, password: newPassword })).resolves.toBeTypeOf("string");
  });

  it("is told to both addresses (R34), with an event", async () => {
    const { ctx, office } = await atPassword({}, "security@example.jp");
    await choosePassword(office, newPassword);
    const mails = (await ctx.database.read.select().from(outbox)).filter(({ kind }) => kind === "password-changed");
    expect(mails.map(({ recipient }) => recipient)).toContain("security@example.jp");
    expect(mails).toHaveLength(2);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "choose-password", actor: "office" });
  });

  it("refuses the temporary password itself, however it is typed (R31)", async () => {
    const { office, temporaryPassword } = await atPassword();
    for (const typed of [temporaryPassword, temporaryPassword.toLowerCase(), `${temporaryPassword} `]) {
      await expect(choosePassword(office, typed)).rejects.toMatchObject({
        code: "password-temporary",
        field: "password",
      });
    }
  });

  it("refuses a short password and one made of the office's own ID (R33)", async () => {
    const { office, userId } = await atPassword();
    for (const typed of ["kiku", userId, `${userId}-1`]) {
      await expect(choosePassword(office, typed)).rejects.toMatchObject({ code: "password-weak", field: "password" });
    }
  });

  it("waits for the terms", async () => {
    const { office } = await byLetter();
    await expect(choosePassword(office, newPassword)).rejects.toMatchObject({ code: "step-not-due" });
  });

  it("is not open to a session by the office's own password", async () => {
    const ctx = await testContext();
    const { account } = await buildApplication(ctx, { password: oldPassword, account: { termsAcceptedAt: ctx.now } });
    const { office } = await enter(ctx, account?.userId ?? "", oldPassword);
    await expect(choosePassword(office, newPassword)).rejects.toMatchObject({ code: "step-not-due" });
  });

  it("happens once when two browsers choose at the same moment (R31)", async () => {
    const { ctx, office, userId, temporaryPassword } = await atPassword();
    const { office: other } = await enter(ctx, userId, temporaryPassword);
    const both = await Promise.allSettled([
      choosePassword(office, newPassword),
      choosePassword(other, "ume to sakuranbo"),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "sign-in-again" } });
  });

  it("is refused when the letter was made void meanwhile (R30)", async () => {
    const { ctx, office } = await atPassword();
    await commit(ctx, [statement(ctx.database.read.update(letters).set({ voidedAt: ctx.now }))]);
    await expect(choosePassword(office, newPassword)).rejects.toMatchObject({ code: "sign-in-again" });
  });

  it("keeps no password in the clear", async () => {
    const { ctx, office } = await atPassword();
    await choosePassword(office, newPassword);
    const [account] = await ctx.database.read.select().from(accounts);
    expect(account?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

async function byLetter(account: Partial<typeof accounts.$inferSelect> = {}, securityEmail?: string) {
  const ctx = await testContext();
  const built = await buildApplication(ctx, { status: "posted", password: oldPassword, account, securityEmail });
  const userId = built.account?.userId ?? "";
  return {
    ctx,
    userId,
    temporaryPassword: built.temporaryPassword,
    ...(await enter(ctx, userId, built.temporaryPassword)),
  };
}

async function atPassword(account: Partial<typeof accounts.$inferSelect> = {}, securityEmail?: string) {
  const world = await byLetter(account, securityEmail);
  await acceptTerms(world.office);
  return world;
}

async function enter(
  ctx: Context,
  userId: string,
  password: string,
): Promise<{ token: string; office: Context<Office> }> {
  const token = await signIn(ctx, { userId, password });
  const office = await officeBehind(ctx, token);
  if (office === null) throw new Error("not signed in");
  return { token, office: as(ctx, office) };
}
