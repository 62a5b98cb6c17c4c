import { describe, expect, it } from "vitest";
import { recoveryCodes, staff } from "@/db/schema/staff";
import { createStaff } from "@/services/staff/create-staff";
import { enrol } from "@/services/staff/enrol";
import { finishEnrolment } from "@/services/staff/finish-enrolment";
import { pendingTotpSecret } from "@/services/staff/pending-totp-secret";
import { renewEnrolment } from "@/services/staff/renew-enrolment";
import { showSecondFactor } from "@/services/staff/show-second-factor";
import { signIn } from "@/services/staff/sign-in";
import { staffBehind } from "@/services/staff/staff-behind";
import { suspendStaff } from "@/services/staff/suspend-staff";
import { totpCode } from "@/services/staff/totp";
import { viewEnrolment } from "@/services/staff/view-enrolment";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const password = "asagao to himawari";
const hour = 60 * 60 * 1000;

describe("enrolling", () => {
  it("shows a QR code and the secret, the same at every look", async () => {
    const { ctx, token } = await invited();
    const view = await viewEnrolment(ctx, token, null);
    expect(view).toMatchObject({ step: "form", staffId: "newcomer", secret: pendingTotpSecret(token) });
    expect(view).toMatchObject({ qrCode: expect.stringContaining("<svg") });
    expect(await viewEnrolment(ctx, token, null)).toEqual(view);
  });

  it("leaves an event of every look at the secret, in the name of whom the address is for (R45)", async () => {
    const { ctx, token } = await invited();
    await viewEnrolment(ctx, token, null);
    await viewEnrolment(ctx, token, null);
    const seen = (await eventsOf(ctx)).filter(({ act }) => act === "view-enrolment");
    expect(seen).toMatchObject([{ actorId: "newcomer" }, { actorId: "newcomer" }]);
  });

  it("shows the recovery codes to the browser that enrolled, and to nobody else who has the address", async () => {
    const { ctx, token } = await invited();
    const proof = await enrol(ctx, token, entryAt(ctx, token));
    for (const stranger of [null, "", token]) {
      expect(await viewEnrolment(ctx, token, stranger)).toEqual({ step: "over" });
    }
    expect(await viewEnrolment(ctx, token, proof)).toMatchObject({ step: "recovery-codes" });
  });

  it("is refused at an address that was replaced, or whose person was disabled, in that very moment", async () => {
    for (const meant of ["renewed", "disabled"] as const) {
      const { ctx, token } = await invited();
      const admin = as(ctx, staffActor({ role: "admin" }));
      const end = { renewed: () => renewEnrolment(admin, "newcomer"), disabled: () => suspendStaff(admin, "newcomer") };
      const late = enrol(meanwhile(ctx, end[meant]), token, entryAt(ctx, token));
      await expect(late).rejects.toMatchObject({ code: "enrolment-over" });
      await expect(signIn(ctx, { staffId: "newcomer", password })).rejects.toMatchObject({ name: "Refusal" });
    }
  });

  it("lets the newcomer sign in with both factors (R37)", async () => {
    const { ctx, token } = await invited();
    await enrol(ctx, token, entryAt(ctx, token));
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "enrol", actor: "staff", actorId: "newcomer" });
    const later = at(ctx, 30_000);
    const half = await signIn(later, { staffId: "newcomer", password });
    const opened = await showSecondFactor(later, half, totpCode(pendingTotpSecret(token), later.now));
    expect(await staffBehind(later, opened)).toMatchObject({ id: "newcomer", role: "reviewer" });
  });

  it("does not let the code that proved the authenticator sign in as well (R37)", async () => {
    const { ctx, token } = await invited();
    await enrol(ctx, token, entryAt(ctx, token));
    const half = await signIn(ctx, { staffId: "newcomer", password });
    const attempt = showSecondFactor(ctx, half, entryAt(ctx, token).totp);
    await expect(attempt).rejects.toMatchObject({ code: "second-factor-used" });
  });

  it("gives ten different recovery codes that work, until they are put away (R37)", async () => {
    const { ctx, token } = await invited();
    const proof = await enrol(ctx, token, entryAt(ctx, token));
    const view = await viewEnrolment(ctx, token, proof);
    const codes = view.step === "recovery-codes" ? view.codes : [];
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      const half = await signIn(ctx, { staffId: "newcomer", password });
      await expect(showSecondFactor(ctx, half, code)).resolves.toBeTypeOf("string");
    }
    await finishEnrolment(ctx, token);
    expect(await viewEnrolment(ctx, token, proof)).toEqual({ step: "over" });
  });

  it("shows the recovery codes for half an hour at most", async () => {
    const { ctx, token } = await invited();
    const proof = await enrol(ctx, token, entryAt(ctx, token));
    expect(await viewEnrolment(at(ctx, hour / 2 - 1), token, proof)).toMatchObject({ step: "recovery-codes" });
    expect(await viewEnrolment(at(ctx, hour / 2), token, proof)).toEqual({ step: "over" });
  });

  it("keeps neither password nor secret nor recovery code in the clear (R37)", async () => {
    const { ctx, token } = await invited();
    const proof = await enrol(ctx, token, entryAt(ctx, token));
    const view = await viewEnrolment(ctx, token, proof);
    const rows = [await ctx.database.read.select().from(staff), await ctx.database.read.select().from(recoveryCodes)];
    const kept = JSON.stringify(rows);
    const secrets = [token, password, pendingTotpSecret(token), ...(view.step === "recovery-codes" ? view.codes : [])];
    for (const secret of secrets) expect(kept).not.toContain(secret);
  });

  it("refuses a weak password (R33), a wrong code, and an address that is unknown or older than 72 hours", async () => {
    const { ctx, token } = await invited();
    const entry = entryAt(ctx, token);
    await expect(enrol(ctx, token, { ...entry, password: "newcomer-1234" })).rejects.toMatchObject({
      code: "password-weak",
      field: "password",
    });
    await expect(enrol(ctx, token, { ...entry, totp: "000000" })).rejects.toMatchObject({ code: "totp-wrong" });
    await expect(enrol(ctx, "unknown", entry)).rejects.toMatchObject({ code: "enrolment-over" });
    const late = at(ctx, 72 * hour);
    await expect(enrol(late, token, entryAt(late, token))).rejects.toMatchObject({ code: "enrolment-over" });
    expect(await viewEnrolment(late, token, null)).toEqual({ step: "over" });
    await expect(enrol(ctx, token, entry)).resolves.toBeTypeOf("string");
  });

  it("is refused a second time, one after the other and at the same moment, and changes nothing", async () => {
    const { ctx, token } = await invited();
    const entry = entryAt(ctx, token);
    const ends = await outcomes(Array.from({ length: 4 }, () => enrol(ctx, token, entry)));
    expect(ends.toSorted()).toEqual(["done", "enrolled-before", "enrolled-before", "enrolled-before"]);
    const again = enrol(ctx, token, { ...entry, password: "another long password" });
    await expect(again).rejects.toMatchObject({ code: "enrolled-before" });
    await expect(signIn(ctx, { staffId: "newcomer", password })).resolves.toBeTypeOf("string");
    expect((await eventsOf(ctx)).filter(({ act }) => act === "enrol")).toHaveLength(1);
  });

  it("cannot be finished before it was begun", async () => {
    const { ctx, token } = await invited();
    await finishEnrolment(ctx, token);
    expect(await viewEnrolment(ctx, token, null)).toMatchObject({ step: "form" });
  });
});

async function invited() {
  const ctx = await testContext();
  const newcomer = { id: "newcomer", name: "新人 職員", role: "reviewer", federation: "13" };
  return { ctx, token: await createStaff(as(ctx, { kind: "system" as const }), newcomer) };
}

function entryAt({ now }: { now: Date }, token: string) {
  return { password, totp: totpCode(pendingTotpSecret(token), now) };
}
