import { describe, expect, it } from "vitest";
import { applicationStatuses } from "@/domain/application-status";
import { canMove, staffRoles, transitions } from "@/domain/transitions";
import { approveClean } from "@/services/reviews/approve-clean";
import type { Seen } from "@/services/reviews/decide";
import { hold } from "@/services/reviews/hold";
import { reject } from "@/services/reviews/reject";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";
import { changeProvider } from "@/tests/services/letters/letters-support";
import {
  buildCalled,
  confirm,
  rejection,
  rejectionWords,
  reviewActs,
  reviewer,
  settings,
} from "@/tests/services/reviews/acts";
import { asShown } from "@/tests/support/as-shown";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, everythingKept, mailsOf, withoutOutbox } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;

describe.each(reviewActs)("$act", ({ act, from, to, mail, perform }) => {
  it("changes the status, counts the version up by one and notes the time", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    const later = at(ctx, minute);
    await perform(later, application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: to, version: 2, changedAt: later.now });
  });

  it("leaves every other application alone", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    const other = await buildApplication(ctx, { status: from });
    await perform(at(ctx, minute), application);
    expect(await applicationNow(ctx, other.application.id)).toEqual(other.application);
  });

  it("leaves one event: who, when, from where to where (R45)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    await perform(ctx, application);
    expect(await eventsOf(ctx, application.id)).toMatchObject([
      { act, actor: "staff", actorId: ctx.actor.id, at: ctx.now, federation: "13", version: 2, detail: { from, to } },
    ]);
  });

  it(mail === null ? "mails nobody" : "mails the notification address and the security address (R34)", async () => {
    const ctx = await reviewer();
    const securityEmail = "owner@office.example.jp";
    const { application } = await buildCalled(ctx, { status: from, securityEmail });
    await perform(ctx, application);
    const mails = (await mailsOf(ctx, application.id)).map(({ kind, to }) => ({ kind, to }));
    const addresses = [application.email, securityEmail];
    expect(mails).toEqual(mail === null ? [] : addresses.map((to) => ({ kind: mail, to })));
  });

  it("is refused when it is done already, and changes nothing", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    await perform(ctx, application);
    const before = await everythingKept(ctx);
    expect(await refusalOf(perform(ctx, application))).toMatchObject({ code: "stale" });
    expect(await refusalOf(perform(ctx, { ...application, version: 2 }))).toMatchObject({ code: "wrong-status" });
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it.each(applicationStatuses.filter((status) => !canMove(status, act)))("is refused in %s", async (status) => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status });
    const before = await everythingKept(ctx);
    expect(await refusalOf(perform(ctx, application))).toMatchObject({ code: "wrong-status" });
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it.each(transitions[act].from)("is possible from %s, as the table says", async (status) => {
    const ctx = await reviewer();
    const { application } = await buildCalled(ctx, { status });
    await perform(ctx, application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: to });
  });

  it.each(staffRoles.filter((role) => !transitions[act].by.includes(role)))(
    "is refused to an %s (R42)",
    async (role) => {
      const ctx = await reviewer();
      const { application } = await buildApplication(ctx, { status: from });
      const before = await everythingKept(ctx);
      const other = as(ctx, staffActor({ role }));
      expect(await refusalOf(perform(other, application))).toMatchObject({ code: "not-your-role" });
      expect(await everythingKept(ctx)).toEqual(before);
    },
  );

  it("is open to a supervisor (R42)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    await perform(as(ctx, staffActor({ role: "supervisor" })), application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: to });
  });

  it("does not find another federation's application, in the same words as none at all (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from, federation: "11" });
    const before = await everythingKept(ctx);
    const theirs = await refusalOf(perform(ctx, application));
    const none = await refusalOf(perform(ctx, { reference: "ABCDEFGH", version: 1 }));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
    expect(none.code).toBe("not-found");
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it("tells an admin nothing of what exists: no such act in any federation (R42, R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from, federation: "11" });
    const admin = as(ctx, staffActor({ role: "admin" }));
    const theirs = await refusalOf(perform(admin, application));
    const none = await refusalOf(perform(admin, { reference: "ABCDEFGH", version: 1 }));
    expect(theirs).toMatchObject({ code: "not-your-role", message: none.message });
  });

  it("is refused when the page was older than the application, and changes nothing", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from, application: { version: 3 } });
    const before = await everythingKept(ctx);
    for (const version of [2, 4, 0, -1, Number.NaN]) {
      expect(await refusalOf(perform(ctx, { ...application, version }))).toMatchObject({ code: "stale" });
    }
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it("is refused when a colleague decides in that very moment, and leaves only the colleague's decision", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    const colleague = as(ctx, staffActor({ role: "supervisor", id: "colleague" }));
    const meant = meanwhile(ctx, () => perform(colleague, application));
    expect(await refusalOf(perform(meant, application))).toMatchObject({ code: "stale" });
    expect((await eventsOf(ctx, application.id)).map(({ actorId }) => actorId)).toEqual(["colleague"]);
    expect(await mailsOf(ctx, application.id)).toHaveLength(mail === null ? 0 : 1);
  });

  it("done by twenty at once succeeds once: one event, one mail", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    const ends = await outcomes(Array.from({ length: 20 }, () => perform(ctx, application)));
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
    expect(ends.filter((end) => end === "stale" || end === "wrong-status")).toHaveLength(19);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ version: 2 });
    expect(await eventsOf(ctx, application.id)).toHaveLength(1);
    expect(await mailsOf(ctx, application.id)).toHaveLength(mail === null ? 0 : 1);
  });
});

describe.each(reviewActs.filter(({ mail }) => mail !== null))("$act without its mail", ({ from, perform }) => {
  it("is no decision: status and event stay unwritten, and nobody is told a lie (R45, R49)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: from });
    await withoutOutbox(ctx);
    await expect(perform(ctx, application)).rejects.not.toMatchObject({ name: "Refusal" });
    expect(await applicationNow(ctx, application.id)).toEqual(application);
    expect(await eventsOf(ctx, application.id)).toEqual([]);
  });
});

describe("what single decisions keep and tell", () => {
  it("an approval notes who approved, for the four eyes at printing (R44)", async () => {
    const ctx = await reviewer();
    const { application } = await buildCalled(ctx, { status: "waiting" });
    await confirm(ctx, application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ approvedBy: ctx.actor.id, waitingReason: null });
  });

  it("an approval promises a day to come, counted from today, however long the review took", async () => {
    const ctx = await reviewer({ now: new Date("2026-12-09T10:00:00+09:00") });
    const { application } = await buildApplication(at(ctx, new Date("2026-11-20T10:00:00+09:00")));
    await confirm(ctx, application);
    const [mail] = await mailsOf(ctx, application.id);
    expect(mail?.payload.expectation).toMatch(
      /^今月の請求締切\(12月10日\)まであと1日です。通知書は12月15日\(火\)ごろ届く見込みです。\n締切に間に合わないおそれがあります。\n/,
    );
  });

  it("an application taken back into review is promised the time of a fresh review", async () => {
    const ctx = await reviewer({ now: new Date("2026-12-09T10:00:00+09:00") });
    const long = at(ctx, new Date("2026-11-20T10:00:00+09:00"));
    const { application } = await buildApplication(long, { status: "returned" });
    await reopen(ctx, application);
    const [mail] = await mailsOf(ctx, application.id);
    expect(mail?.payload.expectation).toContain("通知書は12月21日(月)ごろ届く見込みです。");
  });

  it("whoever changed the office's address in the ledger does not approve; a colleague does (R44)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await changeProvider(ctx, application.providerNumber, { addressChangedBy: ctx.actor.id });
    const before = await everythingKept(ctx);
    const refusal = await refusalOf(confirm(ctx, application));
    expect(refusal).toMatchObject({ code: "ledger-changed-by-you", message: expect.stringContaining("別の職員") });
    expect(await everythingKept(ctx)).toEqual(before);
    await confirm(as(ctx, staffActor({ role: "reviewer", id: "colleague" })), application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ approvedBy: "colleague" });
  });

  it("a rejection tells its reason to the applicant and to the history", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "waiting" });
    await reject(ctx, { ...application, ...rejection });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ waitingReason: null, approvedBy: null });
    expect(await eventsOf(ctx, application.id)).toMatchObject([{ detail: { reason: rejectionWords } }]);
    expect(await mailsOf(ctx, application.id)).toMatchObject([{ payload: { reason: rejectionWords } }]);
  });

  it("waiting keeps what is awaited and tells where to send the envelope", async () => {
    const ctx = await reviewer();
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    const { application } = await buildApplication(ctx, { federation: "11" });
    await hold(saitama, { ...application, reason: "envelope" });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "waiting", waitingReason: "envelope" });
    const [mail] = await mailsOf(ctx, application.id);
    expect(mail?.payload.note).toContain("さいたま市中央区大字下落合1704番");
  });

  it("waiting for a call says nothing of envelopes", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await hold(ctx, { ...application, reason: "contact" });
    const [mail] = await mailsOf(ctx, application.id);
    expect(mail?.payload).toMatchObject({ reason: "contact" });
    expect(mail?.payload).not.toHaveProperty("note");
  });

  it("a case that waits can wait for something else, with a mail, or until another day, without one (R34)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "reviewing" });
    await hold(ctx, { ...application, reason: "contact", remindOn: "2026-12-08" });
    await hold(ctx, { ...application, version: 2, reason: "contact", remindOn: "2026-12-10" });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ remindOn: "2026-12-10", version: 3 });
    expect(await mailsOf(ctx, application.id)).toHaveLength(1);
    await hold(ctx, { ...application, version: 3, reason: "correction", remindOn: "2026-12-10" });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ waitingReason: "correction", version: 4 });
    const mails = (await mailsOf(ctx, application.id)).map(({ payload }) => payload.reason);
    expect(mails).toEqual(["contact", "correction"]);
    const same = { ...application, version: 4, reason: "correction", remindOn: "2026-12-10" } as const;
    expect(await refusalOf(hold(ctx, same))).toMatchObject({ code: "wrong-status", field: "waitingReason" });
  });

  it("taking up a waiting application again tells the applicant, who was told that it waits (R34)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "waiting", securityEmail: "owner@example.jp" });
    await startReview(ctx, application);
    const mails = (await mailsOf(ctx, application.id)).map(({ kind, to, payload }) => ({
      kind,
      to,
      waited: payload.waited,
    }));
    expect(mails).toEqual(
      [application.email, "owner@example.jp"].map((to) => ({ kind: "reopened", to, waited: true })),
    );
  });

  it("taking up a waiting application again forgets what it waited for", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "waiting" });
    await startReview(ctx, application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "reviewing", waitingReason: null });
  });

  it("reopening takes the approval back, so that another may approve anew (R44)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "approved" });
    await reopen(ctx, application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ approvedBy: null });
    await confirm(as(ctx, staffActor({ role: "reviewer", id: "another" })), { ...application, version: 2 });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ approvedBy: "another", version: 3 });
    expect((await eventsOf(ctx, application.id)).map(({ version }) => version)).toEqual([2, 3]);
  });

  it("a rejected application cannot be reopened beside the office's new one (R16)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "rejected" });
    await buildApplication(ctx, { providerNumber: application.providerNumber, account: null });
    const before = await everythingKept(ctx);
    expect(await refusalOf(reopen(ctx, application))).toMatchObject({ code: "already-open" });
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it("a page that colleagues have led away from and back to the same status is out of date all the same", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "reviewing" });
    const thereAndBack = meanwhile(ctx, async () => {
      await confirm(ctx, application);
      await reopen(ctx, { ...application, version: 2 });
    });
    const refusal = await refusalOf(reject(thereAndBack, { ...application, ...rejection }));
    expect(refusal).toMatchObject({ code: "stale" });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "reviewing", version: 3 });
  });

  it("of an approval and a rejection at the same moment one counts and one is told", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const ends = await outcomes([
      confirm(ctx, application),
      reject(as(ctx, staffActor({ role: "supervisor" })), { ...application, ...rejection }),
    ]);
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
    expect(await eventsOf(ctx, application.id)).toHaveLength(1);
    expect(await mailsOf(ctx, application.id)).toHaveLength(1);
  });
});

describe("the flags of a decided case", () => {
  it("are kept with its approval and its rejection, by their codes, tolerated or not (R45)", async () => {
    const ctx = await reviewer();
    await settings(ctx, { toleratedFlags: "many-tries" });
    const doubtful = { codeTries: 5, officeMovedAt: ctx.now };
    for (const decide of [confirm, (by: typeof ctx, seen: Seen) => reject(by, { ...seen, ...rejection })]) {
      const { application } = await buildCalled(ctx, { application: doubtful });
      await decide(ctx, application);
      const detail = { flags: "office-moved", tolerated: "many-tries" };
      expect(await eventsOf(ctx, application.id)).toMatchObject([{ detail }]);
    }
  });

  it("are kept with an approval of many, where only tolerated ones can be", async () => {
    const ctx = await reviewer();
    await settings(ctx, { toleratedFlags: "many-tries" });
    const { application } = await buildApplication(ctx, { application: { codeTries: 5 } });
    await approveClean(ctx, { cases: [await asShown(ctx, application)], addressConfirmed: true });
    expect(await eventsOf(ctx, application.id)).toMatchObject([{ detail: { flags: "", tolerated: "many-tries" } }]);
  });
});

describe("確認日", () => {
  it("is kept with the case that waits, and forgotten when it is taken up, approved or rejected", async () => {
    for (const { act, perform } of reviewActs.filter(({ act }) => ["review", "approve", "reject"].includes(act))) {
      const ctx = await reviewer();
      const { application } = await buildCalled(ctx, { status: "reviewing" });
      await hold(ctx, { ...application, reason: "contact", remindOn: "2026-12-08" });
      const waiting = await applicationNow(ctx, application.id);
      expect(waiting, act).toMatchObject({ waitingReason: "contact", remindOn: "2026-12-08" });
      await perform(ctx, waiting);
      expect(await applicationNow(ctx, application.id), act).toMatchObject({ waitingReason: null, remindOn: null });
    }
  });

  it.each(["2026-12-01", "2026-12-05", "2027-02-26"])("is refused on %s, beside its field", async (remindOn) => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx, { status: "reviewing" });
    const before = await everythingKept(ctx);
    const refusal = await refusalOf(hold(ctx, { ...application, reason: "contact", remindOn }));
    expect(refusal).toMatchObject({ code: "remind-on", field: "remindOn" });
    expect(await everythingKept(ctx)).toEqual(before);
  });
});

describe("the code of a 却下", () => {
  it("is kept for the figures, and forgotten when the case is reopened", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await reject(ctx, { ...application, ...rejection });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ rejectReason: "closed" });
    expect(await eventsOf(ctx, application.id)).toMatchObject([{ detail: { code: "closed" } }]);
    await reopen(ctx, { ...application, version: 2 });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ rejectReason: null });
  });
});
