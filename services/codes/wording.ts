import type { CodePurpose } from "@/db/schema/proofs";
import type { MailKind } from "@/emails/mail";

/** What is told of a code of each purpose: its name on the screen, what it is a step of, the mail that carries it. */
export const wording = {
  application: { code: "確認コード", matter: "申請", mail: "code" },
  reset: { code: "ワンタイムパスワード", matter: "再設定", mail: "reset-code" },
  status: { code: "確認コード", matter: "確認", mail: "status-code" },
  "notification-email": { code: "確認コード", matter: "変更", mail: "notification-email-code" },
  "security-email": { code: "確認コード", matter: "登録", mail: "security-email-code" },
} as const satisfies Record<CodePurpose, { code: string; matter: string; mail: MailKind }>;
