import { minutesText } from "@/domain/limit-text";
import { limits } from "@/domain/limits";
import type { StaffAct } from "@/domain/staff-acts";

const labels: Record<StaffAct, string> = {
  "view-queue": "申請一覧の表示",
  "view-case": "申請の表示",
  "save-view": "申請一覧の表示の保存",
  review: "審査の開始",
  wait: "確認待ちにする",
  approve: "承認",
  reject: "却下",
  reopen: "審査に戻す",
  "preview-decision": "メールの文面の確認",
  "view-clean": "まとめて承認する申請の表示",
  check: "確認の記録(電話、住所、返信用封筒)",
  release: "電話確認なしの承認の許可",
  "mark-compromised": "以前のパスワードの無効化",
  "view-letters": "通知書の一覧の表示",
  print: "通知書の印刷",
  reprint: "通知書の再印刷",
  seal: "封入の記録",
  "unseal-batch": "封入の記録の取消",
  post: "発送の記録",
  return: "返戻の記録",
  "close-batch": "束を閉じること",
  "record-canary": "確認用の通知書が届いた日の記録",
  "view-ledger": "事業所台帳の表示",
  "change-ledger": "事業所台帳の変更",
  "confirm-ledger": "事業所台帳の変更の確認",
  "import-ledger": "事業所台帳の取込",
  "view-ledger-file": "取り込む台帳ファイルの表示",
  "view-staff": "職員の表示",
  "manage-staff": "職員の追加、変更、停止の解除",
  "suspend-staff": "職員の停止、ログアウト",
  "view-own-account": "自分のアカウントの表示",
  "end-own-sessions": "自分のほかの端末のログアウト",
  "change-own-factors": "自分のパスワード、回復コード等の変更",
  "view-settings": "設定の表示",
  "change-settings": "設定の変更",
  "view-overview": "集計の表示",
  "view-audit": "監査記録の表示",
};

/** Within which time the 認証コード of an act that asks for a fresh one must have been shown (R40). */
export const freshFactorLabel = `${minutesText(limits.staffSession.secondFactor)}以内`;

/** What a row of the role × act matrix is called on the screen of staff. */
export function staffActLabel(act: StaffAct): string {
  return labels[act];
}
