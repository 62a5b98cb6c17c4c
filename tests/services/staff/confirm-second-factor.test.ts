import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { recoveryCodes, staffSessions } from "@/db/schema/staff";
import { tokenHash } from "@/lib/secrets";
import type { Context, Staff } from "@/services/context";
import { confirmSecondFactor } from "@/services/staff/confirm-second-factor";
import { recoveryCodeHash } from "@/services/staff/recovery-codes";
import { staffBehind } from "@/services/staff/staff-behind";
import { enter, personNow } from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes } from "@/tests/support/refusal-of";
import { as, at, testContext } from "@/tests/support/test-context";

const step = 30_000;
const recoveryCode = "ABCDEFGH23456722";

describe("the second factor shown again within a session", () => {
  it("makes the session fresh from this moment on, for this request and the next (R40)", async () => {
    const { ctx, token, person } = await atWork();
    const shown = await confirmSecondFactor(ctx, person.totpAt(ctx));
    expect(shown.actor.secondFactorAt).toEqual(ctx.now);
    expect(await staffBehind(ctx, token)).toMatchObject({ secondFactorAt: ctx.now });
  });

  it("leaves an event that says by what it was shown (R45)", async () => {
    const { ctx, person } = await atWork();
    await confirmSecondFactor(ctx, person.totpAt(ctx));
    expect((await eventsOf(ctx)).at(-1)).toEqual({
      act: "second-factor-shown",
      actor: "staff",
      actorId: person.staffId,
      detail: '{"factor":"totp"}',
    });
  });

  it("leaves the person's other sessions as they were", async () => {
    const { ctx, person } = await atWork();
    const elsewhere = await enter(ctx, person);
    const later = at(ctx, step);
    await confirmSecondFactor(later, person.totpAt(later));
    expect(await staffBehind(later, elsewhere)).toMatchObject({ secondFactorAt: ctx.now });
  });

  it("takes each step's code once (R37)", async () => {
    const { ctx, person } = await atWork();
    await confirmSecondFactor(ctx, person.totpAt(ctx));
    await expect(confirmSecondFactor(ctx, person.totpAt(ctx))).rejects.toMatchObject({ code: "second-factor-used" });
  });

  it("is good once when twenty come at once with the same code (R37)", async () => {
    const { ctx, person } = await atWork();
    const code = person.totpAt(ctx);
    const ends = await outcomes(Array.from({ length: 20 }, () => confirmSecondFactor(ctx, code)));
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
  });

  it("can be a recovery code, once (R37)", async () => {
    const { ctx, person } = await atWork();
    await keepCode(ctx, person.staffId);
    await expect(confirmSecondFactor(ctx, "abcd-efgh-2345-6722")).resolves.toBeTypeOf("object");
    expect((await eventsOf(ctx)).at(-1)?.detail).toBe('{"factor":"recovery-code"}');
    await expect(confirmSecondFactor(ctx, recoveryCode)).rejects.toMatchObject({ code: "second-factor-used" });
  });

  it("uses a recovery code up for signing in as well", async () => {
    const { ctx, person } = await atWork();
    await keepCode(ctx, person.staffId);
    await confirmSecondFactor(ctx, recoveryCode);
    const [code] = await ctx.database.read.select().from(recoveryCodes);
    expect(code?.usedAt).toEqual(ctx.now);
  });

  it("refuses a wrong one at its field and leaves the event of it (R38)", async () => {
    const { ctx, person } = await atWork();
    await expect(confirmSecondFactor(ctx, "000000")).rejects.toMatchObject({
      code: "second-factor-wrong",
      field: "totp",
    });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "sign-in-failed", actorId: person.staffId });
  });

  it("rests after five wrong ones and says until when, in this browser alone (R38)", async () => {
    const { ctx, person } = await atWork();
    for (let n = 0; n < 5; n += 1) {
      await expect(confirmSecondFactor(ctx, "000000")).rejects.toMatchObject({ code: "second-factor-wrong" });
    }
    await expect(confirmSecondFactor(ctx, person.totpAt(ctx))).rejects.toMatchObject({
      code: "second-factor-delayed",
      message: expect.stringContaining("10:01:00"),
    });
    expect(await personNow(ctx, person.staffId)).toMatchObject({ failures: 0 });
    const later = at(ctx, step);
    await expect(confirmSecondFactor(later, person.totpAt(later))).resolves.toBeTypeOf("object");
  });

  it("is not held up by strangers who try the password (R38)", async () => {
    const { ctx, person } = await atWork();
    await ctx.database.client.execute("update staff set failures = 60, delayed_until = 9999999999999");
    await expect(confirmSecondFactor(ctx, person.totpAt(ctx))).resolves.toBeTypeOf("object");
  });

  it("freshens no session that was ended in that very moment, and uses nothing up (R39)", async () => {
    const { ctx, token, person } = await atWork();
    const mine = eq(staffSessions.id, tokenHash(token));
    const ended = ctx.database.read.update(staffSessions).set({ endedAt: ctx.now }).where(mine);
    const meant = meanwhile(ctx, () => commit(ctx, [statement(ended)]), 2);
    await expect(confirmSecondFactor(meant, person.totpAt(ctx))).rejects.toMatchObject({ code: "second-factor-used" });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "sign-in" });
  });
});

async function atWork() {
  const start = await testContext();
  const person = await buildStaff(start);
  const token = await enter(start, person);
  const actor = await staffBehind(start, token);
  if (actor === null) throw new Error("nobody is signed in");
  const ctx: Context<Staff> = at(as(start, actor), step);
  return { ctx, token, person };
}

async function keepCode(ctx: Context, staffId: string): Promise<void> {
  const code = { id: "code", staffId, hash: recoveryCodeHash(staffId, recoveryCode) };
  await commit(ctx, [statement(ctx.database.read.insert(recoveryCodes).values(code))]);
}
