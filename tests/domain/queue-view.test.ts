import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitingReasons } from "@/domain/application-status";
import { queueRanks } from "@/domain/queue-order";
import { queuePlaceFrom, queuePlaceText } from "@/domain/queue-place";
import { flagWishes, queueStates, queueView, queueViewFrom, queueViewText, statesOf } from "@/domain/queue-view";

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const asked = fc.record(
  {
    status: fc.constantFrom(...queueStates),
    waiting: fc.constantFrom(...waitingReasons),
    flag: fc.constantFrom(...flagWishes),
    from: day,
    to: day,
    mine: fc.constant("yes"),
    q: fc.string({ unit: "grapheme", maxLength: 120 }).filter((text) => !text.normalize("NFKC").includes("@")),
  },
  { requiredKeys: [] },
);

describe("the view of the queue in the address bar", () => {
  it("says every view and is read back as the same one", () => {
    fc.assert(
      fc.property(asked, (fields) => {
        const view = queueView.parse(fields);
        expect(queueViewFrom(queueViewText(view))).toEqual(view);
      }),
    );
  });

  it("takes anything at all without an error", () => {
    fc.assert(fc.property(fc.anything(), (garbage) => queueView.safeParse(garbage).success));
    fc.assert(fc.property(fc.string(), (garbage) => typeof queueViewFrom(garbage).mine === "boolean"));
  });

  it("falls back to what needs work for values that are none", () => {
    const usual = queueViewFrom("");
    expect(usual).toMatchObject({ status: "open-work", mine: false, q: "" });
    const nonsense =
      "status=nothing&waiting=rain&flag=red&from=2026-13-01&to=yesterday&mine=perhaps&after=%00&sealed=%20";
    expect(queueViewFrom(nonsense)).toEqual(usual);
    expect(queueView.parse({ status: ["submitted", "waiting"], q: ["a", "b"] })).toEqual(usual);
    expect(queueViewText(usual)).toBe("");
  });

  it("spans all states when something is searched for, unless a state is chosen", () => {
    expect(queueViewFrom("q=青空").status).toBe("all");
    expect(queueViewFrom("q=青空&status=approved").status).toBe("approved");
    expect(queueViewText(queueViewFrom("q=a&status=open-work"))).toBe("status=open-work&q=a");
  });

  it("means 確認待ち alone by a waiting reason, and forgets one where no waiting case is shown", () => {
    expect(statesOf(queueViewFrom("waiting=contact"))).toEqual(["waiting"]);
    expect(queueViewFrom("status=approved&waiting=contact").waiting).toBeUndefined();
  });

  it("never says a mail address (R11)", () => {
    for (const q of ["clerk@example.jp", "clerk＠example.jp", "窓口@"]) {
      expect(queueViewText(queueView.parse({ q })), q).not.toMatch(/clerk|窓口|%E7/);
    }
  });
});

describe("a place in the queue", () => {
  const now = new Date("2026-12-01T10:00:00+09:00");

  it("is read back as it was said", () => {
    for (const rank of queueRanks) {
      const place = { asOf: now, rank, submittedAt: new Date(now.getTime() - 5), id: "0kx9abc" };
      expect(queuePlaceFrom(queuePlaceText(place), now)).toEqual(place);
    }
  });

  it("counts for a day, and never before its time", () => {
    const text = queuePlaceText({ asOf: now, rank: "over", submittedAt: now, id: "a" });
    const day = 24 * 60 * 60 * 1000;
    expect(queuePlaceFrom(text, new Date(now.getTime() + day))).toBeDefined();
    expect(queuePlaceFrom(text, new Date(now.getTime() + day + 1))).toBeUndefined();
    expect(queuePlaceFrom(text, new Date(now.getTime() - 1))).toBeUndefined();
  });

  it("is none for anything else", () => {
    fc.assert(fc.property(fc.string(), (text) => queuePlaceFrom(text, now) === undefined));
    expect(queuePlaceFrom("999999999999999.over.1.a", now)).toBeUndefined();
  });
});
