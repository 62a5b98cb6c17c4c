import type { ApplicationAct } from "@/domain/transitions";

const acts: Record<ApplicationAct, string> = {
  review: "審査を始めました",
  wait: "確認待ちにしました",
  approve: "承認しました",
  reject: "却下しました",
  reopen: "審査に戻しました",
  print: "通知書を印刷しました",
  reprint: "通知書を再印刷しました",
  post: "通知書を発送しました",
  return: "通知書を返戻にしました",
  complete: "事業所が利用を始めました",
  withdraw: "申請者が取り下げました",
  supersede: "事業所がセキュリティ用メールアドレスで再設定しました",
  "report-letter": "届いた通知書の異常が報告され、仮パスワードを無効にしました",
};

const labels: Record<string, string> = {
  ...acts,
  submit: "申請を受け付けました",
  view: "職員が表示しました",
  "view-letters": "職員が通知書の一覧を表示しました",
  "mark-compromised": "以前のパスワードを無効にしました",
  "report-missing": "申請者から、通知書が届かないと報告がありました",
  "letter-received": "通知書が未開封で届いたと報告がありました",
  "letter-voided": acts["report-letter"],
  "change-notification-email": "申請者が通知先メールアドレスを変更しました",
  remind: "ログインがまだであることをお知らせしました",
  "mail-failed": "メールを届けられませんでした",
};

/** What an event's act is called in a history; an act without a name of its own is shown as it is written. */
export function eventLabel(act: string): string {
  return labels[act] ?? act;
}
