import { describe, expect, it } from "vitest";
import { checkKinds } from "@/domain/check-kind";
import type { Check } from "@/domain/standing-checks";
import { standingChecks } from "@/domain/standing-checks";

const hour = 60 * 60 * 1000;
const start = new Date("2026-12-01T10:00:00+09:00");
const later = (hours: number) => new Date(start.getTime() + hours * hour);
const check = (over: Partial<Check>): Check => ({
  kind: "call-back",
  result: "confirmed",
  phone: "03-0000-0001",
  staffId: "somebody",
  calledAt: null,
  at: start,
  ...over,
});
const quiet = { phone: "03-0000-0001", addressChangedAt: null, printedAt: null, sealedAt: null };

describe("the checks that count", () => {
  it("are the newest of each kind, in whatever order they are given", () => {
    const first = check({ result: "denied" });
    const second = check({ at: later(1) });
    const envelope = check({ kind: "envelope", result: null });
    expect(standingChecks([second, envelope, first], quiet)).toEqual({ "call-back": second, envelope });
    expect(standingChecks([first, check({ at: start, staffId: "other" })], quiet)["call-back"]?.staffId).toBe("other");
  });

  it("go back to no older one when the newest is outdated", () => {
    const stale = check({ at: later(1), phone: "03-9999-9999" });
    expect(standingChecks([check({}), stale], quiet)).toEqual({});
  });

  it("end when the ledger's address changes after them, all but the envelope", () => {
    const made = checkKinds.map((kind) => check({ kind }));
    const changed = standingChecks(made, { ...quiet, addressChangedAt: later(1) });
    expect(Object.keys(changed)).toEqual(["envelope"]);
    const before = standingChecks(made, { ...quiet, addressChangedAt: later(-1) });
    expect(Object.keys(before).toSorted()).toEqual(checkKinds.toSorted());
  });

  it("end, as far as they were calls, when the ledger's number is another one", () => {
    const made = checkKinds.map((kind) => check({ kind }));
    expect(standingChecks(made, { ...quiet, phone: "03-1111-1111" })).not.toHaveProperty("call-back");
    expect(standingChecks(made, { ...quiet, phone: "03-1111-1111" })).toHaveProperty("release");
  });

  it("are spent by the printing of a letter, the envelope by the letter that went into it", () => {
    const made = checkKinds.map((kind) => check({ kind }));
    expect(Object.keys(standingChecks(made, { ...quiet, printedAt: later(1) }))).toEqual(["envelope"]);
    expect(standingChecks(made, { ...quiet, printedAt: later(1), sealedAt: later(2) })).toEqual({});
    expect(Object.keys(standingChecks(made, { ...quiet, printedAt: later(-1) }))).toHaveLength(checkKinds.length);
  });

  it("keep a call that was denied until one confirms: nobody reached, another number or address do not undo it", () => {
    const denied = check({ result: "denied" });
    const nobody = check({ result: "unreachable", at: later(1) });
    const moved = { ...quiet, phone: "03-1111-1111", addressChangedAt: later(1) };
    expect(standingChecks([denied, nobody], quiet)).toEqual({ "call-back": denied });
    expect(standingChecks([denied, nobody], moved)).toEqual({ "call-back": denied });
    const confirmed = check({ at: later(2) });
    expect(standingChecks([denied, nobody, confirmed], quiet)).toEqual({ "call-back": confirmed });
    expect(standingChecks([denied, confirmed, check({ result: "unreachable", at: later(3) })], quiet)).not.toEqual({
      "call-back": confirmed,
    });
  });

  it("keep a call that was denied when one that confirms was made before it, whichever is recorded first", () => {
    const denied = check({ result: "denied", calledAt: start, at: later(1) });
    const earlier = check({ calledAt: later(-1), at: later(2) });
    const again = check({ calledAt: later(2), at: later(3) });
    expect(standingChecks([denied, earlier], quiet)).toEqual({ "call-back": denied });
    expect(standingChecks([denied, earlier, again], quiet)).toEqual({ "call-back": again });
    const written = check({ result: "denied", calledAt: later(-2), at: later(4) });
    expect(standingChecks([again, written], quiet)).toEqual({ "call-back": written });
    const between = check({ calledAt: later(-1), at: later(5) });
    expect(standingChecks([denied, written, between], quiet)).toEqual({ "call-back": denied });
  });

  it("forget a denied call once a letter was printed after it, which only a confirmed one allows", () => {
    const denied = check({ result: "denied" });
    const nobody = check({ result: "unreachable", at: later(2) });
    expect(standingChecks([denied, nobody], { ...quiet, printedAt: later(1) })).toEqual({ "call-back": nobody });
  });
});
