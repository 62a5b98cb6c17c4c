import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { events } from "@/db/schema/events";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { staffRoles } from "@/domain/transitions";
import { mailSubject } from "@/emails/mail";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { returnLetter } from "@/services/letters/return-letter";
import { hold } from "@/services/reviews/hold";
import { reject } from "@/services/reviews/reject";
import { viewCase } from "@/services/reviews/view-case";
import { rejection, rejectionWords, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
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
      securityEmails: [{ email: "owner@example.jp", registeredAt: ctx.now }],
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

  it("tells what happened in its order, with who and why", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: ctx.actor.id, name: "試験 花子" });
    const { application } = await buildApplication(ctx);
    await hold(ctx, { ...application, reason: "contact" });
    await reject(at(ctx, 1000), { ...application, version: 2, ...rejection });
    const { timeline } = await viewCase(at(ctx, 2000), application.reference);
    expect(timeline.filter(({ what }) => what === "act")).toMatchObject([
      { title: "確認待ちにしました", text: "試験 花子:電話確認" },
      { title: "却下しました", text: `試験 花子:${rejectionWords}` },
    ]);
  });

  it("tells of the views, the reader's own included, and of the mails with what became of them", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: ctx.actor.id, name: "試験 花子" });
    const { application } = await buildApplication(ctx, { securityEmail: "owner@example.jp" });
    await hold(ctx, { ...application, reason: "contact" });
    await ctx.database.client.execute("update outbox set state = 'delivered' where recipient = 'owner@example.jp'");
    const { timeline } = await viewCase(at(ctx, 1000), application.reference);
    expect(timeline).toMatchObject([
      { what: "act" },
      { what: "mail", title: `メール「${mailSubject("waiting")}」`, text: "送信待ち、届きました" },
      { what: "view", text: "試験 花子" },
    ]);
    expect(JSON.stringify(timeline)).not.toContain("@");
  });

  it("shows the flags with their reason, and whether the federation tolerates them", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, {
      securityEmail: "owner@example.jp",
      application: { officeMovedAt: ctx.now },
    });
    await ctx.database.client.execute("update federations set tolerated_flags = 'self-service' where code = '13'");
    expect((await viewCase(ctx, application.reference)).flags).toMatchObject([
      { flag: "office-moved", tolerated: false, reason: "事業所が移転したと、申請者が答えています。" },
      { flag: "self-service", tolerated: true },
    ]);
  });

  it("shows no flags of an application that is over", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, {
      status: "completed",
      application: { officeMovedAt: ctx.now },
    });
    expect((await viewCase(ctx, application.reference)).flags).toEqual([]);
  });

  it("shows who changed the ledger's address, and the change that awaits a second person", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: "clerk", name: "試験 花子" });
    const { application } = await buildApplication(ctx);
    const { read } = ctx.database;
    await commit(ctx, [
      statement(read.update(providers).set({ addressChangedAt: ctx.now, addressChangedBy: "clerk" })),
      statement(read.insert(ledgerChanges).values(wishedMove(ctx, application.providerNumber))),
    ]);
    expect(await viewCase(ctx, application.reference)).toMatchObject({
      addressChangedBy: "試験 花子",
      pendingChange: {
        place: { address: "東京都港区芝1", postalCode: "", building: "" },
        proposedBy: "試験 花子",
        reason: "変更届",
      },
    });
    await commit(ctx, [statement(read.update(ledgerChanges).set({ settledAt: ctx.now }))]);
    expect((await viewCase(ctx, application.reference)).pendingChange).toBeUndefined();
  });

  it("tells of another federation's office only that a change waits and when its number changed, and names nobody (R43)", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: "clerk", name: "試験 花子" });
    const { application } = await buildApplication(ctx, { providerNumber: "1171111111" });
    const { read } = ctx.database;
    const phone = { earlier: '{"phone":"048-0"}', fields: '{"phone":"048-1"}', settledAt: ctx.now };
    await commit(ctx, [
      statement(read.update(providers).set({ addressChangedAt: ctx.now, addressChangedBy: "clerk" })),
      statement(read.insert(ledgerChanges).values(wishedMove(ctx, application.providerNumber))),
      statement(
        read
          .insert(ledgerChanges)
          .values({ ...wishedMove(ctx, application.providerNumber), ...phone, id: "phone", settledAs: "at-once" }),
      ),
    ]);
    const shown = await viewCase(ctx, application.reference);
    expect(shown).toMatchObject({ addressChangedBy: null, phoneChange: { before: "048-0", name: null } });
    expect(shown.review.changePending).toBe(true);
    expect(JSON.stringify(shown)).not.toMatch(/試験 花子|変更届|港区/);
  });

  it("shows the office's other applications with this federation, the newest first, and how their letters fared", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const { providerNumber } = application;
    const account = null;
    const old = await buildApplication(at(ctx, -2000), { providerNumber, status: "rejected", account });
    const older = await buildApplication(at(ctx, -3000), {
      providerNumber: "1379999999",
      status: "posted",
    });
    await returnLetter(as(ctx, staffActor({ role: "issuer" })), older.application);
    await ctx.database.client.execute({
      sql: "update applications set provider_number = ?, status = 'rejected' where id = ?",
      args: [providerNumber, older.application.id],
    });
    await buildApplication(ctx, { providerNumber, federation: "11", account });
    await buildApplication(ctx);
    const { earlier } = (await viewCase(ctx, application.reference)).office;
    expect(earlier).toMatchObject([
      { reference: old.application.reference, letters: [], returns: [] },
      {
        reference: older.application.reference,
        letters: [{ postedAt: at(ctx, -3000).now, usedAt: null }],
        returns: [ctx.now],
      },
    ]);
  });

  it("tells of the office's last ログイン and of its resets by path 1, the newest first, and of no other office's", async () => {
    const ctx = await reviewer();
    const lastSignInAt = at(ctx, -1000).now;
    const { application, account } = await buildApplication(ctx, { account: { lastSignInAt } });
    const office = (accountId: string) => as(ctx, { kind: "office", accountId, sessionId: "", letterId: null });
    const own = office(account?.id ?? "");
    await commit(ctx, [
      record(own, { act: "register-security-email" }),
      record(own, { act: "sign-in" }),
      record(at(own, 1000), { act: "reset-credentials" }),
      record(office("another"), { act: "reset-credentials" }),
    ]);
    const view = await viewCase(ctx, application.reference);
    expect(view.account?.lastSignInAt).toEqual(lastSignInAt);
    expect(view.office.accountActs.map(({ act }) => act)).toEqual(["reset-credentials", "register-security-email"]);
  });

  it("copes with an office that the ledger no longer knows and one without a ユーザID", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { account: null });
    await ctx.database.client.execute("delete from providers");
    expect(await viewCase(ctx, application.reference)).toMatchObject({ provider: undefined, account: undefined });
  });
});

function wishedMove(ctx: Context, providerNumber: string): typeof ledgerChanges.$inferInsert {
  return {
    id: "wish",
    providerNumber,
    earlier: "{}",
    fields: JSON.stringify({ address: "東京都港区芝1" }),
    reason: "変更届",
    asReadAt: ctx.now,
    proposedBy: "clerk",
    proposedAt: ctx.now,
  };
}
