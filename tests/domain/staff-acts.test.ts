import { describe, expect, it } from "vitest";
import { asksFreshFactor, mayDo, type StaffAct, staffActs } from "@/domain/staff-acts";
import { staffRoles, transitions } from "@/domain/transitions";

/**
 * The matrix as the desk agreed on it, row by row: reviewer, issuer, supervisor, admin, and whether a fresh second factor is
 * asked for. It says again what `staffActs` says, so that no slip there goes unseen.
 */
const agreed: Record<StaffAct, string> = {
  "view-queue": "RISA",
  "view-case": "RISA",
  "save-view": "RISA",
  review: "R-S-",
  wait: "R-S-",
  approve: "R-S- fresh",
  reject: "R-S-",
  reopen: "R-S-",
  "preview-decision": "R-S-",
  "view-clean": "R-S-",
  check: "R-S-",
  release: "--S- fresh",
  "mark-compromised": "R-S- fresh",
  "view-letters": "RISA",
  print: "-IS- fresh",
  reprint: "-IS- fresh",
  seal: "-IS-",
  "unseal-batch": "-IS-",
  post: "-IS-",
  "close-batch": "-IS-",
  "record-canary": "RIS-",
  return: "RIS-",
  "view-ledger": "RISA",
  "change-ledger": "R-S-",
  "confirm-ledger": "R-S- fresh",
  "import-ledger": "--SA fresh",
  "view-ledger-file": "--SA",
  "view-staff": "--SA",
  "manage-staff": "---A fresh",
  "suspend-staff": "--SA fresh",
  "view-own-account": "RISA",
  "end-own-sessions": "RISA",
  "change-own-factors": "RISA fresh",
  "view-settings": "--SA",
  "change-settings": "--SA fresh",
  "view-overview": "RISA",
  "view-audit": "--SA",
};

const letters = { reviewer: "R", issuer: "I", supervisor: "S", admin: "A" } as const;

describe("the matrix of roles and acts (R42)", () => {
  it("is the one that was agreed on", () => {
    const built = Object.keys(staffActs).filter((act): act is StaffAct => act in staffActs);
    expect(Object.fromEntries(built.map((act) => [act, rowOf(act)]))).toEqual(agreed);
  });

  it("gives an admin of all federations no decision on a case, and no letter (issue 3, 8)", () => {
    const decisions = Object.keys(transitions).filter(
      (act): act is StaffAct & keyof typeof transitions => act in staffActs,
    );
    expect(decisions.length).toBeGreaterThan(7);
    expect(decisions.filter((act) => mayDo("admin", act))).toEqual([]);
  });

  it("opens to each role exactly the changes of status that the transitions table gives it", () => {
    for (const role of staffRoles) {
      const byTable = Object.entries(transitions).flatMap(([act, { by }]) => (by.includes(role) ? [act] : []));
      const byMatrix = Object.keys(transitions).filter((act) => act in staffActs && mayDo(role, act as StaffAct));
      expect(byMatrix).toEqual(byTable);
    }
  });

  it("asks for a fresh second factor for approve, print, staff and settings (R40)", () => {
    for (const act of ["approve", "print", "reprint", "manage-staff", "suspend-staff", "change-settings"] as const) {
      expect(asksFreshFactor(act)).toBe(true);
    }
  });
});

function rowOf(act: StaffAct): string {
  const who = staffRoles.map((role) => (mayDo(role, act) ? letters[role] : "-")).join("");
  return asksFreshFactor(act) ? `${who} fresh` : who;
}
