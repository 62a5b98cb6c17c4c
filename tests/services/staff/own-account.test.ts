import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import type { Context, Staff } from "@/services/context";
import { changeOwnPassword } from "@/services/staff/change-own-password";
import { endOwnSessions } from "@/services/staff/end-own-sessions";
import { renewRecoveryCodes } from "@/services/staff/renew-recovery-codes";
import { signIn } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { viewOwnAccount } from "@/services/staff/view-own-account";
import { enter, openOf, personNow } from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { as, at, staleFactor, testContext } from "@/tests/support/test-context";

const step = 30_000;
const newPassword = "kinmokusei no kaori";

describe("one's own account at the desk", () => {
  it("shows the sessions that live, the asker's first, and the codes that are left; it leaves an event", async () => {
    const { ctx, person } = await atWork();
    await enter(at(ctx, step), person);
    const account = await viewOwnAccount(at(ctx, step));
    expect(account).toMatchObject({ id: person.staffId, recoveryCodesLeft: 0, signOnLinked: false });
    expect(account.sessions.map(({ own }) => own)).toEqual([true, false]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "view-own-account", actorId: person.staffId });
  });

  it("counts a recovery code no more once it was used (R37)", async () => {
    const { ctx, person } = await atWork();
    const [code = ""] = await renewRecoveryCodes(ctx);
    expect(await viewOwnAccount(ctx)).toMatchObject({ recoveryCodesLeft: limits.recoveryCodes });
    await enter(ctx, { ...person, totpAt: () => code });
    expect(await viewOwnAccount(ctx)).toMatchObject({ recoveryCodesLeft: limits.recoveryCodes - 1 });
  });
});

describe("ending one's own other sessions (R39)", () => {
  it("ends all others with what their browsers are known by, and keeps the asker's", async () => {
    const { ctx, person, token } = await atWork();
    const others = [await enter(at(ctx, step), person), await enter(at(ctx, 2 * step), person)];
    await endOwnSessions(ctx, "others");
    for (const other of others) expect(await staffBehind(ctx, other)).toBeNull();
    expect(await staffBehind(ctx, token)).not.toBeNull();
    expect(await openOf(ctx, person.staffId)).toEqual({ sessions: 1, browsers: 1 });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "end-own-sessions", detail: '{"sessions":2}' });
  });

  it("ends one of them by its key", async () => {
    const { ctx, person } = await atWork();
    const later = at(ctx, step);
    const other = await enter(later, person);
    const { sessions } = await viewOwnAccount(later);
    await endOwnSessions(later, sessions.find(({ own }) => !own)?.id ?? "");
    expect(await staffBehind(later, other)).toBeNull();
    expect(await openOf(ctx, person.staffId)).toEqual({ sessions: 1, browsers: 1 });
  });

  it("is refused when nothing is to end: none, the asker's own, or a colleague's", async () => {
    const { ctx } = await atWork();
    const colleague = await buildStaff(ctx, { id: "colleague" });
    const theirs = await enter(ctx, colleague);
    const { rows } = await ctx.database.client.execute("select id from staff_sessions where staff_id = 'colleague'");
    for (const which of ["others", ctx.actor.sessionId, String(rows[0]?.id), "nothing"]) {
      await expect(endOwnSessions(ctx, which)).rejects.toMatchObject({ code: "no-sessions" });
    }
    expect(await staffBehind(ctx, theirs)).not.toBeNull();
  });
});

describe("new recovery codes (R37)", () => {
  it("are ten different ones that work, and the old ones are void", async () => {
    const { ctx, person } = await atWork();
    const [old = ""] = await renewRecoveryCodes(ctx);
    const codes = await renewRecoveryCodes(ctx);
    expect(new Set(codes).size).toBe(limits.recoveryCodes);
    await expect(enter(ctx, { ...person, totpAt: () => old })).rejects.toMatchObject({ code: "second-factor-wrong" });
    await expect(enter(ctx, { ...person, totpAt: () => codes[9] ?? "" })).resolves.toBeTypeOf("string");
  });

  it("are kept as hashes, and the event holds none of them (R45)", async () => {
    const { ctx } = await atWork();
    const codes = await renewRecoveryCodes(ctx);
    const kept = JSON.stringify([
      await eventsOf(ctx),
      (await ctx.database.client.execute("select * from recovery_codes")).rows,
    ]);
    for (const code of codes) expect(kept).not.toContain(code);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "recovery-codes-renewed" });
  });

  it("ask for a fresh second factor (R40)", async () => {
    const { ctx } = await atWork();
    await expect(renewRecoveryCodes(staleFactor(ctx))).rejects.toMatchObject({ code: "second-factor-stale" });
  });
});

describe("changing one's own password", () => {
  it("lets the new one in and the old one no more, and ends every other session", async () => {
    const { ctx, person, token } = await atWork();
    const other = await enter(at(ctx, step), person);
    await changeOwnPassword(ctx, { password: newPassword, currentSecret: person.password });
    expect(await staffBehind(ctx, other)).toBeNull();
    expect(await staffBehind(ctx, token)).not.toBeNull();
    await expect(signIn(ctx, { ...person, password: newPassword })).resolves.toBeTypeOf("string");
    await expect(signIn(ctx, person)).rejects.toMatchObject({ code: "sign-in-refused" });
    expect((await eventsOf(ctx)).filter(({ act }) => act === "change-password")).toHaveLength(1);
  });

  it("asks for the present one and counts a wrong one as a failure of this browser (R38)", async () => {
    const { ctx } = await atWork();
    const wrong = changeOwnPassword(ctx, { password: newPassword, currentSecret: "not the password" });
    await expect(wrong).rejects.toMatchObject({ code: "password-wrong", field: "currentSecret" });
    const { rows } = await ctx.database.client.execute("select failures from staff_browsers");
    expect(rows.map(({ failures }) => failures)).toEqual([1]);
  });

  it("looks at no sixth password in a row before the delay is over (R38)", async () => {
    const { ctx, person } = await atWork();
    for (let n = 0; n < 5; n += 1) {
      const wrong = changeOwnPassword(ctx, { password: newPassword, currentSecret: "not the password" });
      await expect(wrong).rejects.toMatchObject({ code: "password-wrong" });
    }
    const right = changeOwnPassword(ctx, { password: newPassword, currentSecret: person.password });
    await expect(right).rejects.toMatchObject({ code: "password-wrong", message: expect.stringContaining("10:00:30") });
  });

  it("refuses a weak one (R33) and the present one again, and changes nothing", async () => {
    const { ctx, person } = await atWork();
    const before = await personNow(ctx, person.staffId);
    const weak = changeOwnPassword(ctx, { password: "test-reviewer-1", currentSecret: person.password });
    await expect(weak).rejects.toMatchObject({ code: "password-weak", field: "password" });
    const same = changeOwnPassword(ctx, { password: person.password, currentSecret: person.password });
    await expect(same).rejects.toMatchObject({ code: "password-same", field: "password" });
    expect(await personNow(ctx, person.staffId)).toEqual(before);
  });

  it("asks for a fresh second factor (R40)", async () => {
    const { ctx, person } = await atWork();
    const change = { password: newPassword, currentSecret: person.password };
    await expect(changeOwnPassword(staleFactor(ctx), change)).rejects.toMatchObject({ code: "second-factor-stale" });
  });

  it("is refused when the password was changed elsewhere in that very moment", async () => {
    const { ctx, person } = await atWork();
    const change = { password: newPassword, currentSecret: person.password };
    const meant = meanwhile(ctx, () => changeOwnPassword(ctx, { ...change, password: "tsukimi no yoru wa" }), 3);
    await expect(changeOwnPassword(meant, change)).rejects.toMatchObject({ code: "changed-meanwhile" });
    await expect(signIn(ctx, { ...person, password: "tsukimi no yoru wa" })).resolves.toBeTypeOf("string");
  });
});

async function atWork() {
  const start = await testContext();
  const person = await buildStaff(start);
  const token = await enter(start, person);
  const actor = await staffBehind(start, token);
  if (actor === null) throw new Error("nobody is signed in");
  const ctx: Context<Staff> = as(start, actor);
  return { ctx, token, person };
}
