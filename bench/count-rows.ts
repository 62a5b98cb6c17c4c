import { count, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { outbox } from "@/db/schema/outbox";
import type { MailKind } from "@/emails/mail";
import { mailSubject } from "@/emails/mail";
import type { AcceptedMail } from "@/tests/support/fake-resend";

/** What must be there once per journey: applications and receipt rows in the database, code and receipt mails sent. */
export async function countRows(mails: readonly AcceptedMail[]): Promise<Record<string, number>> {
  const { read } = database();
  const [applied] = await read.select({ n: count() }).from(applications);
  const [receipts] = await read.select({ n: count() }).from(outbox).where(eq(outbox.kind, "submitted"));
  const sent = (kind: MailKind) => mails.filter(({ subject }) => subject === mailSubject(kind)).length;
  return {
    applications: applied?.n ?? 0,
    "receipt rows": receipts?.n ?? 0,
    "code mails": sent("code"),
    "receipt mails": sent("submitted"),
  };
}
