import { z } from "zod";
import { readJson } from "@/domain/read-json";
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
  "await-envelope": "返信用封筒を待ち始めました",
};

const labels: Record<string, string> = {
  ...acts,
  submit: "申請を受け付けました",
  view: "申請を表示しました",
  "export-case-history": "申請の履歴をダウンロードしました",
  "export-case-flags": "申請の確認点をダウンロードしました",
  "export-comparison": "申請と事業所台帳の照合をダウンロードしました",
  "export-checks": "承認前の確認の記録をダウンロードしました",
  "export-case-letters": "申請の通知書の一覧をダウンロードしました",
  "export-other-applications": "事業所のほかの申請の一覧をダウンロードしました",
  "export-account-acts": "事業所のログイン情報の操作の一覧をダウンロードしました",
  "view-queue": "申請一覧を表示しました",
  "export-queue": "申請一覧をダウンロードしました",
  "save-view": "申請一覧の表示を保存しました",
  "forget-view": "保存した表示を削除しました",
  "export-views": "保存した表示の一覧をダウンロードしました",
  "view-letters": "通知書の一覧を表示しました",
  "view-batch": "通知書の束を表示しました",
  "preview-letters": "通知書の見本を作りました",
  "export-letters": "通知書の一覧をダウンロードしました",
  "export-to-print": "印刷待ちの通知書の一覧をダウンロードしました",
  "export-batches": "通知書の束の一覧をダウンロードしました",
  "export-batch": "束の通知書の一覧をダウンロードしました",
  "export-canaries": "確認用の通知書の一覧をダウンロードしました",
  "export-left-behind": "束に入らなかった通知書の一覧をダウンロードしました",
  seal: "通知書を封入しました",
  "seal-batch": "束の通知書をまとめて封入しました",
  unseal: "通知書の封入の記録を取り消しました",
  "unseal-batch": "束の封入の記録をまとめて取り消しました",
  track: "通知書の追跡番号を記録しました",
  "explain-gap": "束と一緒に発送しない理由を記録しました",
  "close-batch": "通知書の束を閉じました",
  "record-canary": "確認用の通知書が届いた日を記録しました",
  "view-clean": "まとめて承認する申請の一覧を表示しました",
  "export-clean": "まとめて承認する申請の一覧をダウンロードしました",
  "preview-decision": "メールの文面を確認しました",
  "call-back": "台帳の電話番号への電話を記録しました",
  "envelope-received": "返信用封筒の受け取りを記録しました",
  release: "電話確認なしの承認を許可しました",
  "mark-compromised": "以前のパスワードを無効にしました",
  "report-missing": "申請者から、通知書が届かないと報告がありました",
  "letter-received": "通知書が未開封で届いたと報告がありました",
  "letter-voided": acts["report-letter"],
  "change-notification-email": "申請者が通知先メールアドレスを変更しました",
  "reset-credentials": "セキュリティ用メールアドレスでパスワードを再設定しました",
  "choose-password": "仮パスワードから自分のパスワードへ変更しました",
  "change-password": "パスワードを変更しました",
  "register-security-email": "セキュリティ用メールアドレスを登録しました",
  "remove-security-email": "セキュリティ用メールアドレスを削除しました",
  "set-security-code": "セキュリティコードを設定しました",
  remind: "ログインがまだであることをお知らせしました",
  "view-settings": "設定を表示しました",
  "settings-changed": "国保連合会の設定を変更しました",
  "export-settings-history": "設定の変更の履歴をダウンロードしました",
  "view-overview": "集計を表示しました",
  "export-figures": "集計をダウンロードしました",
  "sign-in": "ログインしました",
  "sign-in-failed": "ログインに失敗しました",
  "sign-out": "ログアウトしました",
  "sign-on": "シングルサインオンで本人確認をしました",
  "second-factor-shown": "認証コードを確認しました",
  enrol: "職員登録をしました",
  "staff-created": "職員を追加しました",
  "staff-changed": "職員の氏名、役割、国保連合会を変更しました",
  "staff-disabled": "職員を停止しました",
  "staff-enabled": "職員の停止を解除しました",
  "strangers-shut-out": "誤った入力が続いたため、職員が使ったことのない端末からのログインを止めました",
  "staff-sessions-ended": "職員をすべての端末からログアウトさせました",
  refused: "自分にはできない操作を試み、断られました",
  "view-enrolment": "登録用アドレスが開かれました",
  "enrolment-renewed": "職員の登録用アドレスを発行しました",
  "end-own-sessions": "自分のほかの端末をログアウトさせました",
  "recovery-codes-renewed": "回復コードを作り直しました",
  "sign-on-linked": "シングルサインオンを連携しました",
  "sign-on-unlinked": "シングルサインオンの連携を解除しました",
  "view-staff": "職員の情報を表示しました",
  "export-staff": "職員の一覧をダウンロードしました",
  "export-staff-sessions": "職員がログイン中の端末の一覧をダウンロードしました",
  "export-role-matrix": "役割とできることの一覧をダウンロードしました",
  "view-own-account": "自分のアカウントを表示しました",
  "export-own-sessions": "自分がログイン中の端末の一覧をダウンロードしました",
  "accept-terms": "利用規約に同意しました",
  "set-up-later": "セキュリティ用メールアドレスの登録をあとにしました",
  "owner-refused": "セキュリティコードの入力に失敗しました",
  "end-session": "事業所が端末を選んでログアウトさせました",
  "sign-out-elsewhere": "事業所がほかの端末をすべてログアウトさせました",
  "sign-out-everywhere": "事業所がすべての端末からログアウトしました",
  "ledger-imported": "事業所台帳をコマンドで取り込みました",
  "accounts-imported": "ユーザIDをコマンドで取り込みました",
  "training-world-filled": "研修用のデータを作りました",
  "view-audit": "監査記録を表示しました",
  "export-audit": "監査記録をダウンロードしました",
  "audit-verified": "監査記録の封印を検査しました",
  "view-ledger": "事業所台帳の一覧を表示しました",
  "view-office": "事業所台帳の事業所を表示しました",
  "export-ledger": "事業所台帳をダウンロードしました",
  "export-office-accounts": "事業所のユーザIDの一覧をダウンロードしました",
  "export-office-applications": "事業所の申請の一覧をダウンロードしました",
  "export-office-history": "事業所台帳の変更の履歴をダウンロードしました",
  "export-waiting-addresses": "確認を待っている住所の変更をダウンロードしました",
  "change-ledger": "事業所台帳を変更しました",
  "propose-address": "事業所の新しい住所を登録しました(確認待ち)",
  "confirm-address": "事業所の新しい住所を確認し、台帳に反映しました",
  "drop-address": "事業所の新しい住所を取りやめました",
  "upload-ledger": "台帳のファイルをアップロードしました",
  "read-ledger-file": "台帳のファイルを読み終えました",
  "refuse-ledger-file": "台帳のファイルに取り込めない行がありました",
  "confirm-ledger-file": "台帳のファイルの取込を始めました",
  "write-ledger-file": "台帳のファイルの行を台帳に書き込みました",
  "drop-ledger-file": "台帳のファイルの取込を取りやめました",
  "view-ledger-file": "台帳のファイルの差分を表示しました",
  "export-imports": "台帳のファイルの取込の一覧をダウンロードしました",
  "export-ledger-file": "台帳のファイルの結果をダウンロードしました",
  "finish-ledger-file": "台帳のファイルを取り込み終えました",
  "fail-ledger-file": "台帳のファイルの取込が途中で止まりました",
  "mail-failed": "メールを届けられませんでした",
};

/** What a review that ends a 確認待ち is called: it goes on, it does not begin. */
export const resumedLabel = "審査を再開しました";

/**
 * What an event's act is called in a history; an act without a name of its own is shown as it is written. `detail` is the
 * event's own, JSON: it tells a review that is resumed from one that begins.
 */
export function eventLabel(act: string, detail = ""): string {
  return act === "review" ? reviewLabel(detail) : (labels[act] ?? act);
}

const outOfWaiting = z.object({ from: z.literal("waiting"), reason: z.string().optional() });

/** An envelope that came lets a review go on that may never have begun: its case waited from the first. */
function reviewLabel(detail: string): string {
  const waited = outOfWaiting.safeParse(readJson(detail));
  if (!waited.success) return acts.review;
  return waited.data.reason === "envelope" ? "審査に進めました" : resumedLabel;
}

/** Every act that has a name here: the audit page sorts them into groups. */
export function namedActs(): string[] {
  return Object.keys(labels);
}
