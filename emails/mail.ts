import { z } from "zod";
import { waitingReasons } from "@/domain/application-status";
import { letterReceipts } from "@/domain/letter-receipt";

/** Every mail the system sends; the outbox keeps one of these beside each payload. Printing sends none (R34). */
export const mailKinds = [
  "code",
  "reset-code",
  "status-code",
  "notification-email-code",
  "security-email-code",
  "submitted",
  "approved",
  "rejected",
  "waiting",
  "reopened",
  "withdrawn",
  "superseded",
  "posted",
  "reminder",
  "password-ending",
  "returned",
  "letter-reported",
  "missing-reported",
  "federation-alarm",
  "first-use",
  "password-changed",
  "credentials-reset",
  "notification-email-changed",
  "security-email-registered",
  "security-email-removed",
  "security-code-set",
] as const;
export type MailKind = (typeof mailKinds)[number];

const instant = z.iso.datetime({ offset: true });
const line = z.string().transform(inOneLine).pipe(z.string().min(1).max(300));
const paragraph = z.string().transform(inLines).pipe(z.string().min(1).max(2000));

const office = { providerNumber: line, providerName: line, federationPhone: line.optional() };
const filed = { reference: line, prefectureName: line };
const application = { ...office, ...filed };
const account = { ...office, at: instant };
const code = { code: z.string().regex(/^\d{4,6}$/), tag: line, requestedAt: instant, expiresAt: instant };
const badReceipt = z.enum(letterReceipts).exclude(["intact"]);

/**
 * One mail as the outbox row holds it: `kind` and a JSON `payload`, dates as ISO strings.
 * Refuses a kind it does not know, a missing or empty field, a text of absurd length. Control characters become spaces,
 * so that nothing typed by an applicant, a reviewer or a ledger can begin a line of its own (R25).
 */
export const mail = z.discriminatedUnion("kind", [
  of("code", code),
  of("reset-code", code),
  of("status-code", code),
  of("notification-email-code", code),
  of("security-email-code", code),
  of("submitted", {
    ...application,
    submittedAt: instant,
    officeMoved: z.boolean(),
    expectation: paragraph,
    envelope: paragraph.optional(),
    card: paragraph,
  }),
  of("approved", { ...application, approvedAt: instant, expectation: paragraph, card: paragraph }),
  of("rejected", { ...application, rejectedAt: instant, reason: paragraph, nextStep: paragraph }),
  of("waiting", {
    ...application,
    waitingSince: instant,
    reason: z.enum(waitingReasons),
    note: paragraph.optional(),
    envelope: paragraph.optional(),
  }),
  of("reopened", {
    ...application,
    reopenedAt: instant,
    expectation: paragraph,
    waited: z.boolean().optional(),
    envelopeCame: z.boolean().optional(),
    envelope: paragraph.optional(),
  }),
  of("withdrawn", { ...application, withdrawnAt: instant }),
  of("superseded", { ...application, supersededAt: instant }),
  of("posted", {
    ...application,
    postedAt: instant,
    validUntil: instant,
    missingFrom: z.iso.date(),
    trackingNumber: line.optional(),
    mailClass: line.optional(),
    card: paragraph,
  }),
  of("reminder", {
    ...application,
    postedAt: instant,
    validUntil: instant,
    days: z.literal([7, 14]),
    received: z.boolean(),
  }),
  of("password-ending", { ...application, validUntil: instant }),
  /* `neverPosted` is absent from mails that were queued before it was told. */
  of("returned", { ...application, returnedAt: instant, neverPosted: z.boolean().optional() }),
  of("letter-reported", {
    ...application,
    at: instant,
    how: badReceipt,
    reopened: z.boolean(),
    envelope: paragraph.optional(),
  }),
  of("missing-reported", { ...application, at: instant }),
  of("federation-alarm", {
    ...filed,
    providerNumber: line,
    what: z.enum([...badReceipt.options, "missing"]),
    at: instant,
    reopened: z.boolean(),
    envelopeDue: z.boolean().optional(),
  }),
  of("first-use", account),
  of("password-changed", account),
  of("credentials-reset", account),
  of("notification-email-changed", { ...application, changedAt: instant }),
  of("security-email-registered", account),
  of("security-email-removed", account),
  of("security-code-set", account),
]);
export type Mail = z.infer<typeof mail>;

/** What the mail of this kind is told, e.g. `MailPayload<"code">`. */
export type MailPayload<Kind extends MailKind> = Extract<Mail, { kind: Kind }>["payload"];

/** The subject line: a constant per kind, never made from what somebody typed (R25). That of the code is the manual's own. */
export function mailSubject(kind: MailKind): string {
  return subjects[kind];
}

const codeSubject = "確認コード発行通知(介護保険)";

const subjects = {
  code: codeSubject,
  "reset-code": "ワンタイムパスワード発行通知(介護保険)",
  "status-code": codeSubject,
  "notification-email-code": codeSubject,
  "security-email-code": codeSubject,
  submitted: "ログイン情報再発行申請 受付通知(介護保険)",
  approved: "ログイン情報再発行申請 承認通知(介護保険)",
  rejected: "ログイン情報再発行申請 却下通知(介護保険)",
  waiting: "ログイン情報再発行申請 確認のお願い(介護保険)",
  reopened: "ログイン情報再発行申請 審査再開通知(介護保険)",
  withdrawn: "ログイン情報再発行申請 取下げ通知(介護保険)",
  superseded: "ログイン情報再発行申請 再設定済通知(介護保険)",
  posted: "電子請求ログイン情報再発行通知書 発送通知(介護保険)",
  reminder: "電子請求ログイン情報再発行通知書 到着とログインの確認(介護保険)",
  "password-ending": "仮パスワード有効期限のお知らせ(介護保険)",
  returned: "電子請求ログイン情報再発行通知書 返戻・発送取りやめ通知(介護保険)",
  "letter-reported": "電子請求ログイン情報再発行通知書 無効化通知(介護保険)",
  "missing-reported": "電子請求ログイン情報再発行通知書 未着報告の受付通知(介護保険)",
  "federation-alarm": "電子請求ログイン情報再発行通知書 開封・誤配・未着の報告(介護保険)",
  "first-use": "仮パスワードによるログイン通知(介護保険)",
  "password-changed": "パスワード変更通知(介護保険)",
  "credentials-reset": "ログイン情報再設定通知(介護保険)",
  "notification-email-changed": "通知先メールアドレス変更通知(介護保険)",
  "security-email-registered": "セキュリティ用メールアドレス登録通知(介護保険)",
  "security-email-removed": "セキュリティ用メールアドレス削除通知(介護保険)",
  "security-code-set": "セキュリティコード設定通知(介護保険)",
} as const satisfies Record<MailKind, string>;

function of<Kind extends MailKind, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.object({ kind: z.literal(kind), payload: z.object(shape) });
}

function inOneLine(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ").trim();
}

function inLines(typed: string): string {
  return typed
    .split(/\r\n|\r|\n/)
    .map(inOneLine)
    .join("\n")
    .trim();
}
