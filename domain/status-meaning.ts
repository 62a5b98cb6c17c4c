import type { ApplicationStatus, WaitingReason } from "@/domain/application-status";

/** What a status means to the applicant: what is the case, and what comes next or is to be done. */
export interface StatusMeaning {
  now: string;
  next: string[];
}

const afterReview = "結果は、通知先メールアドレスへお知らせします。承認されると、通知書を郵送します。";
const applyAgain = "ログイン情報が必要なときは、もう一度申請してください。";
const signIn = "届いた通知書のユーザIDと仮パスワードでログインし、新しいパスワードを設定してください。";
const notYou = "お心当たりがない場合は、すぐに国保連合会へお電話ください。";

const meanings: Record<Exclude<ApplicationStatus, "waiting">, StatusMeaning> = {
  submitted: { now: "申請を受け付けました。国保連合会の審査を待っています。", next: [afterReview] },
  reviewing: { now: "国保連合会が申請を審査しています。", next: [afterReview] },
  approved: {
    now: "申請は承認されました。通知書を準備しています。",
    next: ["事業所台帳に登録された住所へ郵送します。発送したときは、メールでお知らせします。"],
  },
  printed: {
    now: "通知書を印刷しました。まもなく発送します。",
    next: ["事業所台帳に登録された住所へ郵送します。発送したときは、メールでお知らせします。"],
  },
  posted: { now: "通知書を発送しました。", next: [signIn] },
  completed: {
    now: "通知書の仮パスワードでログインがあり、この申請は終わりました。",
    next: [`これからは、ご自分で設定したパスワードでログインしてください。${notYou}`],
  },
  returned: {
    now: "通知書をお届けできず、国保連合会へ戻りました。",
    next: [
      "国保連合会へお電話ください。住所を確かめたうえで、もう一度お送りします。",
      "事業所が移転している場合は、指定権者(都道府県・市町村)へ変更届を提出してください。",
      "安全のため、戻った通知書の仮パスワードは使えません。",
    ],
  },
  rejected: {
    now: "申請は承認されませんでした。通知書は郵送されません。",
    next: ["理由をご確認のうえ、もう一度申請していただくか、国保連合会へお電話ください。"],
  },
  withdrawn: { now: "申請は取り下げられました。通知書は郵送されません。", next: [`${applyAgain}${notYou}`] },
  superseded: {
    now: "セキュリティ用メールアドレスでログイン情報を再設定したため、この申請は終わりました。",
    next: [
      "再設定したパスワードでログインしてください。通知書が行き違いで届いても、その仮パスワードは使えません。",
      notYou,
    ],
  },
};

const withdrawnLetter: StatusMeaning = {
  now: "通知書の発送を取りやめました。国保連合会が審査を続けます。",
  next: [afterReview, "安全のため、取りやめた通知書の仮パスワードは使えません。"],
};

const waits: Record<WaitingReason, StatusMeaning> = {
  envelope: {
    now: "国保連合会が、返信用封筒を待っています。",
    next: ["返信用封筒を国保連合会へお送りください。届いてから、審査を進めます。"],
  },
  contact: {
    now: "国保連合会が、お電話での確認を待っています。",
    next: [
      "事業所台帳に登録された電話番号へ、国保連合会からお電話します。行き違いになったときは、受付番号を用意して、こちらからお電話ください。",
    ],
  },
  correction: {
    now: "国保連合会が、事業所台帳の変更を待っています。",
    next: [
      "変更届を指定権者(都道府県・市町村)へ提出し、提出したことを国保連合会へお電話でお知らせください。台帳が変わったら、審査を続けます。",
    ],
  },
};

/**
 * The meaning of a status in plain words; while an application waits, of what it waits for. `neverPosted` tells of a 返戻 that
 * its letter had not left.
 */
export function statusMeaning(
  status: ApplicationStatus,
  waitingReason: WaitingReason | null,
  neverPosted = false,
): StatusMeaning {
  if (status === "returned" && neverPosted) return withdrawnLetter;
  return status === "waiting" ? waits[waitingReason ?? "contact"] : meanings[status];
}
