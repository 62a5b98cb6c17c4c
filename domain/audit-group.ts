import { namedActs } from "@/domain/event-label";

/** The kinds of acts that an auditor can ask for (issue 3, 11). */
export const auditGroups = [
  "views",
  "decisions",
  "letters",
  "ledger",
  "applications",
  "offices",
  "sign-in",
  "staff",
  "settings",
  "system",
] as const;
export type AuditGroup = (typeof auditGroups)[number];

const labels: Record<AuditGroup, string> = {
  views: "閲覧とダウンロード",
  decisions: "審査",
  letters: "通知書",
  ledger: "事業所台帳",
  applications: "申請者の操作",
  offices: "事業所の操作",
  "sign-in": "ログイン",
  staff: "職員の管理",
  settings: "設定",
  system: "システム",
};

const acts: Record<Exclude<AuditGroup, "views">, readonly string[]> = {
  decisions: [
    "review",
    "wait",
    "await-envelope",
    "approve",
    "reject",
    "reopen",
    "call-back",
    "envelope-received",
    "release",
  ],
  letters: [
    ...["print", "reprint", "seal", "seal-batch", "unseal", "unseal-batch", "post", "track"],
    ...["explain-gap", "close-batch", "return", "record-canary", "letter-received", "letter-voided", "report-letter"],
  ],
  ledger: [
    ...["change-ledger", "propose-address", "confirm-address", "drop-address", "ledger-imported", "accounts-imported"],
    ...["upload-ledger", "read-ledger-file", "refuse-ledger-file", "confirm-ledger-file", "drop-ledger-file"],
    ...["write-ledger-file", "fail-ledger-file", "finish-ledger-file"],
  ],
  applications: ["submit", "withdraw", "report-missing", "change-notification-email", "supersede", "reset-credentials"],
  offices: [
    ...["complete", "mark-compromised", "choose-password", "change-password", "register-security-email"],
    ...["remove-security-email", "set-security-code", "set-up-later", "accept-terms"],
  ],
  "sign-in": [
    ...[
      "sign-in",
      "sign-in-failed",
      "sign-on",
      "second-factor-shown",
      "owner-refused",
      "strangers-shut-out",
      "refused",
      "sign-out",
    ],
    ...["sign-out-elsewhere", "sign-out-everywhere", "end-session", "end-own-sessions", "staff-sessions-ended"],
  ],
  staff: [
    ...["staff-created", "staff-changed", "staff-disabled", "staff-enabled", "enrol", "enrolment-renewed"],
    ...["change-password", "recovery-codes-renewed", "sign-on-linked", "sign-on-unlinked"],
  ],
  settings: ["settings-changed", "save-view", "forget-view"],
  system: ["remind", "mail-failed", "training-world-filled", "audit-verified"],
};

/** What a group is called on screen. */
export function auditGroupLabel(group: AuditGroup): string {
  return labels[group];
}

/** The acts of a group. What only looks, or carries a list away, is of "views" by its name: view…, export-…, preview-…. */
export function actsOfGroup(group: AuditGroup): readonly string[] {
  return group === "views" ? namedActs().filter(isLook) : acts[group];
}

/** Whose deed an act of this group must be where both realms write it: a password is changed by staff and by offices. */
export function actorOfGroup(group: AuditGroup, act: string): "staff" | "office" | undefined {
  if (act !== "change-password") return undefined;
  return group === "staff" ? "staff" : "office";
}

/** Whether an act only looks, or carries a list away. */
export function isLook(act: string): boolean {
  return /^(?:view|export|preview)(?:-|$)/.test(act);
}
