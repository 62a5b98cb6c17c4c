import { isWaitingReason, waitingLabel } from "@/domain/application-status";

/** One event of an application as its history keeps it; `reason` is a reviewer's word or a waiting reason, `from` the status it ended. */
export interface Happening {
  at: Date;
  act: string;
  reason?: string;
  from?: string;
}

export interface TimelineMoment {
  at: Date;
  title: string;
  text?: string;
}

const titles = new Map([
  ["submit", "申請を受け付けました"],
  ["review", "審査が始まりました"],
  ["wait", "確認待ちになりました"],
  ["await-envelope", "確認待ちになりました"],
  ["envelope-received", "返信用封筒が国保連合会に届きました"],
  ["approve", "申請が承認されました"],
  ["reject", "申請が却下されました"],
  ["reopen", "審査に戻りました"],
  ["print", "通知書を印刷しました"],
  ["reprint", "通知書を作り直しました"],
  ["post", "通知書を発送しました"],
  ["return", "通知書が国保連合会へ戻りました"],
  ["complete", "仮パスワードでログインしました"],
  ["withdraw", "申請を取り下げました"],
  ["supersede", "セキュリティ用メールアドレスで再設定しました"],
  ["report-letter", "届いた通知書の異常が報告されました"],
  ["report-missing", "通知書が届かないことを国保連合会へ知らせました"],
  ["letter-received", "通知書が未開封で届いたと報告されました"],
  ["change-notification-email", "通知先メールアドレスを変更しました"],
  ["mark-compromised", "以前のパスワードを無効にしました"],
  ["mail-failed", "お知らせのメールを届けられませんでした"],
]);

const explanations = new Map([
  ["reprint", "前の通知書の仮パスワードは使えません。"],
  ["return", "その通知書の仮パスワードは使えません。"],
  ["report-letter", "その通知書の仮パスワードを無効にし、審査に戻しました。"],
  ["mail-failed", "メールアドレスに誤りがないか、受信が制限されていないか、ご確認ください。"],
]);

/**
 * What happened to an application in its applicant's words, the oldest first. Of what reviewers wrote, only the reason of a
 * 却下 is for the applicant. Views and other acts of the desk are left out; a mail that failed for several addresses is told once.
 */
export function statusTimeline(history: readonly Happening[]): TimelineMoment[] {
  return history.flatMap((happening, place) => {
    const title = titleOf(happening);
    if (title === undefined || isRepeated(happening, history[place - 1])) return [];
    return [{ at: happening.at, title, text: textOf(happening) }];
  });
}

/** Whether the letter that was booked as 返戻 had never been posted: it was withdrawn, nothing came back. */
export function isWithdrawnLetter({ act, from }: Pick<Happening, "act" | "from">): boolean {
  return act === "return" && from === "printed";
}

/** A review that ends a 確認待ち goes on; after a return envelope it may never have begun. */
function titleOf({ act, from, reason }: Happening): string | undefined {
  if (isWithdrawnLetter({ act, from })) return "通知書の発送を取りやめました";
  if (act !== "review" || from !== "waiting") return titles.get(act);
  return reason === "envelope" ? "審査に進みました" : "審査が再開されました";
}

function isRepeated({ act }: Happening, before: Happening | undefined): boolean {
  return act === "mail-failed" && before?.act === act;
}

function textOf({ act, reason }: Happening): string | undefined {
  if (act === "reject") return reason && `理由:${reason}`;
  if (act === "wait" || act === "await-envelope")
    return isWaitingReason(reason) ? `待っているもの:${waitingLabel(reason)}` : undefined;
  return explanations.get(act);
}
