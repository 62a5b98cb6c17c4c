import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { applicationStatuses } from "@/domain/application-status";
import type { StaffAct } from "@/domain/staff-acts";
import { asksFreshFactor, mayDo } from "@/domain/staff-acts";
import { canMove, staffRoles } from "@/domain/transitions";
import { makeId } from "@/lib/ids";
import { receiveEnvelope } from "@/services/checks/receive-envelope";
import { type CallBack, recordCallBack } from "@/services/checks/record-call-back";
import { release } from "@/services/checks/release";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { confirmImport } from "@/services/ledger-files/decide-import";
import type { Seen } from "@/services/reviews/decide";
import { viewCase } from "@/services/reviews/view-case";
import { officeNow } from "@/tests/services/ledger/ledger-support";
import { handIn, line, round } from "@/tests/services/ledger-files/files-support";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { reviewer, settings } from "@/tests/services/reviews/acts";
import { asShown } from "@/tests/support/as-shown";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, everythingKept, mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const minute = 60_000;
const phone = "03-0000-0001";
const call = { result: "confirmed", answeredBy: "管理者", calledAt: null, note: "本人が申請" } as const;

/** 電話確認 on a page that shows the ledger as it is. */
async function record(ctx: Context<Staff>, seen: Omit<CallBack, "ledgerSeenAt">): Promise<void> {
  return recordCallBack(ctx, await asShown(ctx, seen));
}

interface CheckAct {
  name: string;
  act: Extract<StaffAct, "check" | "release">;
  event: string;
  row: Record<string, unknown>;
  perform: (ctx: Context<Staff>, seen: Seen) => Promise<void>;
}

const checkActs: readonly CheckAct[] = [
  {
    name: "電話確認",
    act: "check",
    event: "call-back",
    row: { kind: "call-back", result: "confirmed", answeredBy: call.answeredBy, note: call.note, phone },
    perform: (ctx, seen) => record(ctx, { ...seen, ...call }),
  },
  {
    name: "返信用封筒の受け取り",
    act: "check",
    event: "envelope-received",
    row: { kind: "envelope", note: "460円切手", result: null, phone: "" },
    perform: (ctx, seen) => receiveEnvelope(ctx, { ...seen, note: "460円切手" }),
  },
  {
    name: "電話確認なしの承認の許可",
    act: "release",
    event: "release",
    row: { kind: "release", note: "電話番号が使われていない", result: null, phone: "" },
    perform: (ctx, seen) => release(ctx, { ...seen, reason: "電話番号が使われていない" }),
  },
];

describe.each(checkActs)("$name", ({ act, event, row, perform }) => {
  it("is kept with who and when, and makes the application one version younger without moving it", async () => {
    const { ctx, application } = await doubtful();
    const later = at(ctx, minute);
    await perform(later, application);
    const { checks } = await everythingKept(ctx);
    expect(checks).toMatchObject([{ ...row, applicationId: application.id, staffId: ctx.actor.id, at: later.now }]);
    expect(await applicationNow(ctx, application.id)).toEqual({
      ...application,
      version: 2,
      handledBy: ctx.actor.id,
    });
  });

  it("leaves one event without what was written or said, and mails nobody (R45)", async () => {
    const { ctx, application } = await doubtful();
    await perform(ctx, application);
    const events = await eventsOf(ctx, application.id);
    expect(events).toMatchObject([{ act: event, actorId: ctx.actor.id, version: 2, detail: { kind: row.kind } }]);
    expect(JSON.stringify(events)).not.toContain("管理者");
    expect(await mailsOf(ctx, application.id)).toEqual([]);
  });

  it.each(applicationStatuses.filter((status) => !canMove(status, "approve")))("is refused in %s", async (status) => {
    const { ctx } = await doubtful();
    const { application } = await buildApplication(ctx, { status });
    await expectRefused(ctx, () => perform(ctx, application), "wrong-status");
  });

  it("is refused on a page that is out of date, and tells what changed", async () => {
    const { ctx, application } = await doubtful();
    await receiveEnvelope(ctx, { ...application, note: "" });
    const before = await everythingKept(ctx);
    const refusal = await refusalOf(perform(ctx, application));
    expect(refusal).toMatchObject({ code: "stale", message: expect.stringContaining("封筒の受け取りを記録しました") });
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it("is refused when a colleague decides in that very moment", async () => {
    const { ctx, application } = await doubtful();
    const meant = meanwhile(ctx, () => receiveEnvelope(ctx, { ...application, note: "" }));
    expect(await refusalOf(perform(meant, application))).toMatchObject({ code: "stale" });
    expect((await everythingKept(ctx)).checks).toHaveLength(1);
  });

  it("done by ten at once is kept once", async () => {
    const { ctx, application } = await doubtful();
    const ends = await outcomes(Array.from({ length: 10 }, () => perform(ctx, application)));
    expect(ends.filter((end) => end === "done")).toHaveLength(1);
    expect((await everythingKept(ctx)).checks).toHaveLength(1);
  });

  it.each(staffRoles.filter((role) => !mayDo(role, act)))("is refused to an %s (R42)", async (role) => {
    const { ctx, application } = await doubtful();
    await expectRefused(ctx, () => perform(as(ctx, staffActor({ role })), application), "not-your-role");
  });

  it(`${asksFreshFactor(act) ? "asks" : "does not ask"} for a fresh second factor (R40)`, async () => {
    const { ctx, application } = await doubtful();
    const ends = await outcomes([perform(staleFactor(ctx), application)]);
    expect(ends).toEqual([asksFreshFactor(act) ? "second-factor-stale" : "done"]);
  });

  it("does not find another federation's application, in the same words as none at all (R43)", async () => {
    const { ctx } = await doubtful();
    const { application } = await buildApplication(ctx, { federation: "11" });
    const theirs = await refusalOf(perform(ctx, application));
    const none = await refusalOf(perform(ctx, { reference: "ABCDEFGH", version: 1 }));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
  });
});

describe("電話確認", () => {
  it("keeps the ledger's number and the moment of the call", async () => {
    const { ctx, application } = await doubtful();
    const later = at(ctx, 10 * minute);
    const calledAt = new Date(ctx.now.getTime() + minute);
    await record(later, { ...application, ...call, calledAt });
    expect((await everythingKept(ctx)).checks).toMatchObject([{ phone, calledAt, at: later.now }]);
  });

  it("is refused to whoever chose the number that was called, and taken from a colleague", async () => {
    const { ctx, application } = await doubtful();
    await changePhone(ctx, application.providerNumber, "03-0000-0002");
    await expectRefused(ctx, () => record(ctx, { ...application, ...call }), "phone-changed-by-you");
    const colleague = as(ctx, staffActor({ role: "reviewer", id: "another-reviewer" }));
    await record(colleague, { ...application, ...call });
    expect((await everythingKept(ctx)).checks).toMatchObject([{ phone: "03-0000-0002", staffId: "another-reviewer" }]);
  });

  it("is refused to whoever chose the number even when somebody's file has changed the office since", async () => {
    const { ctx, application } = await doubtful();
    await changePhone(ctx, application.providerNumber, "03-0000-0002");
    const importer = as(at(ctx, minute), staffActor({ role: "supervisor", id: "importer" }));
    await keptByFile(importer, application.providerNumber);
    const later = at(ctx, 2 * minute);
    await expectRefused(ctx, () => record(later, { ...application, ...call }), "phone-changed-by-you");
  });

  it("is refused to whoever brought the office with its number by a file, which the page of the case does not call a change", async () => {
    const ctx = as(await reviewer(), staffActor({ role: "supervisor", id: "first" }));
    const number = "1311111111";
    await confirmImport(as(ctx, staffActor({ role: "supervisor", id: "second" })), await handIn(ctx, line({ number })));
    await round(ctx);
    const { application } = await buildApplication(ctx, { providerNumber: number });
    await expectRefused(ctx, () => record(ctx, { ...application, ...call }), "phone-changed-by-you");
    expect((await viewCase(ctx, application.reference)).phoneChange).toBeNull();
  });

  it("is refused on a page that shows another number, and for a call from before the number became this one", async () => {
    const { ctx, application } = await doubtful();
    const shown = await asShown(ctx, application);
    const colleague = as(at(ctx, 2 * minute), staffActor({ role: "reviewer", id: "another-reviewer" }));
    await changePhone(colleague, application.providerNumber, "03-0000-0002");
    const later = at(ctx, 3 * minute);
    await expectRefused(ctx, () => recordCallBack(later, { ...shown, ...call }), "ledger-stale");
    const before = { ...call, calledAt: at(ctx, minute).now };
    await expectRefused(ctx, () => record(later, { ...application, ...before }), "called-another-number");
  });

  it("needs no name where nobody was reached, and one where somebody was", async () => {
    const { ctx, application } = await doubtful();
    const nameless = { ...application, ...call, answeredBy: "" };
    await expectRefused(ctx, () => record(ctx, nameless), "answered-by-missing");
    await expectRefused(ctx, () => record(ctx, { ...nameless, result: "denied" }), "answered-by-missing");
    await record(ctx, { ...nameless, result: "unreachable" });
    expect((await everythingKept(ctx)).checks).toMatchObject([{ result: "unreachable", answeredBy: "" }]);
  });

  it("does not undo a call that was denied when it was made before that one, and does when made after (issue 3, 4)", async () => {
    const { ctx, application } = await doubtful();
    const colleague = as(ctx, staffActor({ role: "reviewer", id: "another-reviewer" }));
    const moment = (minutes: number) => at(colleague, minutes * minute);
    await record(at(ctx, 10 * minute), { ...application, ...call, result: "denied", calledAt: moment(5).now });
    const seen = { ...application, version: 2 };
    const before = { ...seen, ...call, calledAt: moment(4).now };
    expect(await refusalOf(record(moment(11), before))).toMatchObject({
      code: "called-before-denied",
      field: "calledAt",
    });
    const open = await reviewOf(ctx, await applicationNow(ctx, application.id));
    expect(open.gaps).toContain("call-denied");
    await record(moment(12), { ...before, calledAt: moment(6).now });
    const settled = await reviewOf(ctx, await applicationNow(ctx, application.id));
    expect(settled.gaps).not.toContain("call-denied");
  });

  it("in which the office said that it did not apply is overruled by somebody else alone (R44)", async () => {
    const { ctx, application } = await doubtful();
    await record(ctx, { ...application, ...call, result: "denied" });
    const seen = { ...application, version: 2 };
    const later = at(ctx, minute);
    await expectRefused(later, () => record(later, { ...seen, ...call }), "denied-by-you");
    await record(later, { ...seen, ...call, result: "unreachable", answeredBy: "" });
    const again = { ...application, version: 3 };
    await expectRefused(later, () => record(later, { ...again, ...call }), "denied-by-you");
    await record(as(later, staffActor({ role: "reviewer", id: "another-reviewer" })), { ...again, ...call });
    expect((await reviewOf(ctx, await applicationNow(ctx, application.id))).gaps).not.toContain("call-denied");
    await record(later, { ...application, version: 4, ...call });
    expect((await everythingKept(ctx)).checks).toHaveLength(4);
  });

  it("is refused where the ledger has no number, in the future and before the application", async () => {
    const { ctx, application } = await doubtful();
    const around = (length: number) => ({ ...call, calledAt: new Date(ctx.now.getTime() + length) });
    await expectRefused(ctx, () => record(ctx, { ...application, ...around(minute) }), "called-in-future");
    await expectRefused(ctx, () => record(ctx, { ...application, ...around(-minute) }), "called-before-applied");
    await changeProvider(ctx, application.providerNumber, { phone: "" });
    await expectRefused(ctx, () => record(ctx, { ...application, ...call }), "no-phone");
  });
});

describe("返信用封筒の受け取り", () => {
  it("takes up the case that waited for it in the same commit", async () => {
    const { ctx } = await doubtful();
    const waiting = { waitingReason: "envelope", remindOn: "2026-12-08" } as const;
    const { application } = await buildApplication(ctx, { status: "waiting", application: waiting });
    await receiveEnvelope(ctx, { ...application, note: "" });
    expect(await applicationNow(ctx, application.id)).toMatchObject({
      status: "reviewing",
      waitingReason: null,
      remindOn: null,
      version: 2,
    });
    const acts = (await eventsOf(ctx, application.id)).map(({ act, version }) => ({ act, version }));
    expect(acts).toEqual([
      { act: "envelope-received", version: 2 },
      { act: "review", version: 2 },
    ]);
    expect(await mailsOf(ctx, application.id)).toMatchObject([{ kind: "reopened", payload: { waited: true } }]);
  });

  it("leaves a case that waits for something else waiting", async () => {
    const { ctx } = await doubtful();
    const { application } = await buildApplication(ctx, { status: "waiting" });
    await receiveEnvelope(ctx, { ...application, note: "" });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "waiting", waitingReason: "contact" });
  });

  it("is refused when the envelope has come already", async () => {
    const { ctx, application } = await doubtful();
    await receiveEnvelope(ctx, { ...application, note: "" });
    await expectRefused(ctx, () => receiveEnvelope(ctx, { ...application, version: 2, note: "" }), "already-received");
  });
});

describe("電話確認なしの承認の許可", () => {
  it("is refused without a reason, and where no call is missing", async () => {
    const { ctx, application } = await doubtful();
    await expectRefused(ctx, () => release(ctx, { ...application, reason: "" }), "reason-missing");
    const { application: clean } = await buildApplication(ctx);
    await expectRefused(ctx, () => release(ctx, { ...clean, reason: "急ぎ" }), "nothing-to-release");
  });

  it("is refused when the office said that it did not apply", async () => {
    const { ctx, application } = await doubtful();
    await record(ctx, { ...application, ...call, result: "denied" });
    await expectRefused(ctx, () => release(ctx, { ...application, version: 2, reason: "急ぎ" }), "call-denied");
  });
});

/** Tokyo's supervisor before a case with a flag, whose office has a phone. */
async function doubtful() {
  const ctx = as(await reviewer(), staffActor({ role: "supervisor" }));
  await settings(ctx, { callBack: "flagged" });
  const { application } = await buildApplication(ctx, { application: { codeTries: 4 } });
  await changeProvider(ctx, application.providerNumber, { phone });
  return { ctx, application };
}

async function expectRefused(ctx: Context, act: () => Promise<void>, code: string): Promise<void> {
  const before = await everythingKept(ctx);
  expect(await refusalOf(act())).toMatchObject({ code });
  expect(await everythingKept(ctx)).toEqual(before);
}

async function changePhone(ctx: Context<Staff>, number: string, phone: string): Promise<void> {
  const office = await officeNow(ctx, number);
  await changeOffice(ctx, { row: { ...office, phone }, asReadAt: office.changedAt, reason: "番号の変更" });
}

/** What a file keeps of an office of which it changes the corporation: every field, before and after. */
async function keptByFile(ctx: Context<Staff>, providerNumber: string): Promise<void> {
  const { name, corporation, postalCode, address, building, phone, status } = await officeNow(ctx, providerNumber);
  const earlier = { name, corporation, postalCode, address, building, phone, status };
  const by = { proposedBy: ctx.actor.id, proposedAt: ctx.now, settledBy: ctx.actor.id, settledAt: ctx.now };
  const row = {
    id: makeId(ctx.now, ctx.random),
    providerNumber,
    earlier: JSON.stringify(earlier),
    fields: JSON.stringify({ ...earlier, corporation: "別の法人" }),
    reason: "",
    importId: "a-file",
    asReadAt: ctx.now,
    settledAs: "confirmed" as const,
    ...by,
  };
  await commit(ctx, [statement(ctx.database.read.insert(ledgerChanges).values(row))]);
}
