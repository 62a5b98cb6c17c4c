import { describe, expect, it } from "vitest";
import { staffRoles } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { approveClean } from "@/services/reviews/approve-clean";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { reviewer, settings } from "@/tests/services/reviews/acts";
import { asShown } from "@/tests/support/as-shown";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { applicationNow, eventsOf, everythingKept, mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { proposedChange } from "@/tests/support/proposed-change";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, staffActor, staleFactor } from "@/tests/support/test-context";

describe("approving clean cases together (issue 3, 4)", () => {
  it("approves every one of them: status, who approved, the confirmed address, one event and one mail each", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 5);
    const outcomes = await approveClean(ctx, { cases, addressConfirmed: true });
    expect(outcomes).toEqual(cases.map(({ reference }) => ({ reference, obstacle: null })));
    for (const { id } of cases) {
      expect(await applicationNow(ctx, id)).toMatchObject({ status: "approved", version: 2, approvedBy: ctx.actor.id });
      expect(await eventsOf(ctx, id)).toMatchObject([
        { act: "approve", actorId: ctx.actor.id, detail: { from: "submitted", to: "approved", together: true } },
      ]);
      expect(await mailsOf(ctx, id)).toMatchObject([{ kind: "approved" }]);
    }
    const { checks } = await everythingKept(ctx);
    expect(checks.map(({ kind, applicationId, staffId }) => ({ kind, applicationId, staffId }))).toEqual(
      cases.map(({ id }) => ({ kind: "address", applicationId: id, staffId: ctx.actor.id })),
    );
  });

  it("tells every office the same day of its letter as a single approval would", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 2);
    await approveClean(ctx, { cases, addressConfirmed: true });
    for (const { id } of cases) {
      const [mail] = await mailsOf(ctx, id);
      expect(mail?.payload.expectation).toContain("届く見込みです。");
    }
  });

  it("leaves a case that was changed since the page was drawn, and says what changed and by whom", async () => {
    const ctx = await reviewer();
    const [first, second] = await clean(ctx, 2);
    if (first === undefined || second === undefined) throw new Error("two cases were built");
    const other = as(ctx, { ...staffActor({ role: "supervisor" }), name: "別の 職員" });
    await approveClean(other, { cases: [first], addressConfirmed: true });
    const outcomes = await approveClean(ctx, { cases: [first, second], addressConfirmed: true });
    expect(outcomes.map(({ obstacle }) => obstacle)).toEqual([expect.stringContaining("承認しました"), null]);
    expect(await applicationNow(ctx, first.id)).toMatchObject({ version: 2, approvedBy: "test-supervisor" });
  });

  it("approves the others one by one when one is moved in that very moment", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 4);
    const colleague = as(ctx, staffActor({ role: "supervisor", id: "colleague" }));
    const meant = meanwhile(ctx, () => approveClean(colleague, { cases: cases.slice(1, 2), addressConfirmed: true }));
    const outcomes = await approveClean(meant, { cases, addressConfirmed: true });
    expect(outcomes.map(({ obstacle }) => obstacle === null)).toEqual([true, false, true, true]);
    const approvers = await Promise.all(cases.map(async ({ id }) => (await applicationNow(ctx, id)).approvedBy));
    expect(approvers).toEqual([ctx.actor.id, "colleague", ctx.actor.id, ctx.actor.id]);
    for (const { id } of cases) expect(await mailsOf(ctx, id)).toHaveLength(1);
  });

  it("leaves a case whose ledger row changes in that very moment", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 2);
    const moved = cases[0]?.providerNumber ?? "";
    const later = new Date(ctx.now.getTime() + 1);
    const meant = meanwhile(ctx, () => changeProvider(ctx, moved, { address: "よそ", changedAt: later }));
    const outcomes = await approveClean(meant, { cases, addressConfirmed: true });
    expect(outcomes.map(({ obstacle }) => obstacle)).toEqual([expect.stringContaining("事業所台帳"), null]);
  });

  it("approves each case once when two reviewers press at the same moment", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 10);
    const colleague = as(ctx, staffActor({ role: "reviewer", id: "colleague" }));
    const ends = await Promise.all(
      [ctx, colleague].map((each) => approveClean(each, { cases, addressConfirmed: true })),
    );
    const approved = ends.flat().filter(({ obstacle }) => obstacle === null);
    expect(approved.map(({ reference }) => reference).toSorted()).toEqual(
      cases.map(({ reference }) => reference).toSorted(),
    );
    for (const { id } of cases) {
      expect(await eventsOf(ctx, id)).toHaveLength(1);
      expect(await mailsOf(ctx, id)).toHaveLength(1);
    }
  });

  it("counts a case that is listed twice once", async () => {
    const ctx = await reviewer();
    const [one] = await clean(ctx, 1);
    if (one === undefined) throw new Error("a case was built");
    expect(await approveClean(ctx, { cases: [one, one], addressConfirmed: true })).toHaveLength(1);
    expect(await eventsOf(ctx, one.id)).toHaveLength(1);
  });
});

describe("what keeps a case out of a bulk approval", () => {
  it.each([
    {
      what: "a flag that stands against it",
      spoil: async (ctx: Context<Staff>) => flagged(ctx),
      words: "確認コードの入力多数",
    },
    {
      what: "a flag that a call has settled, for it is looked at alone",
      spoil: async (ctx: Context<Staff>) => {
        const application = await flagged(ctx);
        await checked(ctx, application.id);
        return application;
      },
      words: "1件ずつ",
    },
    {
      what: "a federation that does not allow it",
      spoil: async (ctx: Context<Staff>) => {
        await settings(ctx, { bulkApproval: false });
        return (await buildApplication(ctx)).application;
      },
      words: "まとめて承認しない設定",
    },
    {
      what: "an envelope that has not come",
      spoil: async (ctx: Context<Staff>) => {
        await settings(ctx, { envelopeRequired: true });
        return (await buildApplication(ctx)).application;
      },
      words: "返信用封筒",
    },
    {
      what: "a call that its federation always wants",
      spoil: async (ctx: Context<Staff>) => {
        await settings(ctx, { callBack: "always" });
        return (await buildApplication(ctx)).application;
      },
      words: "電話番号がありません",
    },
    {
      what: "a change of its address that awaits a second person",
      spoil: async (ctx: Context<Staff>) => {
        const { application } = await buildApplication(ctx);
        await proposedChange(ctx, application.providerNumber);
        return application;
      },
      words: "台帳の住所の変更",
    },
    {
      what: "its status",
      spoil: async (ctx: Context<Staff>) => {
        const { application } = await buildApplication(ctx, { status: "waiting" });
        await checked(ctx, application.id);
        return application;
      },
      words: "確認待ち",
    },
    {
      what: "four eyes: the reviewer changed the address in the ledger (R44)",
      spoil: async (ctx: Context<Staff>) => {
        const { application } = await buildApplication(ctx);
        await changeProvider(ctx, application.providerNumber, { addressChangedBy: ctx.actor.id });
        return application;
      },
      words: "別の職員",
    },
    {
      what: "another federation (R43)",
      spoil: async (ctx: Context<Staff>) => (await buildApplication(ctx, { federation: "11" })).application,
      words: "見つかりません",
    },
  ])("is $what", async ({ spoil, words }) => {
    const ctx = await reviewer();
    const spoilt = await spoil(ctx);
    const before = await applicationNow(ctx, spoilt.id);
    const [outcome] = await approveClean(ctx, { cases: [await asShown(ctx, spoilt)], addressConfirmed: true });
    expect(outcome?.obstacle).toContain(words);
    expect(await applicationNow(ctx, spoilt.id)).toEqual(before);
    expect(await mailsOf(ctx, spoilt.id)).toEqual([]);
  });

  it("is no flag that its federation tolerates", async () => {
    const ctx = await reviewer();
    await settings(ctx, { toleratedFlags: "many-tries" });
    const [outcome] = await approveClean(ctx, {
      cases: [await asShown(ctx, await flagged(ctx))],
      addressConfirmed: true,
    });
    expect(outcome?.obstacle).toBeNull();
  });

  it("is no envelope that has come, and no call that was made", async () => {
    const ctx = await reviewer();
    await settings(ctx, { envelopeRequired: true, callBack: "always" });
    const { application } = await buildApplication(ctx);
    await checked(ctx, application.id);
    await checked(ctx, application.id, { kind: "envelope" });
    const [outcome] = await approveClean(ctx, { cases: [await asShown(ctx, application)], addressConfirmed: true });
    expect(outcome?.obstacle).toBeNull();
  });
});

describe("a bulk approval is refused as a whole", () => {
  it.each(staffRoles.filter((role) => role === "issuer" || role === "admin"))("to an %s (R42)", async (role) => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 1);
    await expectRefused(ctx, as(ctx, staffActor({ role })), { cases, addressConfirmed: true }, "not-your-role");
  });

  it("to whoever has shown no second factor for eleven minutes (R40)", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 1);
    await expectRefused(ctx, staleFactor(ctx), { cases, addressConfirmed: true }, "second-factor-stale");
  });

  it("to whoever has not confirmed the addresses", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 1);
    await expectRefused(ctx, ctx, { cases, addressConfirmed: false }, "address-unconfirmed");
  });

  it("for nothing, and for more than 500", async () => {
    const ctx = await reviewer();
    const cases = Array.from({ length: 501 }, (_, place) => ({
      reference: `R${place}`,
      version: 1,
      ledgerSeenAt: null,
    }));
    await expectRefused(ctx, ctx, { cases: [], addressConfirmed: true }, "nothing-chosen");
    await expectRefused(ctx, ctx, { cases, addressConfirmed: true }, "too-many-cases");
  });
});

describe("the worst day of Tokyo", () => {
  it("has its 340 clean cases approved in one act", async () => {
    const ctx = await reviewer();
    const cases = await clean(ctx, 340);
    const outcomes = await approveClean(ctx, { cases, addressConfirmed: true });
    expect(outcomes.filter(({ obstacle }) => obstacle === null)).toHaveLength(340);
  });
});

async function clean(ctx: Context<Staff>, count: number) {
  const cases = [];
  for (let each = 0; each < count; each += 1) {
    cases.push(await asShown(ctx, (await buildApplication(ctx)).application));
  }
  return cases;
}

async function flagged(ctx: Context<Staff>) {
  return (await buildApplication(ctx, { application: { codeTries: 4 } })).application;
}

async function expectRefused(
  ctx: Context<Staff>,
  asker: Context<Staff>,
  approvals: Parameters<typeof approveClean>[1],
  code: string,
) {
  const before = await everythingKept(ctx);
  expect(await refusalOf(approveClean(asker, approvals))).toMatchObject({ code });
  expect(await everythingKept(ctx)).toEqual(before);
}
