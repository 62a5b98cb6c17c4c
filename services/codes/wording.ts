import type { CodePurpose } from "@/domain/code-name";
import { codeName } from "@/domain/code-name";
import type { MailKind } from "@/emails/mail";

/** What is told of a code of each purpose: its name on the screen, what it is a step of, the mail that carries it. */
export const wording = {
  application: { code: codeName.application, matter: "申請", mail: "code" },
  reset: { code: codeName.reset, matter: "再設定", mail: "reset-code" },
  status: { code: codeName.status, matter: "確認", mail: "status-code" },
  "notification-email": { code: codeName["notification-email"], matter: "変更", mail: "notification-email-code" },
  "security-email": { code: codeName["security-email"], matter: "登録", mail: "security-email-code" },
} as const satisfies Record<CodePurpose, { code: string; matter: string; mail: MailKind }>;
