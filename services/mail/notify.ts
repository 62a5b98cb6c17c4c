import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Mail } from "@/emails/mail";
import type { Context } from "@/services/context";
import { queueMail } from "@/services/mail/queue-mail";

interface Notified {
  id: string;
  email: string;
  providerNumber: string;
  federation: PrefectureCode;
}

/**
 * Rows of one mail for the notification address, the office's registered security addresses and whatever `further` names,
 * each once (R34).
 */
export async function notify(
  ctx: Context,
  application: Notified,
  mail: Mail,
  further: readonly string[] = [],
): Promise<Statement[]> {
  const { email, providerNumber, federation } = application;
  const registered = await ctx.database.read
    .select({ email: securityEmails.email })
    .from(securityEmails)
    .innerJoin(accounts, eq(accounts.id, securityEmails.accountId))
    .where(and(eq(accounts.providerNumber, providerNumber), eq(accounts.federation, federation)));
  const addresses = new Set([email, ...registered.map((address) => address.email), ...further]);
  return [...addresses].map((to) => queueMail(ctx, mail, { to, applicationId: application.id }));
}
