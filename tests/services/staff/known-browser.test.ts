import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import { browserIdOf, browserToken } from "@/services/staff/known-browser";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { signInStep } from "@/services/staff/sign-in-step";
import { purge } from "@/services/tasks/purge";
import { enter, openOf, personNow, setRow } from "@/tests/services/staff/colleagues";
import { type BuiltStaff, buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { at, testContext } from "@/tests/support/test-context";

const step = 30_000;
const minute = 60_000;
const day = 24 * 60 * minute;
const { failuresToDisable: all } = limits.staffSignIn;

describe("a browser in which a member of staff signed in lately (R38)", () => {
  it("lets its owner in while a stranger's failures hold up all other browsers", async () => {
    const { ctx, person, browserId } = await withBrowser();
    for (let n = 0; n < 5; n += 1) await fail(ctx, person, null);
    await expect(signIn(ctx, person)).rejects.toMatchObject({ code: "sign-in-refused" });
    const later = at(ctx, step);
    await expect(enter(later, person, browserId)).resolves.toBeTypeOf("string");
  });

  it("gives a stranger not one try more when its owner signs in meanwhile", async () => {
    const { ctx, person, browserId } = await withBrowser();
    for (let n = 0; n < 5; n += 1) await fail(ctx, person, null);
    await enter(at(ctx, step - 1), person, browserId);
    expect(await personNow(ctx, person.staffId)).toMatchObject({
      failures: 5,
      delayedUntil: new Date(ctx.now.getTime() + step),
    });
  });

  it("has limits of its own: five failures, then its own delay, which holds up nobody else", async () => {
    const { ctx, person, browserId } = await withBrowser();
    for (let n = 0; n < 5; n += 1) await fail(ctx, person, browserId);
    await expect(signIn(at(ctx, step - 1), { ...person, browserId })).rejects.toMatchObject({
      code: "sign-in-refused",
    });
    await expect(signIn(ctx, person)).resolves.toBeTypeOf("string");
    await expect(signIn(at(ctx, step), { ...person, browserId })).resolves.toBeTypeOf("string");
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: 0 });
  });

  it("counts wrong second factors with its wrong passwords, and tells when to go on", async () => {
    const { ctx, person, browserId } = await withBrowser();
    const token = await signIn(ctx, { ...person, browserId });
    for (let n = 0; n < 5; n += 1) {
      await expect(showSecondFactor(ctx, token, "000000")).rejects.toMatchObject({ code: "second-factor-wrong" });
    }
    await expect(showSecondFactor(ctx, token, person.totpAt(ctx))).rejects.toMatchObject({
      code: "second-factor-delayed",
    });
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: 0 });
  });

  it("is still let in after a stranger's hundredth failure, which shuts out strangers alone", async () => {
    const { ctx, person, browserId } = await withBrowser();
    await setRow(ctx, person.staffId, { failures: all - 1 });
    await fail(ctx, person, null);
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: all, disabledAt: null });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "strangers-shut-out", actor: "system" });
    const later = at(ctx, day);
    await expect(signIn(later, person)).rejects.toMatchObject({ code: "sign-in-refused" });
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: all });
    await expect(enter(later, person, browserId)).resolves.toBeTypeOf("string");
  });

  it("disables its owner after a hundred failures of its own: it may have been stolen", async () => {
    const { ctx, person, browserId, token } = await withBrowser();
    await ctx.database.client.execute(`update staff_browsers set failures = ${all - 1}`);
    await fail(ctx, person, browserId);
    expect(await personNow(ctx, person.staffId)).toMatchObject({ disabledAt: ctx.now });
    expect(await signInStep(ctx, token)).toBe("password");
  });

  it("is compared five times at most when twelve wrong passwords come from it at once", async () => {
    const { ctx, person, browserId } = await withBrowser();
    await Promise.all(Array.from({ length: 12 }, () => fail(ctx, person, browserId)));
    const { rows } = await ctx.database.client.execute("select failures from staff_browsers");
    expect(rows.map(({ failures }) => failures)).toEqual([5]);
  });

  it("is a stranger for every colleague", async () => {
    const { ctx, person, browserId } = await withBrowser();
    const colleague = await buildStaff(ctx, { id: "colleague" });
    for (let n = 0; n < 5; n += 1) await fail(ctx, colleague, browserId);
    expect(await personNow(ctx, "colleague")).toMatchObject({ failures: 5 });
    await expect(enter(at(ctx, step), person, browserId)).resolves.toBeTypeOf("string");
  });

  it("is a stranger again after thirty days, to the millisecond, and its row is purged", async () => {
    const { ctx, person, browserId } = await withBrowser();
    const last = at(ctx, limits.staffBrowserKnown - step - 1);
    await purge(last);
    await fail(last, person, browserId);
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: 0 });
    const over = at(ctx, limits.staffBrowserKnown - step);
    await fail(over, person, browserId);
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: 1 });
    await purge(over);
    expect(await openOf(ctx, person.staffId)).toMatchObject({ browsers: 0 });
  });

  it("gets a new name at every sign-in, and the old one is worth nothing", async () => {
    const { ctx, person, browserId } = await withBrowser();
    const later = at(ctx, step);
    await enter(later, person, browserId);
    expect(await openOf(ctx, person.staffId)).toMatchObject({ browsers: 1 });
    await fail(later, person, browserId);
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: 1 });
  });

  it("is not known by a password alone", async () => {
    const ctx = await testContext();
    const person = await buildStaff(ctx);
    await signIn(ctx, person);
    expect(await openOf(ctx, person.staffId)).toEqual({ sessions: 1, browsers: 0 });
  });
});

async function withBrowser() {
  const ctx = await testContext();
  const person = await buildStaff(ctx);
  const token = await enter(ctx, person);
  return { ctx: at(ctx, step), person, token, browserId: browserIdOf(browserToken(token)) };
}

async function fail(ctx: Context, person: BuiltStaff, browserId: string | null): Promise<void> {
  const wrong = { ...person, password: "not the password", browserId };
  await expect(signIn(ctx, wrong)).rejects.toMatchObject({ code: "sign-in-refused" });
}
