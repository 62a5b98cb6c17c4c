import { unstableToPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { Approved } from "@/emails/approved";
import { Code } from "@/emails/code";
import { CredentialsReset } from "@/emails/credentials-reset";
import { FederationAlarm } from "@/emails/federation-alarm";
import { FirstUse } from "@/emails/first-use";
import { LetterReported } from "@/emails/letter-reported";
import { type Mail, mailSubject } from "@/emails/mail";
import { MissingReported } from "@/emails/missing-reported";
import { NotificationEmailChanged } from "@/emails/notification-email-changed";
import { NotificationEmailCode } from "@/emails/notification-email-code";
import { PasswordChanged } from "@/emails/password-changed";
import { PasswordEnding } from "@/emails/password-ending";
import { Posted } from "@/emails/posted";
import { Rejected } from "@/emails/rejected";
import { Reminder } from "@/emails/reminder";
import { Reopened } from "@/emails/reopened";
import { ResetCode } from "@/emails/reset-code";
import { Returned } from "@/emails/returned";
import { SecurityCodeSet } from "@/emails/security-code-set";
import { SecurityEmailCode } from "@/emails/security-email-code";
import { SecurityEmailRegistered } from "@/emails/security-email-registered";
import { SecurityEmailRemoved } from "@/emails/security-email-removed";
import { StatusCode } from "@/emails/status-code";
import { Submitted } from "@/emails/submitted";
import { Superseded } from "@/emails/superseded";
import { Waiting } from "@/emails/waiting";
import { Withdrawn } from "@/emails/withdrawn";

/** A mail ready to go out, both parts saying the same. */
export type RenderedMail = { subject: string; html: string; text: string };

/**
 * Sets a mail in type: the constant subject of its kind, HTML, and plain text of unbroken lines.
 * The same mail gives the same bytes, because a crash sends it again under the same idempotency key (R51).
 */
export async function renderMail(mail: Mail): Promise<RenderedMail> {
  const html = `<!DOCTYPE html>${await markupOf(bodyOf(mail))}`;
  return { subject: mailSubject(mail.kind), html, text: unstableToPlainText(html) };
}

/* Not React Email's own render(): its doctype holds a web address, which carrier filters take for a link (domain.md §6). */
async function markupOf(body: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return renderToStaticMarkup(body);
}

function bodyOf(mail: Mail): ReactElement {
  switch (mail.kind) {
    case "code":
      return <Code {...mail.payload} />;
    case "reset-code":
      return <ResetCode {...mail.payload} />;
    case "status-code":
      return <StatusCode {...mail.payload} />;
    case "notification-email-code":
      return <NotificationEmailCode {...mail.payload} />;
    case "security-email-code":
      return <SecurityEmailCode {...mail.payload} />;
    case "submitted":
      return <Submitted {...mail.payload} />;
    case "approved":
      return <Approved {...mail.payload} />;
    case "rejected":
      return <Rejected {...mail.payload} />;
    case "waiting":
      return <Waiting {...mail.payload} />;
    case "reopened":
      return <Reopened {...mail.payload} />;
    case "withdrawn":
      return <Withdrawn {...mail.payload} />;
    case "superseded":
      return <Superseded {...mail.payload} />;
    case "posted":
      return <Posted {...mail.payload} />;
    case "reminder":
      return <Reminder {...mail.payload} />;
    case "password-ending":
      return <PasswordEnding {...mail.payload} />;
    case "returned":
      return <Returned {...mail.payload} />;
    case "letter-reported":
      return <LetterReported {...mail.payload} />;
    case "missing-reported":
      return <MissingReported {...mail.payload} />;
    case "federation-alarm":
      return <FederationAlarm {...mail.payload} />;
    case "first-use":
      return <FirstUse {...mail.payload} />;
    case "password-changed":
      return <PasswordChanged {...mail.payload} />;
    case "credentials-reset":
      return <CredentialsReset {...mail.payload} />;
    case "notification-email-changed":
      return <NotificationEmailChanged {...mail.payload} />;
    case "security-email-registered":
      return <SecurityEmailRegistered {...mail.payload} />;
    case "security-email-removed":
      return <SecurityEmailRemoved {...mail.payload} />;
    case "security-code-set":
      return <SecurityCodeSet {...mail.payload} />;
  }
}
