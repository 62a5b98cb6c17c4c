import { type Mail, type MailKind, mail } from "@/emails/mail";

/** A mail of the training office with every optional field filled: for `npm run mail:preview` and the tests. */
export function sampleMail<Kind extends MailKind>(kind: Kind): Mail {
  return mail.parse({ kind, payload: payloads[kind] });
}

const office = { providerNumber: "1311111111", providerName: "請求事業所A", federationPhone: "00-0000-0000" };
const application = { ...office, reference: "KM4PR7TX", prefectureName: "東京都" };
const expectation = "今月の請求締切(12月10日)まであと18日です。通知書は12月1日(火)ごろ届く見込みです。";
const at = "2026-11-22T13:05:00+09:00";

const payloads: Record<MailKind, object> = {
  code: { code: "0417", tag: "KTR", requestedAt: at, expiresAt: "2026-11-22T13:35:00+09:00" },
  submitted: {
    ...application,
    submittedAt: at,
    expectation,
    envelope: "切手を貼った返信用封筒を、国保連合会へお送りください。\n届きましたら、審査を進めます。",
  },
  approved: { ...application, approvedAt: at, expectation },
  rejected: {
    ...application,
    rejectedAt: at,
    reason: "事業所台帳では、廃止の届出が済んでいます。",
    nextStep: "届出の内容を、国保連合会へお電話でお確かめください。",
  },
  waiting: { ...application, waitingSince: at, reason: "envelope", note: "簡易書留の料金分の切手を貼ってください。" },
  reopened: { ...application, reopenedAt: at, expectation },
  withdrawn: { ...application, withdrawnAt: at },
  posted: {
    ...application,
    postedAt: at,
    validUntil: "2026-12-22T13:05:00+09:00",
    trackingNumber: "123456789012",
    mailClass: "簡易書留",
  },
  returned: { ...application, returnedAt: at },
  "first-use": { ...office, at },
  "password-changed": { ...office, at },
};
