import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { providers } from "@/db/schema/providers";
import { recordCallBack } from "@/services/checks/record-call-back";
import { release } from "@/services/checks/release";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { approve } from "@/services/reviews/approve";
import { approveClean } from "@/services/reviews/approve-clean";
import { reopen } from "@/services/reviews/reopen";
import { officeNow } from "@/tests/services/ledger/ledger-support";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { confirm, reviewer, settings } from "@/tests/services/reviews/acts";
import { asShown } from "@/tests/support/as-shown";
import type { Application } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { applicationNow, eventsOf, everythingKept } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { proposedChange } from "@/tests/support/proposed-change";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const hour = 60 * 60 * 1000;
const flag = { codeTries: 4 };

describe("承認 of one case", () => {
  it("keeps in the same commit that its address was confirmed, and says so in its event", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await confirm(ctx, application);
    const { checks } = await everythingKept(ctx);
    expect(checks).toMatchObject([
      { kind: "address", applicationId: application.id, staffId: ctx.actor.id, at: ctx.now },
    ]);
    expect(await eventsOf(ctx, application.id)).toMatchObject([{ detail: { addressConfirmed: true } }]);
  });

  it("is refused without the box about the address, beside that very box", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const before = await everythingKept(ctx);
    const refusal = await refusalOf(approve(ctx, { ...(await asShown(ctx, application)), addressConfirmed: false }));
    expect(refusal).toMatchObject({ code: "address-unconfirmed", field: "addressConfirmed" });
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it("asks for a second factor of the last ten minutes (R40)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    expect(await refusalOf(confirm(staleFactor(ctx), application))).toMatchObject({
      code: "second-factor-stale",
      field: "totp",
    });
  });
});

describe("the gate before an approval stands in the service (issue 3, 4)", () => {
  it.each<{ what: string; words: string; build: (ctx: Context<Staff>) => Promise<Application> }>([
    {
      what: "a flag without a call",
      words: "電話番号がありません",
      build: (ctx) => built(ctx, { application: flag }),
    },
    {
      what: "a denied call",
      words: "申請していない",
      build: async (ctx) => {
        const application = await built(ctx);
        await checked(ctx, application.id, { result: "denied" });
        return application;
      },
    },
    {
      what: "a missing envelope, where the federation's settings want one",
      words: "返信用封筒",
      build: async (ctx) => {
        await settings(ctx, { envelopeRequired: true });
        return built(ctx);
      },
    },
    {
      what: "an envelope that a reviewer asked for",
      words: "返信用封筒",
      build: (ctx) => built(ctx, { status: "waiting", application: { waitingReason: "envelope" } }),
    },
    {
      what: "a correction that is awaited",
      words: "台帳変更届",
      build: (ctx) => built(ctx, { status: "waiting", application: { waitingReason: "correction" } }),
    },
    {
      what: "an address about to change",
      words: "台帳の住所の変更",
      build: async (ctx) => {
        const application = await built(ctx);
        await proposedChange(ctx, application.providerNumber);
        return application;
      },
    },
    {
      what: "an office that has closed",
      words: "廃止または休止",
      build: async (ctx) => {
        const application = await built(ctx);
        await changeProvider(ctx, application.providerNumber, { status: "closed" });
        return application;
      },
    },
    {
      what: "no address",
      words: "住所がない",
      build: async (ctx) => {
        const application = await built(ctx);
        await changeProvider(ctx, application.providerNumber, { address: "" });
        return application;
      },
    },
    {
      what: "an office that is not in the ledger",
      words: "事業所台帳にありません",
      build: async (ctx) => {
        const application = await built(ctx);
        await commit(ctx, [statement(ctx.database.read.delete(providers))]);
        return application;
      },
    },
  ])("and is shut by $what", async ({ build, words }) => {
    const ctx = await reviewer();
    const application = await build(ctx);
    const before = await everythingKept(ctx);
    const refusal = await refusalOf(confirm(ctx, application));
    expect(refusal).toMatchObject({ code: "not-ready", message: expect.stringContaining(words) });
    expect(await everythingKept(ctx)).toEqual(before);
  });

  it("names every gap at once", async () => {
    const ctx = await reviewer();
    await settings(ctx, { envelopeRequired: true });
    const application = await built(ctx, { application: flag });
    const { message } = await refusalOf(confirm(ctx, application));
    expect(message).toMatch(/電話番号がありません.*返信用封筒/);
  });

  it("opens when the call was made and the envelope has come", async () => {
    const ctx = await reviewer();
    await settings(ctx, { envelopeRequired: true });
    const application = await built(ctx, { application: flag });
    await checked(ctx, application.id);
    await checked(ctx, application.id, { kind: "envelope" });
    await confirm(ctx, application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "approved" });
  });

  it("counts the newest call: one that confirmed it after one that reached nobody", async () => {
    const ctx = await reviewer();
    const application = await built(ctx, { application: flag });
    await changeProvider(ctx, application.providerNumber, { phone: "03-0000-0001" });
    const call = { answeredBy: "管理者", calledAt: null, note: "" };
    const shown = await asShown(ctx, application);
    await recordCallBack(ctx, { ...shown, ...call, result: "unreachable" });
    expect(await refusalOf(confirm(ctx, { ...application, version: 2 }))).toMatchObject({ code: "not-ready" });
    await recordCallBack(at(ctx, hour), { ...shown, version: 2, ...call, result: "confirmed" });
    await confirm(at(ctx, hour), { ...application, version: 3 });
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "approved", version: 4 });
  });

  it("is shut to a page that shows another ledger row, with when it changed and by whom, for approval alone or together", async () => {
    const ctx = await reviewer();
    const application = await built(ctx, {});
    const shown = await asShown(ctx, application);
    const colleague = as(at(ctx, hour), { ...staffActor({ role: "supervisor", id: "colleague" }), name: "別の 職員" });
    const office = await officeNow(ctx, application.providerNumber);
    const row = { ...office, name: "転送先の事業所" };
    await changeOffice(colleague, { row, asReadAt: office.changedAt, reason: "改称" });
    const later = at(ctx, 2 * hour);
    const before = await everythingKept(ctx);
    const alone = await refusalOf(approve(later, { ...shown, addressConfirmed: true }));
    expect(alone).toMatchObject({ code: "ledger-stale", message: expect.stringContaining("11:00") });
    const [together] = await approveClean(later, { cases: [shown], addressConfirmed: true });
    expect(together?.obstacle).toContain("画面を開いた後に変わりました");
    expect(await everythingKept(ctx)).toEqual(before);
    await confirm(later, application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "approved" });
  });

  it("shuts again when the ledger's address or number changes after the call", async () => {
    for (const columns of [{ addressChangedAt: new Date("2026-12-01T11:00:00+09:00") }, { phone: "03-9999-9999" }]) {
      const ctx = await reviewer();
      const application = await built(ctx, { application: flag });
      await checked(ctx, application.id);
      await changeProvider(ctx, application.providerNumber, columns);
      expect(await refusalOf(confirm(at(ctx, 2 * hour), application))).toMatchObject({ code: "not-ready" });
    }
  });

  it("shuts again after a letter was printed: a returned case is called anew", async () => {
    const ctx = await reviewer();
    const earlier = { printedAt: ctx.now };
    const returned = await buildApplication(ctx, { status: "returned", letter: earlier });
    await checked(at(ctx, -hour), returned.application.id);
    await reopen(ctx, returned.application);
    const seen = { ...returned.application, version: 2 };
    await settings(ctx, { callBack: "always" });
    expect(await refusalOf(confirm(ctx, seen))).toMatchObject({ code: "not-ready" });
    await checked(at(ctx, hour), returned.application.id);
    await confirm(at(ctx, 2 * hour), seen);
    expect(await applicationNow(ctx, returned.application.id)).toMatchObject({ status: "approved" });
  });

  it("asks for no call where the federation wants none, nor for a flag that it tolerates", async () => {
    for (const columns of [{ callBack: "never" as const }, { toleratedFlags: "many-tries" }]) {
      const ctx = await reviewer();
      await settings(ctx, columns);
      const application = await built(ctx, { application: flag });
      await confirm(ctx, application);
      expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "approved" });
    }
  });

  it("lets through what a supervisor has released, but not by that supervisor's own hand (R44)", async () => {
    const ctx = await reviewer();
    const application = await built(ctx, { application: flag });
    const supervisor = as(ctx, staffActor({ role: "supervisor" }));
    await release(supervisor, { ...application, reason: "電話番号が使われていない" });
    const seen = { ...application, version: 2 };
    const before = await everythingKept(ctx);
    expect(await refusalOf(confirm(supervisor, seen))).toMatchObject({ code: "released-by-you" });
    expect(await everythingKept(ctx)).toEqual(before);
    await confirm(ctx, seen);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "approved", approvedBy: ctx.actor.id });
  });

  it.each<{ what: string; change: (ctx: Context, number: string) => Promise<void> }>([
    { what: "its address is about to change", change: proposedChange },
    {
      what: "its ledger row changes",
      change: (ctx, number) => changeProvider(ctx, number, { address: "よそ", changedAt: at(ctx, hour).now }),
    },
  ])("holds to the very last moment: refused when $what during the approval", async ({ change }) => {
    const ctx = await reviewer();
    const application = await built(ctx);
    const meant = meanwhile(ctx, () => change(ctx, application.providerNumber));
    const refusal = await refusalOf(confirm(meant, application));
    expect(refusal).toMatchObject({ code: "stale", message: expect.stringContaining("事業所台帳") });
    expect(await applicationNow(ctx, application.id)).toEqual(application);
  });
});

async function built(ctx: Context, wanted: Parameters<typeof buildApplication>[1] = {}): Promise<Application> {
  return (await buildApplication(ctx, wanted)).application;
}
