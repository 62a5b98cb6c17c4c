import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { proofs } from "@/db/schema/proofs";
import { signIn } from "@/services/accounts/sign-in";
import { newProof } from "@/services/codes/proof";
import type { Context } from "@/services/context";
import { printLetters } from "@/services/letters/print-letters";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { expectRefused, issuer, lettersOf, passwordsOn } from "@/tests/services/letters/letters-support";
import type { Delivered } from "@/tests/services/receipts/receipts-support";
import { delivered, finder, noticeAt, report, securityOf } from "@/tests/services/receipts/receipts-support";
import { confirm } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, mailsOf, withoutOutbox } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { securityEmailOf } from "@/tests/support/security-email-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const minute = 60_000;
const ownPassword = "もとの パスワード 2026";
const bad = ["opened", "misdelivered"] as const;

const typed = ({ account, temporaryPassword }: Delivered) => ({
  userId: account?.userId ?? "",
  password: temporaryPassword,
});

describe.each(bad)("a letter reported as %s", (how) => {
  it("opens nothing any more, from that moment on (I7)", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    const later = at(ctx, minute);
    await report(later, of, how);
    const told = { receivedAt: later.now, receivedAs: how, voidedAt: later.now };
    expect((await securityOf(ctx, of)).letter).toEqual({ ...of.letter, ...told });
    expect(await refusalOf(signIn(later, typed(of)))).toMatchObject({ code: "sign-in-refused" });
  });

  it.each(["printed", "posted"] as const)("brings its %s case back into review, approved by nobody", async (status) => {
    const ctx = await testContext();
    const of = await delivered(ctx, { status });
    await report(ctx, of, how);
    const reopened = { status: "reviewing", approvedBy: null, version: 2 };
    expect(await applicationNow(ctx, of.application.id)).toMatchObject(reopened);
  });

  it("leaves one event that tells the reviewers what was reported, and by whose number", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    await report(ctx, of, how);
    const [event, ...more] = await eventsOf(ctx, of.application.id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ act: "report-letter", actor: "applicant", version: 2 });
    expect(event?.detail).toMatchObject({ from: "posted", to: "reviewing", letter: of.letter?.id, how, finder });
    expect(event?.detail.reason).toContain(finder);
  });

  it("is told to the notification address, the security addresses, and the federation's own", async () => {
    const ctx = await testContext();
    await noticeAt(ctx, "desk@federation.example.jp");
    const of = await delivered(ctx, { securityEmail: "security@office.example.jp" });
    await report(ctx, of, how);
    const mails = await mailsOf(ctx, of.application.id);
    const { email, reference, providerNumber } = of.application;
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ["letter-reported", email],
      ["letter-reported", "security@office.example.jp"],
      ["federation-alarm", "desk@federation.example.jp"],
    ]);
    expect(mails[0]?.payload).toMatchObject({ reference, how, at: ctx.now.toISOString() });
    expect(mails[2]?.payload).toEqual({
      reference,
      prefectureName: "東京都",
      providerNumber,
      what: how,
      at: ctx.now.toISOString(),
      reopened: true,
      envelopeDue: false,
    });
  });
});

describe("the federation's alarm", () => {
  it("goes nowhere by mail where the federation has set no address: the case is in its queue", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    await report(ctx, of, "opened");
    expect((await mailsOf(ctx, of.application.id)).map(({ kind }) => kind)).toEqual(["letter-reported"]);
  });
});

describe("an unused letter that is reported", () => {
  it("leaves the office's own password, its sessions and its addresses alone (R32)", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, { password: ownPassword, securityEmail: "security@office.example.jp" });
    await signIn(ctx, { ...typed(of), password: ownPassword });
    const before = await securityOf(ctx, of);
    await report(at(ctx, minute), of, "opened");
    expect(await securityOf(ctx, of)).toEqual({ ...before, letter: expect.anything() });
  });

  it("is void even after somebody has reported it as 未開封", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    await report(ctx, of, "intact");
    await report(at(ctx, minute), of, "opened");
    expect((await securityOf(ctx, of)).letter).toMatchObject({ receivedAs: "opened" });
    expect(await refusalOf(signIn(at(ctx, minute), typed(of)))).toMatchObject({ code: "sign-in-refused" });
  });

  it("gives way to a new one: 承認, 印刷, and only that is valid (I7)", async () => {
    const ctx = await issuer();
    const of = await delivered(ctx);
    const { reference } = of.application;
    await report(await testContext({ database: ctx.database }), of, "misdelivered");
    await confirm(as(ctx, staffActor({ role: "reviewer" })), { reference, version: 2 });
    const later = at(ctx, minute);
    const [password = ""] = passwordsOn(await printLetters(later, [reference]));
    const kept = await lettersOf(ctx, of.application.id);
    expect(kept.map(({ voidedAt }) => voidedAt === null)).toEqual([false, true]);
    await expect(signIn(later, { ...typed(of), password })).resolves.toBeTypeOf("string");
  });

  it("makes one event and one mail of ten reports at the same moment", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    const results = await outcomes(Array.from({ length: 10 }, () => report(ctx, of, "opened")));
    expect(results.toSorted()).toEqual([...Array(9).fill("already-reported"), "done"]);
    expect(await eventsOf(ctx, of.application.id)).toHaveLength(1);
    expect(await mailsOf(ctx, of.application.id)).toHaveLength(1);
  });

  it("changes nothing when its mail cannot be written", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    await withoutOutbox(ctx);
    await expect(report(ctx, of, "opened")).rejects.toMatchObject({ name: "DatabaseFailure" });
    expect((await securityOf(ctx, of)).letter).toEqual(of.letter);
    expect(await applicationNow(ctx, of.application.id)).toEqual(of.application);
  });

  it("that is being printed again in that very moment counts as replaced", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    const desk = await issuer({ database: ctx.database, now: new Date(ctx.now.getTime() + 1) });
    const { reference } = of.application;
    const meant = meanwhile(ctx, () => reprintLetter(desk, { reference, reason: "届かないため" }));
    expect(await refusalOf(report(meant, of, "opened"))).toMatchObject({ code: "unknown-letter" });
    expect(await applicationNow(ctx, of.application.id)).toMatchObject({ status: "printed" });
  });
});

describe("a letter by which somebody came in", () => {
  it("ends every session, the password chosen with it and the セキュリティコード: the stranger is out", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, {
      status: "completed",
      password: ownPassword,
      account: { securityCodeHash: "hash", securityCodeFailures: 3 },
    });
    await signIn(ctx, { ...typed(of), password: ownPassword });
    const later = at(ctx, minute);
    await report(later, of, "opened");
    const { account, open } = await securityOf(ctx, of);
    const dead = { passwordHash: null, compromised: true, securityCodeHash: null, securityCodeFailures: 0 };
    expect(account).toMatchObject(dead);
    expect(open).toBe(0);
    expect(await refusalOf(signIn(later, { ...typed(of), password: ownPassword }))).toMatchObject({
      code: "sign-in-refused",
    });
    expect(await applicationNow(ctx, of.application.id)).toMatchObject({ status: "reviewing" });
  });

  it("is out also between the sign-in and the new password, were it in the moment of the report", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    const meant = meanwhile(ctx, () => signIn(ctx, typed(of)));
    await report(meant, of, "opened");
    expect(await securityOf(ctx, of)).toMatchObject({ open: 0, account: { compromised: true } });
    expect(await applicationNow(ctx, of.application.id)).toMatchObject({ status: "reviewing", version: 3 });
    expect(await refusalOf(signIn(ctx, typed(of)))).toMatchObject({ code: "sign-in-refused" });
  });

  it("loses the security addresses registered since, told each, and keeps the older ones", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, { status: "completed", letter: { usedAt: ctx.now } });
    await register(at(ctx, -1), of, "office@office.example.jp");
    await register(ctx, of, "stranger@example.com");
    await report(at(ctx, minute), of, "opened");
    expect((await securityOf(ctx, of)).addresses).toEqual(["office@office.example.jp"]);
    const removed = (await mailsOf(ctx, of.application.id)).filter(({ kind }) => kind === "security-email-removed");
    expect(removed.map(({ to }) => to)).toEqual(["stranger@example.com"]);
  });

  it("ends the resets that were begun through its account, and nobody else's", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, { status: "completed" });
    for (const subjectId of [of.account?.id ?? "", "another account"]) {
      const proof = newProof(ctx, { purpose: "reset", browser: subjectId, email: "stranger@example.com", subjectId });
      await commit(ctx, [statement(ctx.database.read.insert(proofs).values(proof))]);
    }
    await report(ctx, of, "opened");
    const kept = await ctx.database.read.select().from(proofs);
    const running = kept.filter(({ expiresAt }) => expiresAt > ctx.now);
    expect(running.map(({ subjectId }) => subjectId)).toEqual(["another account"]);
  });

  it("leaves the case closed when the office has applied anew, and still stops the leak (R16)", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, { status: "completed", password: ownPassword });
    const { providerNumber } = of.application;
    const anew = await buildApplication(ctx, { providerNumber, account: of.account ?? undefined });
    await report(ctx, of, "opened");
    expect(await applicationNow(ctx, of.application.id)).toEqual(of.application);
    expect(await applicationNow(ctx, anew.application.id)).toEqual(anew.application);
    expect((await securityOf(ctx, of)).account).toMatchObject({ passwordHash: null, compromised: true });
    expect(await eventsOf(ctx, of.application.id)).toMatchObject([{ act: "letter-voided", detail: { finder } }]);
    expect((await mailsOf(ctx, of.application.id)).map(({ kind }) => kind)).toEqual(["letter-reported"]);
  });

  it("is out of a closed case too when the sign-in came in the moment of the report", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, { status: "completed", letter: { usedAt: null, voidedAt: null } });
    const { providerNumber } = of.application;
    await buildApplication(ctx, { providerNumber, account: of.account ?? undefined });
    await report(
      meanwhile(ctx, () => signIn(ctx, typed(of))),
      of,
      "opened",
    );
    expect(await securityOf(ctx, of)).toMatchObject({ open: 0, account: { compromised: true } });
    expect(await applicationNow(ctx, of.application.id)).toEqual(of.application);
  });

  it("is told as reviewed again where it is, and as closed where the office has applied anew", async () => {
    const ctx = await testContext();
    await noticeAt(ctx, "desk@federation.example.jp");
    const reviewed = await delivered(ctx);
    await report(ctx, reviewed, "opened");
    const closed = await delivered(ctx, { status: "completed" });
    const { providerNumber } = closed.application;
    await buildApplication(ctx, { providerNumber, account: closed.account ?? undefined });
    await report(ctx, closed, "opened");
    const told = async ({ application }: Delivered) =>
      (await mailsOf(ctx, application.id)).map(({ kind, payload }) => [kind, payload.reopened]);
    expect(await told(reviewed)).toEqual([
      ["letter-reported", true],
      ["federation-alarm", true],
    ]);
    expect(await told(closed)).toEqual([
      ["letter-reported", false],
      ["federation-alarm", false],
    ]);
  });

  it("does not touch another office", async () => {
    const ctx = await issuer();
    const bystander = await delivered(ctx, { status: "completed", password: ownPassword });
    const of = await delivered(ctx, { status: "completed" });
    const before = await securityOf(ctx, bystander);
    await report(await testContext({ database: ctx.database }), of, "opened");
    expect(await securityOf(ctx, bystander)).toEqual(before);
    const { reference } = of.application;
    await expectRefused(ctx, () => reprintLetter(ctx, { reference, reason: "届かないため" }), "not-reprintable");
  });
});

async function register(ctx: Context, { account }: Delivered, email: string): Promise<void> {
  await commit(ctx, [securityEmailOf(ctx, account?.id ?? "", email)]);
}
