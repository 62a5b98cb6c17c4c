import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { signInStep } from "@/services/staff/sign-in-step";
import { signOut } from "@/services/staff/sign-out";
import { staffBehind } from "@/services/staff/staff-behind";
import type { BuiltStaff } from "@/tests/support/build-staff";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { at, testContext } from "@/tests/support/test-context";

const minute = 60 * 1000;
const refused = { code: "sign-in-refused", message: "職員IDまたはパスワードが違います。" };

describe("the password", () => {
  it("opens nothing but the second step (R37)", async () => {
    const ctx = await testContext();
    const token = await signIn(ctx, await buildStaff(ctx));
    expect(await signInStep(ctx, token)).toBe("second-factor");
    expect(await staffBehind(ctx, token)).toBeNull();
  });

  it("is refused in the same words when wrong, for an unknown ID, and for someone disabled or not enrolled (R38)", async () => {
    const ctx = await testContext();
    const person = await buildStaff(ctx);
    const disabled = await buildStaff(ctx, { id: "disabled", disabledAt: ctx.now });
    const newcomer = await buildStaff(ctx, { id: "newcomer", passwordHash: null });
    const attempts = [{ ...person, password: "wrong" }, { ...person, staffId: "nobody" }, disabled, newcomer];
    for (const attempt of attempts) await expect(signIn(ctx, attempt)).rejects.toMatchObject(refused);
  });

  it("leaves an event when it was wrong, and never writes down an ID that nobody has", async () => {
    const ctx = await testContext();
    const person = await buildStaff(ctx);
    await fail(ctx, person);
    await fail(ctx, { ...person, staffId: "my-secret-password" });
    const [known, unknown] = await eventsOf(ctx);
    expect(known).toMatchObject({ act: "sign-in-failed", actor: "staff", actorId: person.staffId });
    expect(unknown).toMatchObject({ act: "sign-in-failed", actorId: null });
    expect(JSON.stringify(unknown)).not.toContain("my-secret-password");
  });

  it.each([
    [4, 0],
    [5, 30],
    [6, 60],
    [9, 480],
    [10, 900],
    [99, 900],
  ])("is not looked at after %i failures for %i seconds (R38)", async (failures, seconds) => {
    const ctx = await testContext();
    const person = await buildStaff(ctx, { failures: failures - 1 });
    await fail(ctx, person);
    if (seconds > 0) await expect(signIn(at(ctx, seconds * 1000 - 1), person)).rejects.toMatchObject(refused);
    await expect(signIn(at(ctx, seconds * 1000), person)).resolves.toBeTypeOf("string");
  });

  it("is compared five times at most when twelve wrong ones come at once (R38)", async () => {
    const ctx = await testContext();
    const person = await buildStaff(ctx);
    await Promise.all(Array.from({ length: 12 }, () => fail(ctx, person)));
    expect(await failuresOf(ctx, person)).toBe(5);
  });

  it("disables the person after a hundred failures, and ends their sessions (R38)", async () => {
    const ctx = await testContext();
    const person = await buildStaff(ctx, { failures: limits.staffSignIn.failuresToDisable - 2 });
    const token = await signIn(ctx, person);
    await fail(ctx, person);
    const later = at(ctx, 15 * minute - 1);
    expect(await signInStep(at(ctx, 1), token)).toBe("second-factor");
    await setDelay(ctx, person, null);
    await fail(ctx, person);
    expect(await signInStep(later, token)).toBe("password");
    await expect(signIn(at(ctx, 60 * minute), person)).rejects.toMatchObject(refused);
    expect((await eventsOf(ctx)).at(-2)).toMatchObject({ act: "staff-disabled", actor: "system" });
  });

  it("alone does not forgive wrong second factors (R38)", async () => {
    const ctx = await testContext();
    const person = await buildStaff(ctx);
    const token = await signIn(ctx, person);
    for (let n = 0; n < 4; n += 1) await expect(showSecondFactor(ctx, token, "000000")).rejects.toThrow();
    await signIn(ctx, person);
    expect(await failuresOf(ctx, person)).toBe(4);
  });
});

describe("a session of the staff", () => {
  it("says who it is, with role and federation as they are now (R39)", async () => {
    const { ctx, person, token } = await signedIn();
    await commit(ctx, [statement(ctx.database.read.update(staff).set({ role: "issuer" }))]);
    expect(await staffBehind(ctx, token)).toMatchObject({ id: person.staffId, role: "issuer", federation: "13" });
  });

  it("ends after 15 minutes without a request, to the millisecond (R39)", async () => {
    const { ctx, token } = await signedIn();
    expect(await staffBehind(at(ctx, 15 * minute - 1), token)).not.toBeNull();
    expect(await staffBehind(at(ctx, 30 * minute - 1), token)).toBeNull();
  });

  it("goes on while it is used, but for 12 hours at most (R39)", async () => {
    const { ctx, token } = await signedIn();
    for (let passed = 0; passed < 12 * 60; passed += 10) {
      expect(await staffBehind(at(ctx, passed * minute), token), `after ${passed} minutes`).not.toBeNull();
    }
    await staffBehind(at(ctx, (12 * 60 - 10) * minute + 1), token);
    expect(await staffBehind(at(ctx, 12 * 60 * minute - 1), token)).not.toBeNull();
    expect(await staffBehind(at(ctx, 12 * 60 * minute), token)).toBeNull();
  });

  it("between the two steps ends in the same times (R39)", async () => {
    const ctx = await testContext();
    const token = await signIn(ctx, await buildStaff(ctx));
    expect(await signInStep(at(ctx, 15 * minute - 1), token)).toBe("second-factor");
    expect(await signInStep(at(ctx, 15 * minute), token)).toBe("password");
  });

  it("ends at once when the person is disabled (R39)", async () => {
    const { ctx, token } = await signedIn();
    await commit(ctx, [statement(ctx.database.read.update(staff).set({ disabledAt: ctx.now }))]);
    expect(await staffBehind(ctx, token)).toBeNull();
  });

  it("ends by signing out, with an event, and a second time nothing happens (R39)", async () => {
    const { ctx, person, token } = await signedIn();
    await signOut(ctx, token);
    await signOut(ctx, token);
    expect(await staffBehind(ctx, token)).toBeNull();
    const outs = (await eventsOf(ctx)).filter(({ act }) => act === "sign-out");
    expect(outs).toMatchObject([{ actor: "staff", actorId: person.staffId }]);
  });

  it("can be left between the two steps", async () => {
    const ctx = await testContext();
    const person = await buildStaff(ctx);
    const token = await signIn(ctx, person);
    await signOut(ctx, token);
    await expect(showSecondFactor(ctx, token, person.totpAt(ctx))).rejects.toMatchObject({ code: "sign-in-again" });
  });
});

async function signedIn() {
  const ctx = await testContext();
  const person = await buildStaff(ctx);
  const token = await showSecondFactor(ctx, await signIn(ctx, person), person.totpAt(ctx));
  return { ctx, person, token };
}

async function fail(ctx: Context, person: BuiltStaff): Promise<void> {
  await expect(signIn(ctx, { ...person, password: "not the password" })).rejects.toMatchObject(refused);
}

async function failuresOf(ctx: Context, { staffId }: BuiltStaff): Promise<number | undefined> {
  const [row] = await ctx.database.read.select().from(staff).where(eq(staff.id, staffId));
  return row?.failures;
}

async function setDelay(ctx: Context, { staffId }: BuiltStaff, delayedUntil: Date | null): Promise<void> {
  await commit(ctx, [statement(ctx.database.read.update(staff).set({ delayedUntil }).where(eq(staff.id, staffId)))]);
}
