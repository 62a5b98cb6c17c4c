import { describe, expect, it } from "vitest";
import { mayConfirmCall, mayHandle } from "@/domain/four-eyes";

const hands = { approvedBy: "supervisor-1", hands: { changedBy: ["somebody", "supervisor-2"] } };

describe("four eyes", () => {
  it("keep whoever approved an application from its letter, but not from approving again (R44)", () => {
    expect(mayHandle("supervisor-1", "issue", hands)).toBe(false);
    expect(mayHandle("supervisor-1", "approve", hands)).toBe(true);
  });

  it("keep everybody who changed the ledger row from approving and from its letter (R44)", () => {
    expect(mayHandle("supervisor-2", "approve", hands)).toBe(false);
    expect(mayHandle("supervisor-2", "issue", hands)).toBe(false);
  });

  it("keep whoever released a case from approving it, but not from its letter (R44)", () => {
    const released = { ...hands, releasedBy: "supervisor-3" };
    expect(mayHandle("supervisor-3", "approve", released)).toBe(false);
    expect(mayHandle("supervisor-3", "issue", released)).toBe(true);
  });

  it("let a third person do both, and anybody where nobody is known (R44)", () => {
    for (const act of ["approve", "issue"] as const) {
      expect(mayHandle("supervisor-3", act, hands)).toBe(true);
      expect(mayHandle("supervisor-3", act, { approvedBy: null, hands: { changedBy: [] } })).toBe(true);
    }
  });

  it("let nobody overrule alone a call in which the office denied: whoever recorded it does not confirm (R44)", () => {
    const denied = { result: "denied", staffId: "reviewer-1" } as const;
    expect(mayConfirmCall("reviewer-1", denied)).toBe(false);
    expect(mayConfirmCall("reviewer-2", denied)).toBe(true);
    for (const result of ["confirmed", "unreachable"] as const) {
      expect(mayConfirmCall("reviewer-1", { ...denied, result })).toBe(true);
    }
    expect(mayConfirmCall("reviewer-1", undefined)).toBe(true);
  });
});
