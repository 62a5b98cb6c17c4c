/** The one vocabulary of statuses: database column, screens, mails and tests read it (contract.md, Words). */
export const applicationStatuses = [
  "submitted",
  "reviewing",
  "waiting",
  "approved",
  "printed",
  "posted",
  "completed",
  "returned",
  "rejected",
  "withdrawn",
  "superseded",
] as const;

export type ApplicationStatus = (typeof applicationStatuses)[number];

/** While an application is in one of these, its office and prefecture can open no second one (R16). */
export const openStatuses = [
  "submitted",
  "reviewing",
  "waiting",
  "approved",
  "printed",
  "posted",
  "returned",
] as const satisfies readonly ApplicationStatus[];

/** Whether an application in `status` is open. */
export function isOpen(status: ApplicationStatus): boolean {
  return openStatuses.some((open) => open === status);
}

const labels: Record<ApplicationStatus, string> = {
  submitted: "受付済",
  reviewing: "審査中",
  waiting: "確認待ち",
  approved: "承認済",
  printed: "印刷済",
  posted: "発送済",
  completed: "利用開始",
  returned: "返戻",
  rejected: "却下",
  withdrawn: "取下げ",
  superseded: "再設定済",
};

/** The Japanese name of a status as every screen shows it (contract.md, Words). */
export function statusLabel(status: ApplicationStatus): string {
  return labels[status];
}

/** Why an application waits (contract.md, Words). */
export const waitingReasons = ["envelope", "contact", "correction"] as const;

export type WaitingReason = (typeof waitingReasons)[number];

const waitingLabels: Record<WaitingReason, string> = {
  envelope: "返信用封筒",
  contact: "電話確認",
  correction: "台帳変更届",
};

/** The Japanese name of a waiting reason. */
export function waitingLabel(reason: WaitingReason): string {
  return waitingLabels[reason];
}

/** Whether a text is one of the waiting reasons. */
export function isWaitingReason(text: unknown): text is WaitingReason {
  return waitingReasons.some((reason) => reason === text);
}
