/** Why an application is turned down: coded for the figures, with words of the reviewer beside it for the applicant. */
export const rejectReasons = [
  "not-the-office",
  "agent",
  "closed",
  "self-service",
  "other-federation",
  "address-unconfirmed",
  "no-envelope",
  "duplicate",
  "other",
] as const;

export type RejectReason = (typeof rejectReasons)[number];

/** What a coded reason is called at the desk, and what the applicant reads: why, and what to do now. */
export interface RejectWording {
  label: string;
  /** "" where the reviewer's own words must say it. */
  sentence: string;
  nextStep: string;
}

/** The words of a coded reason; our own list, for domain.md names none (issue 3, 5). */
export function rejectWording(reason: RejectReason): RejectWording {
  return wordings[reason];
}

/** What the applicant is told: the reason's own sentence, then what the reviewer adds. */
export function rejectionText(reason: RejectReason, note: string): string {
  return [wordings[reason].sentence, note].filter((text) => text !== "").join("\n");
}

/** Whether the reviewer's own words are needed, because the coded reason says nothing by itself. */
export function needsNote(reason: RejectReason): boolean {
  return wordings[reason].sentence === "";
}

const call = "国保連合会へお電話ください。";

const wordings: Record<RejectReason, RejectWording> = {
  "not-the-office": {
    label: "事業所からの申請と確認できない",
    sentence: "事業所台帳に登録された事業所からの申請であることを、確認できませんでした。",
    nextStep: `事業所から申請した場合は、${call}申請した覚えがない場合は、何もする必要はありません。`,
  },
  agent: {
    label: "代理人からの申請",
    sentence: "代理人からの申請は、この手続きではお受けできません。",
    nextStep: `代理人の方の手続きについては、${call}`,
  },
  closed: {
    label: "廃止または休止",
    sentence: "事業所台帳では、この事業所は廃止または休止となっています。",
    nextStep: `廃止も休止もしていない場合は、届出の内容を指定権者へお確かめのうえ、${call}`,
  },
  "self-service": {
    label: "再設定で済む",
    sentence: "この事業所には、セキュリティ用メールアドレスが登録されています。通知書がなくても再設定できます。",
    nextStep: `「パスワード等を紛失した方」の画面で、登録済みのメールアドレスを使う方法を選んでください。そのメールを読めない場合は、${call}`,
  },
  "other-federation": {
    label: "請求先が違う",
    sentence: "この都道府県は、事業所の請求先ではありません。",
    nextStep: "請求先の都道府県を選んで、もう一度申請してください。",
  },
  "address-unconfirmed": {
    label: "住所を確認できない",
    sentence: "通知書の送り先となる事業所台帳の住所を、確認できませんでした。",
    nextStep: "指定権者へ変更の届出をし、台帳の住所が新しくなってから、もう一度申請してください。",
  },
  "no-envelope": {
    label: "返信用封筒が届かない",
    sentence: "返信用封筒が届きませんでした。",
    nextStep: "返信用封筒をお送りいただけるようになりましたら、もう一度申請してください。",
  },
  duplicate: {
    label: "重複",
    sentence: "同じ事業所から、別の申請が出ています。",
    nextStep: "もう一つの申請の結果をお待ちください。",
  },
  other: {
    label: "その他",
    sentence: "",
    nextStep: `内容をご確認のうえ、もう一度申請していただくか、${call}`,
  },
};
