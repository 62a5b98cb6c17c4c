import { unstableToPlainText } from "@react-email/render";
import type { ReactElement } from "react";
import { Approved } from "@/emails/approved";
import { Code } from "@/emails/code";
import { FirstUse } from "@/emails/first-use";
import { type Mail, mailSubject } from "@/emails/mail";
import { PasswordChanged } from "@/emails/password-changed";
import { Posted } from "@/emails/posted";
import { Rejected } from "@/emails/rejected";
import { Reopened } from "@/emails/reopened";
import { Returned } from "@/emails/returned";
import { Submitted } from "@/emails/submitted";
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
    case "posted":
      return <Posted {...mail.payload} />;
    case "returned":
      return <Returned {...mail.payload} />;
    case "first-use":
      return <FirstUse {...mail.payload} />;
    case "password-changed":
      return <PasswordChanged {...mail.payload} />;
  }
}
