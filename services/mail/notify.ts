import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
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

/** Rows of one mail for the notification address and, where the office registered one, its security address (R34). */
export async function notify(ctx: Context, application: Notified, mail: Mail): Promise<Statement[]> {
  const { email, providerNumber, federation } = application;
  const registered = await ctx.database.read
    .select({ securityEmail: accounts.securityEmail })
    .from(accounts)
    .where(and(eq(accounts.providerNumber, providerNumber), eq(accounts.federation, federation)));
  const addresses = new Set([email, ...registered.flatMap((account) => account.securityEmail ?? [])]);
  return [...addresses].map((to) => queueMail(ctx, mail, { to, applicationId: application.id }));
}
