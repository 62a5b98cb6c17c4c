import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { events } from "@/db/schema/events";
import { staff, staffSessions } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { tokenHash } from "@/lib/secrets";
import type { Context, System } from "@/services/context";
import { createStaff } from "@/services/staff/create-staff";
import { enrol } from "@/services/staff/enrol";
import { finishEnrolment } from "@/services/staff/finish-enrolment";
import { pendingTotpSecret } from "@/services/staff/pending-totp-secret";
import { recoveryCodesOf } from "@/services/staff/recovery-codes";
import { renewEnrolment } from "@/services/staff/renew-enrolment";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { totpCode } from "@/services/staff/totp";
import { at, testContext } from "@/tests/support/test-context";

const id = "test-reviewer";
const password = "asagao to himawari";
const step = 30_000;

let ctx: Context<System>;
let first: string;
beforeEach(async () => {
  ctx = await testContext({ actor: { kind: "system" } });
  first = await createStaff(ctx, { id, name: "試験 審査担当", role: "reviewer", federation: "13" });
  await enrolWith(ctx, first);
});

describe("an enrolment given again to a member of staff (npm run staff:create -- --again)", () => {
  it("lets a person whom a hundred failures disabled choose a new password and authenticator, and sign in", async () => {
    await disableByFailures();
    expect(await person()).toMatchObject({ disabledAt: expect.any(Date) });
    const token = await renewEnrolment(ctx, id);
    expect(await person()).toMatchObject({
      name: "試験 審査担当",
      role: "reviewer",
      federation: "13",
      passwordHash: null,
      sealedTotpSecret: null,
      enrolmentHash: tokenHash(token),
      enrolmentExpiresAt: new Date(ctx.now.getTime() + limits.enrolmentLifetime),
      failures: 0,
      delayedUntil: null,
      disabledAt: null,
    });
    await enrolWith(at(ctx, step), token);
    const later = at(ctx, 2 * step);
    const opened = await enter(later, totpCode(pendingTotpSecret(token), later.now));
    expect(await staffBehind(later, opened)).toMatchObject({ id, role: "reviewer" });
  });

  it("ends every session, and neither the old second factors nor the old address open anything", async () => {
    const later = at(ctx, step);
    const opened = await enter(later, totpCode(pendingTotpSecret(first), later.now));
    await finishEnrolment(ctx, first);
    const token = await renewEnrolment(later, id);
    expect(await staffBehind(later, opened)).toBeNull();
    expect(await ctx.database.read.select().from(staffSessions)).toMatchObject([{ endedAt: later.now }]);
    await expect(signIn(later, { staffId: id, password })).rejects.toMatchObject({ code: "sign-in-refused" });
    await expect(enrolWith(later, first)).rejects.toMatchObject({ code: "enrolment-over" });
    await enrolWith(at(ctx, 2 * step), token);
    const [oldCode = ""] = recoveryCodesOf(first);
    const again = at(ctx, 3 * step);
    for (const old of [oldCode, totpCode(pendingTotpSecret(first), again.now)]) {
      await expect(enter(again, old)).rejects.toMatchObject({ code: "second-factor-wrong" });
    }
  });

  it("takes the place of an enrolment that was never used", async () => {
    const unused = await renewEnrolment(ctx, id);
    const token = await renewEnrolment(ctx, id);
    await expect(enrolWith(ctx, unused)).rejects.toMatchObject({ code: "enrolment-over" });
    await enrolWith(ctx, token);
  });

  it("leaves an event that names the person and no secret (R45)", async () => {
    const token = await renewEnrolment(ctx, id);
    const renewed = await ctx.database.read.select().from(events).where(eq(events.act, "enrolment-renewed"));
    expect(renewed).toMatchObject([{ actor: "system", federation: "13", detail: '{"staff":"test-reviewer"}' }]);
    expect(JSON.stringify(renewed)).not.toContain(token);
  });

  it("is refused for an ID that nobody has", async () => {
    for (const unknown of ["nobody", ""]) {
      await expect(renewEnrolment(ctx, unknown)).rejects.toMatchObject({ code: "staff-unknown" });
    }
    expect(await ctx.database.read.select().from(staff)).toHaveLength(1);
  });
});

async function person() {
  const [row] = await ctx.database.read.select().from(staff).where(eq(staff.id, id));
  return row;
}

function enrolWith(now: Context, token: string): Promise<unknown> {
  return enrol(now, token, { password, totp: totpCode(pendingTotpSecret(token), now.now) });
}

async function enter(now: Context, secondFactor: string): Promise<string> {
  return showSecondFactor(now, await signIn(now, { staffId: id, password }), secondFactor);
}

async function disableByFailures(): Promise<void> {
  const wrong = { staffId: id, password: "wrong" };
  const all = limits.staffSignIn.failuresToDisable;
  await ctx.database.client.execute(`update staff set failures = ${all - 1}`);
  await expect(signIn(ctx, wrong)).rejects.toMatchObject({ code: "sign-in-refused" });
}
