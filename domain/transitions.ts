import type { ApplicationStatus } from "@/domain/application-status";

/** Who may do an act: staff by role, the applicant, an office that signs in, or the system itself. */
export const actorRoles = ["reviewer", "issuer", "supervisor", "admin", "applicant", "office"] as const;
export type ActorRole = (typeof actorRoles)[number];

/** The roles that a member of staff can hold (contract.md, Commands). */
export const staffRoles = ["reviewer", "issuer", "supervisor", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** The acts that change an application's status, in the order of its life. */
export const applicationActs = [
  "review",
  "wait",
  "approve",
  "reject",
  "reopen",
  "print",
  "reprint",
  "post",
  "return",
  "complete",
  "withdraw",
  "supersede",
  "report-letter",
  "await-envelope",
] as const;
export type ApplicationAct = (typeof applicationActs)[number];

export interface Transition {
  /** What the button says. */
  label: string;
  /** Who may do it; nobody presses what follows by itself from another act. */
  by: readonly ActorRole[];
  from: readonly ApplicationStatus[];
  to: ApplicationStatus;
  /** The mail the applicant and a registered security address get (R34). */
  mails?:
    | "approved"
    | "rejected"
    | "waiting"
    | "reopened"
    | "posted"
    | "returned"
    | "first-use"
    | "withdrawn"
    | "superseded"
    | "letter-reported";
  /** Statuses from which the mail may be left out, for there is nothing to tell. */
  silentFrom?: readonly ApplicationStatus[];
}

/** The one table of status changes; services move by it, screens ask it which buttons to show (architecture.md §3). */
export const transitions: Record<ApplicationAct, Transition> = {
  review: {
    label: "審査を始める",
    by: ["reviewer", "supervisor"],
    from: ["submitted", "waiting"],
    to: "reviewing",
    mails: "reopened",
    silentFrom: ["submitted"],
  },
  wait: {
    label: "確認待ちにする",
    by: ["reviewer", "supervisor"],
    from: ["submitted", "reviewing", "waiting"],
    to: "waiting",
    mails: "waiting",
    silentFrom: ["waiting"],
  },
  approve: {
    label: "承認",
    by: ["reviewer", "supervisor"],
    from: ["submitted", "reviewing", "waiting"],
    to: "approved",
    mails: "approved",
  },
  reject: {
    label: "却下",
    by: ["reviewer", "supervisor"],
    from: ["submitted", "reviewing", "waiting"],
    to: "rejected",
    mails: "rejected",
  },
  reopen: {
    label: "審査に戻す",
    by: ["reviewer", "supervisor"],
    from: ["approved", "rejected", "returned"],
    to: "reviewing",
    mails: "reopened",
  },
  print: { label: "印刷", by: ["issuer", "supervisor"], from: ["approved"], to: "printed" },
  reprint: { label: "再印刷", by: ["issuer", "supervisor"], from: ["printed", "posted"], to: "printed" },
  post: { label: "発送済にする", by: ["issuer", "supervisor"], from: ["printed"], to: "posted", mails: "posted" },
  return: {
    label: "返戻にする",
    by: ["issuer", "supervisor", "reviewer"],
    from: ["printed", "posted"],
    to: "returned",
    mails: "returned",
  },
  complete: { label: "利用開始", by: ["office"], from: ["printed", "posted"], to: "completed", mails: "first-use" },
  withdraw: {
    label: "取下げ",
    by: ["applicant"],
    from: ["submitted", "reviewing", "waiting", "approved"],
    to: "withdrawn",
    mails: "withdrawn",
  },
  supersede: {
    label: "再設定済にする",
    by: ["applicant"],
    from: ["submitted", "reviewing", "waiting", "approved", "printed", "posted", "returned"],
    to: "superseded",
    mails: "superseded",
  },
  "report-letter": {
    label: "届いた通知書の報告",
    by: ["applicant"],
    from: ["printed", "posted", "completed"],
    to: "reviewing",
    mails: "letter-reported",
  },
  "await-envelope": { label: "返信用封筒を待つ", by: [], from: ["submitted", "reviewing"], to: "waiting" },
};

/** Whether `act` can be done to an application in `status` at all, whoever asks. */
export function canMove(status: ApplicationStatus, act: ApplicationAct): boolean {
  return transitions[act].from.includes(status);
}

/** The acts open to someone holding any of `roles` on an application in `status`: the buttons of its page. */
export function actsFor(roles: readonly ActorRole[], status: ApplicationStatus): ApplicationAct[] {
  return applicationActs.filter(
    (act) => canMove(status, act) && transitions[act].by.some((role) => roles.includes(role)),
  );
}
