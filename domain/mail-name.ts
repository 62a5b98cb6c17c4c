const names = new Map(
  Object.entries({
    code: "申請の確認コード",
    "reset-code": "再設定のワンタイムパスワード",
    "status-code": "申請状況の確認コード",
    "notification-email-code": "通知先の変更の確認コード",
    "security-email-code": "セキュリティ用メールアドレスの確認コード",
    submitted: "受付の通知",
    approved: "承認の通知",
    rejected: "却下の通知",
    waiting: "確認のお願い",
    reopened: "審査再開の通知",
    withdrawn: "取下げの通知",
    superseded: "再設定済の通知",
    posted: "発送の通知",
    reminder: "到着とログインの確認",
    "password-ending": "仮パスワードの期限のお知らせ",
    returned: "返戻・発送取りやめの通知",
    "letter-reported": "通知書の無効化の通知",
    "missing-reported": "未着報告の受付の通知",
    "federation-alarm": "連合会への異常の報告",
    "first-use": "仮パスワードによるログインの通知",
    "password-changed": "パスワード変更の通知",
    "credentials-reset": "再設定の通知",
    "notification-email-changed": "通知先の変更の通知",
    "security-email-registered": "セキュリティ用メールアドレスの登録の通知",
    "security-email-removed": "セキュリティ用メールアドレスの削除の通知",
    "security-code-set": "セキュリティコードの設定の通知",
  }),
);

/** What an auditor calls a mail of this kind, shorter than its subject; undefined for a kind that no mail has. */
export function mailName(kind: string): string | undefined {
  return names.get(kind);
}
