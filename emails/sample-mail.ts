import { type Mail, type MailKind, mail } from "@/emails/mail";

/** A mail of the training office with every optional field filled: for `npm run mail:preview` and the tests. */
export function sampleMail<Kind extends MailKind>(kind: Kind): Mail {
  return mail.parse({ kind, payload: payloads[kind] });
}

const office = { providerNumber: "1311111111", providerName: "請求事業所A", federationPhone: "00-0000-0000" };
const application = { ...office, reference: "KM4PR7TX", prefectureName: "東京都" };
const expectation = "今月の請求締切(12月10日)まであと18日です。通知書は12月1日(火)ごろ届く見込みです。";
const card = "電話: 00-0000-0000\n発送する曜日: 火曜日・金曜日\n申請から発送まで: ふだんは5営業日ほど";
const at = "2026-11-22T13:05:00+09:00";
const validUntil = "2026-12-22T13:05:00+09:00";
const code = { code: "041729", tag: "KTR", requestedAt: at, expiresAt: "2026-11-22T13:15:00+09:00" };

const payloads: Record<MailKind, object> = {
  code: { ...code, code: "0417", expiresAt: "2026-11-22T13:35:00+09:00" },
  "reset-code": code,
  "status-code": code,
  "notification-email-code": code,
  "security-email-code": code,
  submitted: {
    ...application,
    submittedAt: at,
    officeMoved: true,
    expectation,
    envelope: "切手を貼った返信用封筒を、国保連合会へお送りください。\n届きましたら、審査を進めます。",
    card,
  },
  approved: { ...application, approvedAt: at, expectation, card },
  rejected: {
    ...application,
    rejectedAt: at,
    reason: "事業所台帳では、廃止の届出が済んでいます。",
    nextStep: "届出の内容を、国保連合会へお電話でお確かめください。",
  },
  waiting: { ...application, waitingSince: at, reason: "envelope", note: "簡易書留の料金分の切手を貼ってください。" },
  reopened: { ...application, reopenedAt: at, expectation },
  withdrawn: { ...application, withdrawnAt: at },
  superseded: { ...application, supersededAt: at },
  posted: {
    ...application,
    postedAt: at,
    validUntil,
    missingFrom: "2026-12-01",
    trackingNumber: "123456789012",
    mailClass: "簡易書留",
    card,
  },
  reminder: { ...application, postedAt: at, validUntil, days: 7, received: false },
  "password-ending": { ...application, validUntil },
  returned: { ...application, returnedAt: at },
  "letter-reported": { ...application, at, how: "opened", reopened: true },
  "missing-reported": { ...application, at },
  "federation-alarm": {
    reference: application.reference,
    prefectureName: application.prefectureName,
    providerNumber: application.providerNumber,
    what: "opened",
    at,
    reopened: true,
  },
  "first-use": { ...office, at },
  "password-changed": { ...office, at },
  "credentials-reset": { ...office, at },
  "notification-email-changed": { ...application, changedAt: at },
  "security-email-registered": { ...office, at },
  "security-email-removed": { ...office, at },
  "security-code-set": { ...office, at },
};
