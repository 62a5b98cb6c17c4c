import { describe, expect, it } from "vitest";
import { applicationStatuses, openStatuses } from "@/domain/application-status";
import { oldPasswordObstacle } from "@/domain/old-password";
import { staffRoles } from "@/domain/transitions";

const account = { compromised: false, hasPassword: true };

describe("killing the old password (R32)", () => {
  it("is for reviewers and supervisors, who decide on the application (R42)", () => {
    const may = staffRoles.filter((role) => oldPasswordObstacle({ role, status: "submitted", account }) === null);
    expect(may).toEqual(["reviewer", "supervisor"]);
  });

  it("is possible while the application is open, also while the letter travels, and never after that", () => {
    const possible = applicationStatuses.filter(
      (status) => oldPasswordObstacle({ role: "reviewer", status, account }) === null,
    );
    expect(possible).toEqual(openStatuses);
    expect(oldPasswordObstacle({ role: "reviewer", status: "completed", account })).toBe("application-closed");
  });

  it("needs a password that lives", () => {
    const asked = { role: "reviewer", status: "posted" } as const;
    expect(oldPasswordObstacle({ ...asked, account: undefined })).toBe("no-account");
    expect(oldPasswordObstacle({ ...asked, account: { compromised: false, hasPassword: false } })).toBe("no-password");
    expect(oldPasswordObstacle({ ...asked, account: { compromised: true, hasPassword: false } })).toBe(
      "already-compromised",
    );
  });
});
