import { describe, expect, it } from "vitest";
import { events } from "@/db/schema/events";
import { staffRoles } from "@/domain/transitions";
import { hashPassword } from "@/services/credentials/password-hash";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { hold } from "@/services/reviews/hold";
import { reject } from "@/services/reviews/reject";
import { viewCase } from "@/services/reviews/view-case";
import { rejectionReason, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/kept";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

describe("viewing a case", () => {
  it("shows the applicant's data beside the ledger's, and the account", async () => {
    const ctx = await reviewer();
    const { application, account } = await buildApplication(ctx, { securityEmail: "owner@example.jp" });
    const view = await viewCase(ctx, application.reference);
    expect(view.application).toEqual(application);
    expect(view.provider).toMatchObject({ number: application.providerNumber, name: "試験の事業所" });
    expect(view.account).toMatchObject({
      userId: account?.userId,
      securityEmails: ["owner@example.jp"],
      compromised: false,
      hasPassword: false,
    });
  });

  it("says whether the office has a password, which is all it says of it", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { password: "a password of the office" });
    expect((await viewCase(ctx, application.reference)).account?.hasPassword).toBe(true);
  });

  it("shows every letter, the oldest first, and what became of it", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, {
      status: "posted",
      letter: { trackingNumber: "123456789012" },
    });
    const later = as(at(ctx, 60_000), staffActor({ role: "issuer" }));
    await reprintLetter(later, { reference: application.reference, reason: "届かないため" });
    expect((await viewCase(ctx, application.reference)).letters).toMatchObject([
      { printedAt: ctx.now, postedAt: ctx.now, trackingNumber: "123456789012", usedAt: null, voidedAt: later.now },
      { printedAt: later.now, postedAt: null, trackingNumber: null, validUntil: null, usedAt: null, voidedAt: null },
    ]);
  });

  it("shows no secret: neither a hash of the password nor of the letter's (R29)", async () => {
    const ctx = await reviewer();
    const built = await buildApplication(ctx, { status: "posted", password: "a password of the office" });
    const shown = JSON.stringify(await viewCase(ctx, built.application.reference));
    expect(shown).not.toContain(built.account?.passwordHash);
    expect(shown).not.toContain(built.letter?.passwordHash);
    expect(shown).not.toContain("$argon2");
    expect(await hashPassword("x"), "what the search looks for").toContain("$argon2");
  });

  it("is itself recorded: who looked at what, and when (R45)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await viewCase(ctx, application.reference);
    await viewCase(at(ctx, 1000), application.reference);
    expect(await eventsOf(ctx, application.id)).toMatchObject([
      { act: "view", actor: "staff", actorId: ctx.actor.id, at: ctx.now, federation: "13", version: 1 },
      { act: "view", at: at(ctx, 1000).now },
    ]);
  });

  it("shows nothing when the view cannot be recorded (R45)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await ctx.database.client.execute("alter table events rename to events_out_of_reach");
    await expect(viewCase(ctx, application.reference)).rejects.toThrow();
  });

  it("does not find another federation's, in the same words as none at all, and records nothing (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { federation: "11" });
    const theirs = await refusalOf(viewCase(ctx, application.reference));
    const none = await refusalOf(viewCase(ctx, "ABCDEFGH"));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
    expect(await ctx.database.read.select().from(events)).toEqual([]);
  });

  it.each(staffRoles)("is open to the %s of its own federation, and an admin sees all (R42)", async (role) => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const view = await viewCase(as(ctx, staffActor({ role })), application.reference);
    expect(view.application.id).toBe(application.id);
  });

  it("tells the history in its order with reasons, and keeps views out of it", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await hold(ctx, { ...application, reason: "contact" });
    await reject(at(ctx, 1000), { ...application, version: 2, reason: rejectionReason });
    const { history } = await viewCase(ctx, application.reference);
    expect(history).toMatchObject([
      { act: "wait", reason: "contact" },
      { act: "reject", reason: rejectionReason },
    ]);
  });

  it("shows earlier applications of the same office and federation, the newest first, and no other's", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const { providerNumber } = application;
    const account = null;
    const old = await buildApplication(at(ctx, -2000), { providerNumber, status: "rejected", account });
    const older = await buildApplication(at(ctx, -3000), { providerNumber, status: "completed", account });
    await buildApplication(ctx, { providerNumber, federation: "11", account });
    await buildApplication(ctx);
    const { earlier } = await viewCase(ctx, application.reference);
    expect(earlier.map(({ reference }) => reference)).toEqual([old.application.reference, older.application.reference]);
  });

  it("copes with an office that the ledger no longer knows and one without a ユーザID", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { account: null });
    await ctx.database.client.execute("delete from providers");
    expect(await viewCase(ctx, application.reference)).toMatchObject({ provider: undefined, account: undefined });
  });
});
