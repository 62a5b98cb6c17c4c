import { describe, expect, it } from "vitest";
import { reportLetter } from "@/services/receipts/report-letter";
import { viewLetterReceipt } from "@/services/receipts/view-letter-receipt";
import { delivered, finder, report, securityOf } from "@/tests/services/receipts/receipts-support";
import { applicationNow, eventsOf, everythingKept, mailsOf } from "@/tests/support/kept";
import { refusalOf } from "@/tests/support/refusal-of";
import { at, testContext } from "@/tests/support/test-context";

const minute = 60_000;
const day = 24 * 60 * minute;

describe("a letter that came unopened", () => {
  it("is written down with its moment, and stays as good as it was", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    const later = at(ctx, minute);
    await report(later, of, "intact");
    const { letter } = await securityOf(ctx, of);
    expect(letter).toEqual({ ...of.letter, receivedAt: later.now, receivedAs: "intact" });
    expect(await applicationNow(ctx, of.application.id)).toEqual(of.application);
  });

  it("leaves an event of the application, and nobody gets a mail", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    await report(ctx, of, "intact");
    const told = { act: "letter-received", actor: "applicant", detail: { letter: of.letter?.id } };
    expect(await eventsOf(ctx, of.application.id)).toMatchObject([told]);
    expect(await mailsOf(ctx, of.application.id)).toEqual([]);
  });

  it("is reported with the number that stands on it, and no other", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    const before = await everythingKept(ctx);
    const refusal = await refusalOf(reportLetter(ctx, of.token, { receipt: "intact", providerNumber: finder }));
    expect(refusal).toMatchObject({ code: "other-office", field: "providerNumber" });
    expect(await everythingKept(ctx)).toEqual(before);
    expect((await securityOf(ctx, of)).letter).toEqual(of.letter);
  });

  it("may be reported after its first use too", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, { status: "completed" });
    await report(ctx, of, "intact");
    expect((await securityOf(ctx, of)).letter).toMatchObject({ receivedAs: "intact" });
  });
});

describe("a report is refused", () => {
  it.each(["intact", "opened", "misdelivered"] as const)(
    "a second time, as %s, and changes nothing",
    async (receipt) => {
      const ctx = await testContext();
      const of = await delivered(ctx);
      await report(ctx, of, "opened");
      const before = await everythingKept(ctx);
      expect(await refusalOf(report(at(ctx, minute), of, receipt))).toMatchObject({ code: "already-reported" });
      expect(await everythingKept(ctx)).toEqual(before);
    },
  );

  it("when 未開封 is told twice", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    await report(ctx, of, "intact");
    expect(await refusalOf(report(ctx, of, "intact"))).toMatchObject({ code: "already-reported" });
  });

  it.each(["intact", "opened"] as const)("from the end of the letter's time on, as %s (R31)", async (receipt) => {
    const ctx = await testContext();
    const validUntil = new Date("2026-12-31T23:59:59.999+09:00");
    const of = await delivered(ctx, { letter: { validUntil } });
    expect(await refusalOf(report(at(ctx, validUntil), of, receipt))).toMatchObject({ code: "too-late" });
    expect((await securityOf(ctx, of)).letter).toEqual(of.letter);
    await report(at(ctx, new Date(validUntil.getTime() - 1)), of, receipt);
  });

  it.each([{}, { receivedAt: new Date(0), receivedAs: "intact" }] as const)(
    "for a letter that another one has replaced (R30)",
    async (columns) => {
      const ctx = await testContext();
      const of = await delivered(ctx, { letter: { voidedAt: ctx.now, ...columns } });
      expect(await refusalOf(report(ctx, of, "opened"))).toMatchObject({ code: "unknown-letter" });
      expect(await eventsOf(ctx, of.application.id)).toEqual([]);
    },
  );

  it("for a token that no letter has", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    const strange = { ...of, token: ctx.random.token() };
    expect(await refusalOf(report(ctx, strange, "opened"))).toMatchObject({ code: "unknown-letter" });
  });
});

describe("the page behind the code", () => {
  it("is the form of a letter in its time, with the phone that stands on the letter", async () => {
    const ctx = await testContext();
    const { token } = await delivered(ctx);
    expect(await viewLetterReceipt(ctx, token)).toMatchObject({ step: "form", sender: { name: expect.any(String) } });
  });

  it("is the same for a replaced letter as for a token that no letter has", async () => {
    const ctx = await testContext();
    const { token } = await delivered(ctx, { letter: { voidedAt: ctx.now } });
    expect(await viewLetterReceipt(ctx, token)).toEqual(await viewLetterReceipt(ctx, ctx.random.token()));
    expect(await viewLetterReceipt(ctx, token)).toEqual({ step: "unknown" });
  });

  it("is the same for a letter after which the office came in by a later one: the old paper shuts nobody out", async () => {
    const ctx = await testContext();
    const old = await delivered(ctx, { status: "completed" });
    const later = at(ctx, 10 * day);
    const next = await delivered(later, { status: "completed", account: old.account ?? undefined });
    const before = await everythingKept(later);
    expect(await viewLetterReceipt(later, old.token)).toEqual({ step: "unknown" });
    expect(await refusalOf(report(later, old, "opened"))).toMatchObject({ code: "unknown-letter" });
    expect(await everythingKept(later)).toEqual(before);
    expect(await viewLetterReceipt(later, next.token)).toMatchObject({ step: "form" });
  });

  it("says that it is too late from the letter's end on; one whose posting nobody recorded ends thirty days after printing", async () => {
    const ctx = await testContext();
    const { token } = await delivered(ctx, { status: "printed" });
    const thirtyDays = 30 * 24 * 60 * minute;
    expect(await viewLetterReceipt(at(ctx, thirtyDays - 1), token)).toMatchObject({ step: "form" });
    expect(await viewLetterReceipt(at(ctx, thirtyDays), token)).toMatchObject({ step: "late" });
  });

  it("says what was reported and when, also after the end, and still takes an alarm after 未開封", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx);
    await report(ctx, of, "intact");
    const seen = { step: "reported", as: "intact", at: ctx.now };
    expect(await viewLetterReceipt(ctx, of.token)).toMatchObject({ ...seen, mayStillAlarm: true });
    const afterItsEnd = at(ctx, of.letter?.validUntil ?? 0);
    expect(await viewLetterReceipt(afterItsEnd, of.token)).toMatchObject({ ...seen, mayStillAlarm: false });
    await report(ctx, of, "opened");
    expect(await viewLetterReceipt(ctx, of.token)).toMatchObject({ as: "opened", mayStillAlarm: false });
  });
});
