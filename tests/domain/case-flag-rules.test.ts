import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseFlags } from "@/domain/case-flag";
import type { CaseFacts } from "@/domain/case-flag-rules";
import { flagLabel, flagsFor, flagsNamed, standingFlags } from "@/domain/case-flag-rules";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = new Date("2026-12-01T10:00:00+09:00");
const ago = (length: number) => new Date(now.getTime() - length);

const clean: CaseFacts = {
  submittedAt: now,
  sameMailbox: [],
  ownReturns: [],
  earlierReturns: [],
  addressChangedAt: null,
  officeMovedAt: null,
  securityEmails: 0,
  failedMails: 0,
  wrongCodes: 0,
  codesIssued: 1,
  outsideAround: 0,
};

const flagsOf = (facts: Partial<CaseFacts>) => flagsFor({ ...clean, ...facts }, now);

describe("a case", () => {
  it("without a doubt has no flag", () => {
    expect(flagsOf({})).toEqual([]);
  });

  it("shares its mailbox with another corporation for 90 days, before it and after it", () => {
    const others = (submittedAt: Date) => flagsOf({ sameMailbox: [{ corporation: "別法人", submittedAt }] });
    expect(others(ago(90 * day))).toEqual([
      {
        flag: "shared-mailbox",
        reason: "同じメールアドレスから、90日以内に、ほかの1法人の申請が出ています。",
      },
    ]);
    expect(others(ago(-90 * day))).toHaveLength(1);
    expect(others(ago(90 * day + 1))).toEqual([]);
    expect(others(ago(-90 * day - 1))).toEqual([]);
  });

  it("counts corporations, not applications, of its mailbox", () => {
    const sameMailbox = ["甲", "乙", "甲"].map((corporation) => ({ corporation, submittedAt: ago(day) }));
    expect(flagsOf({ sameMailbox })).toMatchObject([{ reason: expect.stringContaining("ほかの2法人") }]);
  });

  it("comes after a return for 180 days, and names the day of the last one", () => {
    expect(flagsOf({ earlierReturns: [ago(200 * day), ago(180 * day)] })).toEqual([
      { flag: "after-return", reason: "この事業所の前の通知書は、2026年6月4日(木)に返戻になりました。" },
    ]);
    expect(flagsOf({ earlierReturns: [ago(180 * day + 1)] })).toEqual([]);
  });

  it("does not come after a return that was booked later", () => {
    expect(flagsOf({ earlierReturns: [ago(-1)] })).toEqual([]);
  });

  it("that was reopened after its own return stays flagged, however long ago that was", () => {
    expect(flagsOf({ ownReturns: [ago(400 * day), ago(300 * day)] })).toEqual([
      { flag: "after-return", reason: "この申請の通知書は、2026年2月4日(水)に返戻になりました。" },
    ]);
  });

  it("goes to a new address while the ledger's changed in the last 60 days", () => {
    expect(flagsOf({ addressChangedAt: ago(60 * day) })).toEqual([
      { flag: "address-changed", reason: "事業所台帳の住所が、2026年10月2日(金)に変わっています。" },
    ]);
    expect(flagsOf({ addressChangedAt: ago(60 * day + 1) })).toEqual([]);
  });

  it("is of an office that answered that it has moved", () => {
    expect(flagsOf({ officeMovedAt: ago(365 * day) })).toEqual([
      { flag: "office-moved", reason: "事業所が移転したと、申請者が答えています。" },
    ]);
  });

  it("needs no letter where a security mail is registered", () => {
    expect(flagsOf({ securityEmails: 1 })).toEqual([
      {
        flag: "self-service",
        reason: "セキュリティ用メールアドレスが登録されています。通知書がなくても、事業所が自分で再設定できます。",
      },
    ]);
  });

  it("has a mailbox that takes nothing once a mail did not arrive", () => {
    expect(flagsOf({ failedMails: 2 })).toEqual([
      { flag: "mailbox-bounced", reason: "この申請のメールが2通、届いていません。" },
    ]);
  });

  it.each([
    [{ wrongCodes: 3 }, "申請までに、誤った確認コードが3回入力されました。"],
    [{ codesIssued: 3 }, "申請までに、確認コードが3回送られました。"],
    [
      { wrongCodes: 4, codesIssued: 5 },
      "申請までに、誤った確認コードが4回入力されました。また、確認コードが5回送られました。",
    ],
  ])("took many tries: %j", (facts, reason) => {
    expect(flagsOf(facts)).toEqual([{ flag: "many-tries", reason }]);
  });

  it("took no more tries than anybody's with two wrong codes or two codes sent", () => {
    expect(flagsOf({ wrongCodes: 2, codesIssued: 2 })).toEqual([]);
  });

  it("is one of a burst from outside when five came within a day", () => {
    expect(flagsOf({ outsideAround: 5 })).toEqual([
      {
        flag: "outside-burst",
        reason: "ほかの都道府県の事業所からの申請が、前後24時間に5件、続けて届いています。",
      },
    ]);
    expect(flagsOf({ outsideAround: 4 })).toEqual([]);
  });
});

describe("the rules", () => {
  it("give every flag at most once, in the order of the list, with a reason and a name", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const found = flagsFor(facts, now);
        const flags = found.map(({ flag }) => flag);
        expect(flags).toEqual(caseFlags.filter((flag) => flags.includes(flag)));
        for (const { flag, reason } of found) {
          expect(reason).toMatch(/。$/);
          expect(reason).not.toMatch(/undefined|null|NaN/);
          expect(flagLabel(flag)).not.toBe("");
        }
      }),
    );
  });

  it("never lose a flag when there is more to doubt", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (facts, more, further) => {
        const worse = {
          ...facts,
          wrongCodes: facts.wrongCodes + more,
          codesIssued: facts.codesIssued + further,
          failedMails: facts.failedMails + more,
          outsideAround: facts.outsideAround + further,
          securityEmails: facts.securityEmails + more,
          ownReturns: [...facts.ownReturns, now],
          sameMailbox: [...facts.sameMailbox, { corporation: "別法人", submittedAt: facts.submittedAt }],
        };
        const flags = flagsFor(worse, now).map(({ flag }) => flag);
        expect(flags).toEqual(expect.arrayContaining(flagsFor(facts, now).map(({ flag }) => flag)));
      }),
    );
  });

  it("look at nothing but facts and time: the same in any order of the facts", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = {
          ...facts,
          sameMailbox: facts.sameMailbox.toReversed(),
          ownReturns: facts.ownReturns.toReversed(),
          earlierReturns: facts.earlierReturns.toReversed(),
        };
        expect(flagsFor(turned, now)).toEqual(flagsFor(facts, now));
      }),
    );
  });
});

describe("what a federation tolerates", () => {
  it("stands against no case; what it does not tolerate does", () => {
    fc.assert(
      fc.property(fc.subarray([...caseFlags]), fc.subarray([...caseFlags]), (found, tolerated) => {
        const flags = found.map((flag) => ({ flag, reason: "" }));
        const standing = standingFlags(flags, tolerated).map(({ flag }) => flag);
        expect(standing).toEqual(found.filter((flag) => !tolerated.includes(flag)));
      }),
    );
  });

  it("is read from its setting, whatever else stands there", () => {
    fc.assert(
      fc.property(fc.subarray([...caseFlags]), fc.array(fc.constantFrom("", "x", "flag")), (flags, noise) => {
        expect(flagsNamed([...noise, ...flags].join(","))).toEqual(flags);
      }),
    );
    expect(flagsNamed("")).toEqual([]);
  });
});

const moment = fc.integer({ min: -400, max: 400 }).map((days) => ago(days * day));

const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  submittedAt: moment,
  sameMailbox: fc.array(fc.record({ corporation: fc.constantFrom("甲", "乙"), submittedAt: moment }), { maxLength: 4 }),
  ownReturns: fc.array(moment, { maxLength: 3 }),
  earlierReturns: fc.array(moment, { maxLength: 3 }),
  addressChangedAt: fc.option(moment),
  officeMovedAt: fc.option(moment),
  securityEmails: fc.nat({ max: 2 }),
  failedMails: fc.nat({ max: 3 }),
  wrongCodes: fc.nat({ max: 15 }),
  codesIssued: fc.nat({ max: 5 }),
  outsideAround: fc.nat({ max: 20 }),
});
