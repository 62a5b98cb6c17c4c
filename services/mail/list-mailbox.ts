import { desc, eq } from "drizzle-orm";
import { mailbox } from "@/db/schema/outbox";
import type { Env } from "@/lib/env";
import type { Context } from "@/services/context";

export type MailboxEntry = Pick<typeof mailbox.$inferSelect, "id" | "recipient" | "subject" | "receivedAt">;
export type MailboxMail = typeof mailbox.$inferSelect;

/** Whether mail goes into the local mailbox: in training mode, without a key of the provider (contract.md, Settings). */
export function hasMailbox({ APP_MODE, RESEND_API_KEY }: Pick<Env, "APP_MODE" | "RESEND_API_KEY">): boolean {
  return APP_MODE === "training" && RESEND_API_KEY === undefined;
}

/** The newest hundred mails of the training mailbox, newest first. */
export async function listMailbox({ database }: Pick<Context, "database">): Promise<MailboxEntry[]> {
  const { id, recipient, subject, receivedAt } = mailbox;
  return database.read
    .select({ id, recipient, subject, receivedAt })
    .from(mailbox)
    .orderBy(desc(receivedAt), desc(id))
    .limit(100);
}

/** One mail of the training mailbox with both its parts; undefined when it is not there (any more). */
export async function readMailbox(
  { database }: Pick<Context, "database">,
  id: string,
): Promise<MailboxMail | undefined> {
  const [mail] = await database.read.select().from(mailbox).where(eq(mailbox.id, id));
  return mail;
}
