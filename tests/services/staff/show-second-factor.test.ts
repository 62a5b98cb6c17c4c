import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { recoveryCodes } from "@/db/schema/staff";
import { recoveryCodeHash } from "@/services/staff/recovery-codes";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { at, testContext } from "@/tests/support/test-context";

const step = 30 * 1000;
const recoveryCode = "ABCDEFGH23456722";

describe("the second factor", () => {
  it("opens the desk under a new token, and the old token is worth nothing (R37)", async () => {
    const { ctx, person, token } = await halfWay();
    const opened = await showSecondFactor(ctx, token, person.totpAt(ctx));
    expect(await staffBehind(ctx, opened)).toMatchObject({ id: person.staffId });
    expect(await staffBehind(ctx, token)).toBeNull();
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "sign-in", actor: "staff", actorId: person.staffId });
  });

  it.each([-1, 0, 1])("accepts the code of step %i beside now (R37)", async (beside) => {
    const { ctx, person, token } = await halfWay();
    await expect(showSecondFactor(ctx, token, person.totpAt(at(ctx, beside * step)))).resolves.toBeTypeOf("string");
  });

  it.each([-2, 2])("refuses the code of step %i, and leaves an event (R37)", async (beside) => {
    const { ctx, person, token } = await halfWay();
    const attempt = showSecondFactor(ctx, token, person.totpAt(at(ctx, beside * step)));
    await expect(attempt).rejects.toMatchObject({ code: "second-factor-wrong", field: "totp" });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "sign-in-failed", actorId: person.staffId });
  });

  it("takes each step's code once, also from another browser and the step before it (R37)", async () => {
    const { ctx, person, token } = await halfWay();
    await showSecondFactor(ctx, token, person.totpAt(ctx));
    for (const moment of [ctx, at(ctx, -step)]) {
      const attempt = showSecondFactor(ctx, await signIn(ctx, person), person.totpAt(moment));
      await expect(attempt).rejects.toMatchObject({ code: "second-factor-used" });
    }
  });

  it("opens one session when five browsers show the same code at once (R37)", async () => {
    const { ctx, person } = await halfWay();
    const tokens = [];
    for (let n = 0; n < 5; n += 1) tokens.push(await signIn(ctx, person));
    const all = await Promise.allSettled(tokens.map((token) => showSecondFactor(ctx, token, person.totpAt(ctx))));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("tells when to go on after five wrong codes, and takes no right one before (R38)", async () => {
    const { ctx, person, token } = await halfWay();
    for (let n = 0; n < 5; n += 1) {
      await expect(showSecondFactor(ctx, token, "000000")).rejects.toMatchObject({ code: "second-factor-wrong" });
    }
    await expect(showSecondFactor(ctx, token, person.totpAt(ctx))).rejects.toMatchObject({
      code: "second-factor-delayed",
      message: expect.stringContaining("10:00:30"),
    });
    const later = at(ctx, step);
    await expect(showSecondFactor(later, token, person.totpAt(later))).resolves.toBeTypeOf("string");
  });

  it("can be a recovery code, typed with spaces in small letters, once (R37)", async () => {
    const { ctx, person, token } = await halfWay();
    const codes = { id: "code", staffId: person.staffId, hash: recoveryCodeHash(person.staffId, recoveryCode) };
    await commit(ctx, [statement(ctx.database.read.insert(recoveryCodes).values(codes))]);
    await expect(showSecondFactor(ctx, token, "abcd efgh 2345 6722")).resolves.toBeTypeOf("string");
    const again = showSecondFactor(ctx, await signIn(ctx, person), recoveryCode);
    await expect(again).rejects.toMatchObject({ code: "second-factor-used" });
  });

  it("is not a colleague's recovery code (R37)", async () => {
    const { ctx, person, token } = await halfWay();
    const theirs = { id: "code", staffId: "colleague", hash: recoveryCodeHash("colleague", recoveryCode) };
    await commit(ctx, [statement(ctx.database.read.insert(recoveryCodes).values(theirs))]);
    expect(person.staffId).not.toBe("colleague");
    await expect(showSecondFactor(ctx, token, recoveryCode)).rejects.toMatchObject({ code: "second-factor-wrong" });
  });

  it("is asked for within 15 minutes of the password (R39)", async () => {
    const { ctx, person, token } = await halfWay();
    const late = at(ctx, 15 * 60 * 1000);
    await expect(showSecondFactor(late, token, person.totpAt(late))).rejects.toMatchObject({ code: "sign-in-again" });
  });
});

async function halfWay() {
  const ctx = await testContext();
  const person = await buildStaff(ctx);
  return { ctx, person, token: await signIn(ctx, person) };
}
