import { count, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import { municipalityOf } from "@/domain/postal-address";
import { hasPlausibleCheckDigit, providerNumber } from "@/domain/provider-number";
import { unseal } from "@/lib/secrets";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import type { Context, System } from "@/services/context";
import { matchesPassword } from "@/services/credentials/password-hash";
import { findProvider } from "@/services/ledger/find-provider";
import { totpSeal } from "@/services/staff/totp-seal";
import { fillTrainingWorld } from "@/services/training/fill-training-world";
import { syntheticOffices } from "@/services/training/synthetic-offices";
import { trainingAccounts } from "@/services/training/training-accounts";
import { trainingOffices } from "@/services/training/training-offices";
import { at, testContext } from "@/tests/support/test-context";

async function trainingWorld(): Promise<Context<System>> {
  const ctx = await testContext({ actor: { kind: "system" } });
  await fillTrainingWorld(ctx, "training");
  return ctx;
}

async function idsOf(ctx: Context, number: string) {
  return ctx.database.read.select().from(accounts).where(eq(accounts.providerNumber, number));
}

describe("the training world (contract.md)", () => {
  it("holds 請求事業所A of Tokyo with one ID, whose old password is known and good (R32)", async () => {
    const ctx = await trainingWorld();
    expect(await findProvider(ctx, "1311111111")).toMatchObject({ name: "請求事業所A" });
    const [id, ...others] = await idsOf(ctx, "1311111111");
    expect(others).toEqual([]);
    expect(id).toMatchObject({ federation: "13", userId: "KJ131111111101" });
    const password = trainingOffices[0]?.ids[0]?.password ?? "";
    expect(await matchesPassword(id?.passwordHash ?? null, password)).toBe(true);
  });

  it("holds an office with IDs in two prefectures, one with a security mail, one without an ID, one closed", async () => {
    const ctx = await trainingWorld();
    expect(await issuingFederations(ctx, "1312222222")).toEqual(["11", "13"]);
    const registered = await ctx.database.read
      .select({ userId: accounts.userId, email: securityEmails.email })
      .from(securityEmails)
      .innerJoin(accounts, eq(accounts.id, securityEmails.accountId))
      .orderBy(accounts.userId);
    expect(registered).toEqual([
      { userId: "KJ131222222201", email: "security@office-b.example.jp" },
      { userId: "KJ131333333301", email: "security@office-c.example.jp" },
    ]);
    expect(await idsOf(ctx, "1314444444")).toEqual([]);
    expect(await findProvider(ctx, "1314444444")).toMatchObject({ name: "請求事業所D" });
    await expect(findProvider(ctx, "1315555555")).rejects.toMatchObject({ code: "provider-closed" });
    expect(await findProvider(ctx, "1316666666")).toMatchObject({ name: "請求事業所F" });
  });

  it("has staff of Tokyo and Saitama in every role and one admin, who sign in with the published secrets", async () => {
    const ctx = await trainingWorld();
    const people = await ctx.database.read.select().from(staff);
    const places = people.map(({ federation, role }) => `${federation ?? "all"} ${role}`).sort();
    const roles = ["issuer", "reviewer", "supervisor"];
    expect(places).toEqual([...roles.map((role) => `11 ${role}`), ...roles.map((role) => `13 ${role}`), "all admin"]);
    for (const { id, password, totpSecret } of trainingAccounts) {
      const person = people.find((each) => each.id === id);
      expect(await matchesPassword(person?.passwordHash ?? null, password)).toBe(true);
      expect(unseal(totpSeal, person?.sealedTotpSecret ?? "")).toBe(totpSecret);
    }
    expect(new Set(trainingAccounts.map(({ totpSecret }) => totpSecret)).size).toBe(trainingAccounts.length);
  });

  it("begins with an empty queue: newcomers apply themselves", async () => {
    const ctx = await trainingWorld();
    expect(await ctx.database.read.select({ rows: count() }).from(applications)).toEqual([{ rows: 0 }]);
  });

  it("is filled once: a second start changes nothing that was done meanwhile", async () => {
    const ctx = await trainingWorld();
    const moved = { address: "東京都花里市緑町9丁目" };
    const { read } = ctx.database;
    await commit(ctx, [statement(read.update(providers).set(moved).where(eq(providers.number, "1316666666")))]);
    expect(await fillTrainingWorld(at(ctx, 60_000), "training")).toBe(false);
    expect(await findProvider(ctx, "1316666666")).toMatchObject(moved);
    const filled = await read.select().from(events).where(eq(events.act, "training-world-filled"));
    expect(filled).toMatchObject([{ actor: "system" }]);
  });

  it("is refused outside the training mode", async () => {
    const ctx = await testContext({ actor: { kind: "system" } });
    await expect(fillTrainingWorld(ctx, "production")).rejects.toMatchObject({ code: "not-training" });
    expect(await ctx.database.read.select({ rows: count() }).from(staff)).toEqual([{ rows: 0 }]);
  });
});

describe("the 2,000 synthetic offices", () => {
  const now = new Date("2026-12-01T10:00:00+09:00");
  const offices = syntheticOffices(now);
  const numbers = offices.map(({ provider }) => provider.number);

  it("have numbers of their own, well formed and with a plausible check digit", () => {
    expect(new Set(numbers).size).toBe(2000);
    expect(numbers.filter((number) => providerNumber.safeParse(number).data !== number)).toEqual([]);
    expect(numbers.filter((number) => !hasPlausibleCheckDigit(number))).toEqual([]);
  });

  it("spread over 47 prefectures as in reality: 7.6 % in Tokyo, 0.7 % in the smallest (domain.md §1)", () => {
    const sizes = Map.groupBy(numbers, (number) => number.slice(0, 2));
    expect(sizes.size).toBe(47);
    expect(sizes.get("13")).toHaveLength(152);
    expect(Math.min(...[...sizes.values()].map((each) => each.length))).toBe(14);
  });

  it("mostly have one ID, and a few are closed", () => {
    const withId = offices.filter(({ account }) => account !== null).length;
    expect(withId).toBeGreaterThan(1700);
    expect(withId).toBeLessThan(2000);
    expect(offices.filter(({ provider }) => provider.status === "closed").length).toBeGreaterThan(10);
  });

  it("have addresses whose municipality can be shown", () => {
    expect(offices.filter(({ provider }) => municipalityOf(provider.address) === "")).toEqual([]);
  });

  it("are the same at every call", () => {
    expect(syntheticOffices(now)).toEqual(offices);
  });
});
