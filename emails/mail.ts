import { z } from "zod";
import { waitingReasons } from "@/domain/application-status";

/** Every mail the system sends; the outbox keeps one of these beside each payload. Printing sends none (R34). */
export const mailKinds = [
  "code",
  "submitted",
  "approved",
  "rejected",
  "waiting",
  "reopened",
  "withdrawn",
  "posted",
  "returned",
  "first-use",
  "password-changed",
] as const;
export type MailKind = (typeof mailKinds)[number];

const instant = z.iso.datetime({ offset: true });
const line = z.string().transform(inOneLine).pipe(z.string().min(1).max(300));
const paragraph = z.string().transform(inLines).pipe(z.string().min(1).max(2000));

const office = { providerNumber: line, providerName: line };
const application = { ...office, reference: line, prefectureName: line, federationPhone: line.optional() };

/**
 * One mail as the outbox row holds it: `kind` and a JSON `payload`, dates as ISO strings.
 * Refuses a kind it does not know, a missing or empty field, a text of absurd length. Control characters become spaces,
 * so that nothing typed by an applicant, a reviewer or a ledger can begin a line of its own (R25).
 */
export const mail = z.discriminatedUnion("kind", [
  of("code", { code: z.string().regex(/^\d{4,6}$/), tag: line, requestedAt: instant, expiresAt: instant }),
  of("submitted", { ...application, submittedAt: instant, expectation: paragraph, envelope: paragraph.optional() }),
  of("approved", { ...application, approvedAt: instant, expectation: paragraph }),
  of("rejected", { ...application, rejectedAt: instant, reason: paragraph, nextStep: paragraph }),
  of("waiting", { ...application, waitingSince: instant, reason: z.enum(waitingReasons), note: paragraph.optional() }),
  of("reopened", { ...application, reopenedAt: instant, expectation: paragraph }),
  of("withdrawn", { ...application, withdrawnAt: instant }),
  of("posted", {
    ...application,
    postedAt: instant,
    validUntil: instant,
    trackingNumber: line.optional(),
    mailClass: line.optional(),
  }),
  of("returned", { ...application, returnedAt: instant }),
  of("first-use", { ...office, federationPhone: line.optional(), at: instant }),
  of("password-changed", { ...office, federationPhone: line.optional(), at: instant }),
]);
export type Mail = z.infer<typeof mail>;

/** What the mail of this kind is told, e.g. `MailPayload<"code">`. */
export type MailPayload<Kind extends MailKind> = Extract<Mail, { kind: Kind }>["payload"];

/** The subject line: a constant per kind, never made from what somebody typed (R25). The first is the manual's own. */
export function mailSubject(kind: MailKind): string {
  return subjects[kind];
}

const subjects = {
  code: "確認コード発行通知(介護保険)",
  submitted: "ログイン情報再発行申請 受付通知(介護保険)",
  approved: "ログイン情報再発行申請 承認通知(介護保険)",
  rejected: "ログイン情報再発行申請 却下通知(介護保険)",
  waiting: "ログイン情報再発行申請 確認のお願い(介護保険)",
  reopened: "ログイン情報再発行申請 審査再開通知(介護保険)",
  withdrawn: "ログイン情報再発行申請 取下げ通知(介護保険)",
  posted: "電子請求ログイン情報再発行通知書 発送通知(介護保険)",
  returned: "電子請求ログイン情報再発行通知書 返戻通知(介護保険)",
  "first-use": "仮パスワードによるログイン通知(介護保険)",
  "password-changed": "パスワード変更通知(介護保険)",
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
