import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitingReasons } from "@/domain/application-status";
import type { ApprovalGap, Reviewed } from "@/domain/approval-gaps";
import { approvalGaps, gapSentence, gapsBeforeApproval, restsOnRelease } from "@/domain/approval-gaps";
import { callBackRules } from "@/domain/call-back-rule";
import { caseFlags } from "@/domain/case-flag";
import { callResults, checkKinds } from "@/domain/check-kind";
import type { Check } from "@/domain/standing-checks";

const at = new Date("2026-12-01T10:00:00+09:00");
const check = (over: Partial<Check>): Check => ({
  kind: "release",
  result: null,
  phone: "",
  staffId: "somebody",
  calledAt: null,
  at,
  ...over,
});
const called = (result: Check["result"]) => check({ kind: "call-back", result });

const office = { status: "active", address: "東京都千代田区一番町1", phone: "03-0000-0001" } as const;

const clean: Reviewed = {
  waitingReason: null,
  standing: [],
  federation: { envelopeRequired: false, callBack: "flagged" },
  provider: office,
  changePending: false,
  checks: {},
};

describe("what stands before an approval (issue 3, 4)", () => {
  it("is nothing for a case without a doubt", () => {
    expect(gapsBeforeApproval(clean)).toEqual([]);
  });

  it.each<{ what: string; over: Partial<Reviewed>; gaps: ApprovalGap[] }>([
    { what: "an office that the ledger does not know", over: { provider: null }, gaps: ["provider-unknown"] },
    {
      what: "a closed office",
      over: { provider: { status: "closed", address: "a", phone: "" } },
      gaps: ["provider-closed"],
    },
    { what: "no address", over: { provider: { ...office, address: "" } }, gaps: ["no-address"] },
    { what: "an address about to change", over: { changePending: true }, gaps: ["change-pending"] },
    { what: "a flag without a call", over: { standing: ["many-tries"] }, gaps: ["call-back"] },
    { what: "an awaited call", over: { waitingReason: "contact" }, gaps: ["call-back"] },
    {
      what: "a flag where the ledger has no number to call",
      over: { standing: ["many-tries"], provider: { ...office, phone: "" } },
      gaps: ["no-phone"],
    },
    { what: "an awaited correction", over: { waitingReason: "correction" }, gaps: ["correction"] },
    { what: "an awaited envelope", over: { waitingReason: "envelope" }, gaps: ["envelope"] },
    {
      what: "an envelope that the federation wants",
      over: { federation: { envelopeRequired: true, callBack: "flagged" } },
      gaps: ["envelope"],
    },
    {
      what: "a call that the federation always wants",
      over: { federation: { envelopeRequired: false, callBack: "always" } },
      gaps: ["call-back"],
    },
    {
      what: "a call that reached nobody",
      over: { standing: ["many-tries"], checks: { "call-back": called("unreachable") } },
      gaps: ["call-back"],
    },
    {
      what: "an office that denied it, even where no call is wanted and a supervisor has released it",
      over: { checks: { "call-back": called("denied"), release: check({}) } },
      gaps: ["call-denied"],
    },
  ])("is $what", ({ over, gaps }) => {
    expect(gapsBeforeApproval({ ...clean, ...over })).toEqual(gaps);
  });

  it.each<{ what: string; over: Partial<Reviewed> }>([
    {
      what: "a call that confirmed it",
      over: { standing: ["after-return"], checks: { "call-back": called("confirmed") } },
    },
    {
      what: "a supervisor's release where there is no number to call",
      over: { standing: ["after-return"], provider: { ...office, phone: "" }, checks: { release: check({}) } },
    },
    { what: "a supervisor's release", over: { standing: ["after-return"], checks: { release: check({}) } } },
    {
      what: "a release after nobody was reached",
      over: { standing: ["after-return"], checks: { "call-back": called("unreachable"), release: check({}) } },
    },
    {
      what: "a federation that wants no calls",
      over: { standing: ["after-return"], federation: { envelopeRequired: false, callBack: "never" } },
    },
    {
      what: "the envelope",
      over: { waitingReason: "envelope", checks: { envelope: check({ kind: "envelope" }) } },
    },
  ])("is closed by $what", ({ over }) => {
    expect(gapsBeforeApproval({ ...clean, ...over })).toEqual([]);
  });

  it("rests on a release only where a call is needed and none confirmed it", () => {
    const released = { ...clean, checks: { release: check({}) } };
    expect(restsOnRelease(released)).toBe(false);
    expect(restsOnRelease({ ...released, standing: ["many-tries"] })).toBe(true);
    const both = { release: check({}), "call-back": called("confirmed") };
    expect(restsOnRelease({ ...released, standing: ["many-tries"], checks: both })).toBe(false);
  });

  it("has a sentence of its own for each gap", () => {
    const sentences = approvalGaps.map(gapSentence);
    expect(new Set(sentences).size).toBe(approvalGaps.length);
    for (const sentence of sentences) expect(sentence).toMatch(/。$/);
  });
});

describe("the gate as a whole", () => {
  const anyCheck = fc.record({ result: fc.constantFrom(...callResults) }).map(({ result }) => called(result));
  const reviewed: fc.Arbitrary<Reviewed> = fc.record({
    waitingReason: fc.constantFrom(null, ...waitingReasons),
    standing: fc.uniqueArray(fc.constantFrom(...caseFlags)),
    federation: fc.record({ envelopeRequired: fc.boolean(), callBack: fc.constantFrom(...callBackRules) }),
    provider: fc.constantFrom(null, clean.provider, { status: "closed" as const, address: "", phone: "" }),
    changePending: fc.boolean(),
    checks: fc.record(
      {
        "call-back": anyCheck,
        address: fc.constant(check({ kind: "address" })),
        envelope: fc.constant(check({ kind: "envelope" })),
        release: fc.constant(check({})),
      },
      { requiredKeys: [] },
    ),
  });

  it("never opens for a denied call, an unknown or closed office, or an address about to change", () => {
    fc.assert(
      fc.property(reviewed, (each) => {
        const shut =
          each.checks["call-back"]?.result === "denied" ||
          each.provider === null ||
          each.provider.status === "closed" ||
          each.changePending;
        expect(shut && gapsBeforeApproval(each).length === 0).toBe(false);
      }),
    );
  });

  it("opens no wider for a further flag, and closes nothing by a confirmed call, an envelope or a release", () => {
    fc.assert(
      fc.property(reviewed, fc.constantFrom(...caseFlags), (each, flag) => {
        const before = gapsBeforeApproval(each);
        const doubted = gapsBeforeApproval({ ...each, standing: [...each.standing, flag] });
        expect(before.filter((gap) => !doubted.includes(gap))).toEqual([]);
        const all = Object.fromEntries(checkKinds.map((kind) => [kind, check({ kind, result: "confirmed" })]));
        const helped = gapsBeforeApproval({ ...each, checks: all });
        expect(helped.filter((gap) => !before.includes(gap))).toEqual([]);
      }),
    );
  });
});
