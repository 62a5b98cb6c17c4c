import { describe, expect, it } from "vitest";
import { mayIssue } from "@/domain/four-eyes";

describe("four eyes", () => {
  it("keep whoever approved an application from its letter (R44)", () => {
    expect(mayIssue("supervisor-1", { approvedBy: "supervisor-1", addressChangedBy: null })).toBe(false);
  });

  it("keep whoever changed the address from the letter that goes there (R44)", () => {
    expect(mayIssue("supervisor-1", { approvedBy: "reviewer-1", addressChangedBy: "supervisor-1" })).toBe(false);
  });

  it("let a third person issue it, and anybody where nobody is known (R44)", () => {
    expect(mayIssue("issuer-1", { approvedBy: "reviewer-1", addressChangedBy: "supervisor-1" })).toBe(true);
    expect(mayIssue("issuer-1", { approvedBy: null, addressChangedBy: null })).toBe(true);
  });
});
