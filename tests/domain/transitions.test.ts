import { describe, expect, it } from "vitest";
import type { ApplicationStatus } from "@/domain/application-status";
import { applicationStatuses, openStatuses } from "@/domain/application-status";
import { type actorRoles, actsFor, applicationActs, canMove, staffRoles, transitions } from "@/domain/transitions";

const final = ["withdrawn", "superseded"] as const;

describe("the table of status changes", () => {
  it("gives every act a status to start from and a name of its own, and all but one somebody who may do it", () => {
    expect(applicationActs.filter((act) => transitions[act].by.length === 0)).toEqual(["await-envelope"]);
    for (const act of applicationActs) {
      expect(transitions[act].from, act).not.toEqual([]);
    }
    expect(new Set(applicationActs.map((act) => transitions[act].label)).size).toBe(applicationActs.length);
  });

  it("leads from 受付済 to every status", () => {
    expect(applicationStatuses.filter((status) => !reachable().has(status))).toEqual([]);
  });

  it("has no way out of a final status, only 審査に戻す out of 却下, and out of 利用開始 only the report of an opened letter", () => {
    for (const status of final) expect(waysOut(status), status).toEqual([]);
    expect(waysOut("rejected")).toEqual(["reopen"]);
    expect(waysOut("returned")).toEqual(["reopen", "supersede"]);
    expect(waysOut("completed")).toEqual(["report-letter"]);
  });

  it("leaves no reachable status without a way on, unless it is final", () => {
    const stuck = [...reachable()].filter((status) => waysOut(status).length === 0);
    expect(stuck).toEqual([...final]);
  });

  it("takes an application back behind its letter only by 返戻, a report or a self-service reset, which all kill the letter (domain.md §5)", () => {
    expect(waysOut("printed")).toEqual(["reprint", "post", "return", "complete", "supersede", "report-letter"]);
    expect(waysOut("posted")).toEqual(["reprint", "return", "complete", "supersede", "report-letter"]);
  });

  it("locks no office out whose letter expired or was lost: the desk has a way on from 発送済 (R16)", () => {
    expect(actsFor(["issuer"], "posted")).toEqual(["reprint", "return"]);
  });

  it("counts as open all that can still lead to a letter, and no other (R16)", () => {
    const closed = applicationStatuses.filter((status) => !openStatuses.some((open) => open === status));
    expect(closed).toEqual(["completed", "rejected", "withdrawn", "superseded"]);
  });

  it("mails the applicant at every change but the start of the review, printing, and what the mail of the act before tells (R34)", () => {
    const mailing = applicationActs.filter((act) => transitions[act].mails !== undefined);
    const silent = applicationActs.filter((act) => !mailing.includes(act));
    expect(silent).toEqual(["print", "reprint", "await-envelope"]);
    expect(applicationActs.filter((act) => transitions[act].silentFrom !== undefined)).toEqual(["review", "wait"]);
    expect(transitions.review.silentFrom).toEqual(["submitted"]);
    expect(transitions.wait.silentFrom).toEqual(["waiting"]);
  });
});

describe("the buttons of a case", () => {
  it("let reviewers decide and issuers print and post, never the other way round; 返戻 is for both (R42, R44)", () => {
    const decisions = ["review", "wait", "approve", "reject", "reopen"];
    const paper = ["print", "reprint", "post"];
    expect(everyActOf("reviewer")).toEqual([...decisions, "return"]);
    expect(everyActOf("issuer")).toEqual([...paper, "return"]);
    expect(everyActOf("supervisor")).toEqual([...decisions, ...paper, "return"]);
  });

  it("offer nothing to an admin, the applicant's own acts to nobody else, and first use to the office alone (R42)", () => {
    expect(everyActOf("admin")).toEqual([]);
    expect(everyActOf("applicant")).toEqual(["withdraw", "supersede", "report-letter"]);
    expect(everyActOf("office")).toEqual(["complete"]);
  });

  it("let an applicant withdraw until the letter is printed, and no longer", () => {
    expect(transitions.withdraw.from).toEqual(["submitted", "reviewing", "waiting", "approved"]);
  });

  it("are those the table allows in the status, in the order of an application's life", () => {
    expect(actsFor(["reviewer"], "submitted")).toEqual(["review", "wait", "approve", "reject"]);
    expect(actsFor(["reviewer"], "waiting")).toEqual(["review", "wait", "approve", "reject"]);
    expect(actsFor(["supervisor"], "approved")).toEqual(["reopen", "print"]);
    expect(actsFor(["reviewer", "issuer"], "printed")).toEqual(["reprint", "post", "return"]);
    expect(actsFor(staffRoles, "completed")).toEqual([]);
    expect(actsFor([], "submitted")).toEqual([]);
  });
});

function waysOut(status: ApplicationStatus) {
  return applicationActs.filter((act) => canMove(status, act));
}

function everyActOf(role: (typeof actorRoles)[number]) {
  return applicationActs.filter((act) => applicationStatuses.some((status) => actsFor([role], status).includes(act)));
}

function reachable(): Set<ApplicationStatus> {
  const known = new Set<ApplicationStatus>(["submitted"]);
  for (const status of known) for (const act of waysOut(status)) known.add(transitions[act].to);
  return known;
}
