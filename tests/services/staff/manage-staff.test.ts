import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import type { StaffRole } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { changeStaff } from "@/services/staff/change-staff";
import { createStaff } from "@/services/staff/create-staff";
import { enableStaff } from "@/services/staff/enable-staff";
import { endStaffSessions } from "@/services/staff/end-staff-sessions";
import { enrol } from "@/services/staff/enrol";
import { pendingTotpSecret } from "@/services/staff/pending-totp-secret";
import { renewEnrolment } from "@/services/staff/renew-enrolment";
import { signIn } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { suspendStaff } from "@/services/staff/suspend-staff";
import { totpCode } from "@/services/staff/totp";
import {
  admin,
  enter,
  everythingOfStaff,
  notFound,
  openOf,
  personNow,
  setRow,
  supervisorIn,
} from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const id = "test-reviewer";
const issuerOfTokyo = { name: "試験 発行", role: "issuer", federation: "13" } as const;

/** Every act on a colleague, who may do it, and what it asks to be true of the colleague before. */
const acts = [
  {
    act: "change",
    perform: (ctx: Context<Staff>, whom: string) => changeStaff(ctx, whom, issuerOfTokyo),
    by: ["admin"],
    before: { disabledAt: null },
  },
  { act: "suspend", perform: suspendStaff, by: ["supervisor", "admin"], before: { disabledAt: null } },
  { act: "enable", perform: enableStaff, by: ["admin"], before: { disabledAt: new Date(0) } },
  { act: "end-sessions", perform: endStaffSessions, by: ["supervisor", "admin"], before: { disabledAt: null } },
] as const;

describe.each(acts)("to $act a member of staff", ({ perform, by, before }) => {
  const mayDo = (role: StaffRole) => by.some((each) => each === role);

  it.each(["reviewer", "issuer", "supervisor", "admin"] as const)(
    "is open to the right roles: a %s (R42)",
    async (role) => {
      const { ctx, reviewer } = await admin();
      await enter(ctx, reviewer);
      await setRow(ctx, id, before);
      const asked = perform(as(ctx, staffActor({ role, id: "somebody-else" })), id);
      if (mayDo(role)) await expect(asked).resolves.toBeUndefined();
      else await expect(asked).rejects.toMatchObject({ code: "not-your-role" });
    },
  );

  it("asks for a fresh second factor, and touches nothing before (R40)", async () => {
    const { ctx, reviewer } = await admin();
    await enter(ctx, reviewer);
    await setRow(ctx, id, before);
    const untouched = await everythingOfStaff(ctx);
    await expect(perform(staleFactor(ctx), id)).rejects.toMatchObject({ code: "second-factor-stale", field: "totp" });
    expect(await everythingOfStaff(ctx)).toEqual(untouched);
  });

  it("does not find somebody who is not there, in the same words", async () => {
    const { ctx } = await admin();
    await expect(perform(ctx, "nobody")).rejects.toMatchObject(notFound);
  });
});

describe.each(acts.filter(({ by }) => by.some((role) => role === "supervisor")))(
  "a supervisor who wants to $act",
  ({ perform }) => {
    it("does not find another federation's staff, nor an admin of all (R43)", async () => {
      const { ctx } = await admin();
      const saitama = await buildStaff(ctx, { id: "saitama", federation: "11" });
      await enter(ctx, saitama);
      const supervisor = supervisorIn(ctx);
      const untouched = await everythingOfStaff(ctx);
      await expect(perform(supervisor, "saitama")).rejects.toMatchObject(notFound);
      await expect(perform(supervisor, ctx.actor.id)).rejects.toMatchObject(notFound);
      expect(await everythingOfStaff(ctx)).toEqual(untouched);
    });

    it("cannot do it to themselves", async () => {
      const { ctx } = await admin();
      const supervisor = supervisorIn(ctx);
      await expect(perform(supervisor, supervisor.actor.id)).rejects.toMatchObject({ code: "oneself" });
    });
  },
);

describe("a new colleague, added by an admin at the desk", () => {
  it("enrols by the address that the admin was shown, and the event names both (R45)", async () => {
    const { ctx } = await admin();
    const token = await createStaff(ctx, { id: "newcomer", ...issuerOfTokyo });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({
      act: "staff-created",
      actorId: ctx.actor.id,
      detail: '{"staff":"newcomer","role":"issuer"}',
    });
    const totp = totpCode(pendingTotpSecret(token), ctx.now);
    await enrol(ctx, token, { password: "asagao to himawari", totp });
    expect(await personNow(ctx, "newcomer")).toMatchObject({ role: "issuer", federation: "13" });
  });

  it.each(["reviewer", "issuer", "supervisor"] as const)("is not added by a %s (R42)", async (role) => {
    const { ctx } = await admin();
    const other = as(ctx, staffActor({ role }));
    await expect(createStaff(other, { id: "newcomer", ...issuerOfTokyo })).rejects.toMatchObject({
      code: "not-your-role",
    });
    await expect(renewEnrolment(other, id)).rejects.toMatchObject({ code: "not-your-role" });
  });

  it("asks the admin for a fresh second factor (R40)", async () => {
    const { ctx } = await admin();
    const stale = staleFactor(ctx);
    await expect(createStaff(stale, { id: "newcomer", ...issuerOfTokyo })).rejects.toMatchObject({
      code: "second-factor-stale",
    });
    await expect(renewEnrolment(stale, id)).rejects.toMatchObject({ code: "second-factor-stale" });
    expect(await personNow(ctx, "newcomer")).toBeUndefined();
  });

  it("is refused with an ID that is taken, beside its field", async () => {
    const { ctx } = await admin();
    await expect(createStaff(ctx, { id, ...issuerOfTokyo })).rejects.toMatchObject({
      code: "staff-exists",
      field: "id",
    });
  });

  it("can be given a new address by an admin, who cannot give one to themselves", async () => {
    const { ctx, reviewer } = await admin();
    await enter(ctx, reviewer);
    await setRow(ctx, id, { oidcIssuer: "https://id.example.jp", oidcSubject: "subject" });
    await renewEnrolment(ctx, id);
    expect(await personNow(ctx, id)).toMatchObject({ passwordHash: null, oidcSubject: null, oidcIssuer: null });
    expect(await openOf(ctx, id)).toEqual({ sessions: 0, browsers: 0 });
    await expect(renewEnrolment(ctx, ctx.actor.id)).rejects.toMatchObject({ code: "oneself" });
  });
});

describe("changing a colleague's name, role or federation", () => {
  it("counts on the person's next request, without a new sign-in (R39)", async () => {
    const { ctx, reviewer } = await admin();
    const token = await enter(ctx, reviewer);
    await changeStaff(ctx, id, { name: "試験 新氏名", role: "issuer", federation: "11" });
    const changed = { name: "試験 新氏名", role: "issuer", federation: "11" };
    expect(await staffBehind(ctx, token)).toMatchObject(changed);
  });

  it("leaves an event with what was and what is, but not the name (R45)", async () => {
    const { ctx } = await admin();
    await changeStaff(ctx, id, { name: "試験 新氏名", role: "supervisor", federation: "11" });
    const event = (await eventsOf(ctx)).at(-1);
    expect(event).toMatchObject({ act: "staff-changed", actorId: ctx.actor.id });
    expect(JSON.parse(event?.detail ?? "")).toEqual({
      staff: id,
      role: "supervisor",
      roleBefore: "reviewer",
      federation: "11",
      federationBefore: "13",
      renamed: true,
    });
  });

  it("is refused when nothing would change", async () => {
    const { ctx } = await admin();
    const same = { name: "試験 職員", role: "reviewer", federation: "13" } as const;
    await expect(changeStaff(ctx, id, same)).rejects.toMatchObject({ code: "unchanged" });
  });

  it("is not one's own to do", async () => {
    const { ctx } = await admin();
    const reviewer = { name: "試験 職員", role: "reviewer", federation: "13" } as const;
    await expect(changeStaff(ctx, ctx.actor.id, reviewer)).rejects.toMatchObject({ code: "oneself" });
  });

  it("is refused on a page that is out of date: somebody else was quicker", async () => {
    const { ctx } = await admin();
    const meant = meanwhile(ctx, () => changeStaff(ctx, id, { ...issuerOfTokyo, federation: "11" }));
    await expect(changeStaff(meant, id, issuerOfTokyo)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await personNow(ctx, id)).toMatchObject({ federation: "11" });
  });

  it("leaves at least one admin who can sign in, also when two take each other away at once", async () => {
    const { ctx } = await admin();
    await buildStaff(ctx, { id: "other-admin", role: "admin", federation: null });
    const other = as(ctx, staffActor({ role: "admin", id: "other-admin" }));
    const ends = await outcomes([
      changeStaff(ctx, "other-admin", issuerOfTokyo),
      changeStaff(other, ctx.actor.id, issuerOfTokyo),
    ]);
    expect(ends.toSorted()).toEqual(["done", "last-admin"]);
  });

  it("counts neither a disabled admin nor one who has yet to enrol as one who is left", async () => {
    const { ctx } = await admin();
    await buildStaff(ctx, { id: "disabled", role: "admin", federation: null, disabledAt: ctx.now });
    await buildStaff(ctx, { id: "invited", role: "admin", federation: null, passwordHash: null });
    const elsewhere = as(ctx, staffActor({ role: "admin", id: "disabled" }));
    const refused = { code: "last-admin" };
    await expect(changeStaff(elsewhere, ctx.actor.id, issuerOfTokyo)).rejects.toMatchObject(refused);
    await expect(suspendStaff(elsewhere, ctx.actor.id)).rejects.toMatchObject(refused);
    expect(await personNow(ctx, ctx.actor.id)).toMatchObject({ role: "admin", disabledAt: null });
  });
});

describe("停止", () => {
  it("ends every session at once, forgets the browsers and lets nobody in any more (R39)", async () => {
    const { ctx, reviewer } = await admin();
    const token = await enter(ctx, reviewer);
    await suspendStaff(ctx, id);
    expect(await staffBehind(ctx, token)).toBeNull();
    expect(await openOf(ctx, id)).toEqual({ sessions: 0, browsers: 0 });
    await expect(signIn(ctx, reviewer)).rejects.toMatchObject({ code: "sign-in-refused" });
    expect((await eventsOf(ctx)).findLast(({ act }) => act === "staff-disabled")).toMatchObject({
      actorId: ctx.actor.id,
      detail: '{"staff":"test-reviewer","reason":"by-hand"}',
    });
  });

  it("is refused when it is done already, and keeps the moment of the first time", async () => {
    const { ctx } = await admin();
    await suspendStaff(ctx, id);
    await expect(suspendStaff(at(ctx, 1000), id)).rejects.toMatchObject({ code: "already-disabled" });
    expect(await personNow(ctx, id)).toMatchObject({ disabledAt: ctx.now });
  });

  it("done by ten at once is recorded once", async () => {
    const { ctx } = await admin();
    const ends = await outcomes(Array.from({ length: 10 }, () => suspendStaff(ctx, id)));
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
    expect((await eventsOf(ctx)).filter(({ act }) => act === "staff-disabled")).toHaveLength(1);
  });
});

describe("停止の解除", () => {
  it("lets the person in again with password and authenticator of before, failures forgiven", async () => {
    const { ctx, reviewer } = await admin();
    await setRow(ctx, id, { disabledAt: ctx.now, failures: limits.staffSignIn.failuresToDisable });
    await enableStaff(ctx, id);
    await expect(enter(ctx, reviewer)).resolves.toBeTypeOf("string");
    expect((await eventsOf(ctx)).at(0)).toMatchObject({ act: "staff-enabled", detail: '{"staff":"test-reviewer"}' });
  });

  it("opens the door to new browsers again after strangers shut it (R38)", async () => {
    const { ctx, reviewer } = await admin();
    await setRow(ctx, id, { failures: limits.staffSignIn.failuresToDisable });
    await enableStaff(ctx, id);
    await expect(enter(ctx, reviewer)).resolves.toBeTypeOf("string");
  });

  it("is refused when there is nothing to open", async () => {
    const { ctx } = await admin();
    await expect(enableStaff(ctx, id)).rejects.toMatchObject({ code: "already-enabled" });
  });
});

describe("ending a colleague's sessions", () => {
  it("signs them out everywhere and tells how many there were; they may sign in again", async () => {
    const { ctx, reviewer } = await admin();
    const tokens = [await enter(ctx, reviewer), await enter(at(ctx, 30_000), reviewer)];
    await endStaffSessions(supervisorIn(ctx), id);
    for (const token of tokens) expect(await staffBehind(ctx, token)).toBeNull();
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({
      act: "staff-sessions-ended",
      detail: '{"staff":"test-reviewer","sessions":2}',
    });
    await expect(enter(at(ctx, 60_000), reviewer)).resolves.toBeTypeOf("string");
  });

  it("is refused when there is none", async () => {
    const { ctx } = await admin();
    await expect(endStaffSessions(ctx, id)).rejects.toMatchObject({ code: "no-sessions" });
  });
});
