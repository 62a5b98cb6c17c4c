import { and, asc, eq, isNotNull } from "drizzle-orm";
import { accounts, securityEmails } from "@/db/schema/accounts";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";

/** The user ID that an application asks a new password for, with its registered addresses; undefined where none was issued. */
export async function caseAccount(ctx: Context, { providerNumber, federation }: Application) {
  const [account] = await ctx.database.read
    .select({
      id: accounts.id,
      userId: accounts.userId,
      compromised: accounts.compromised,
      hasPassword: isNotNull(accounts.passwordHash).mapWith(Boolean),
      lastSignInAt: accounts.lastSignInAt,
    })
    .from(accounts)
    .where(and(eq(accounts.providerNumber, providerNumber), eq(accounts.federation, federation)));
  return account && { ...account, securityEmails: await securityEmailsOf(ctx, account.id) };
}

function securityEmailsOf({ database: { read } }: Context, accountId: string) {
  const { email, registeredAt } = securityEmails;
  return read
    .select({ email, registeredAt })
    .from(securityEmails)
    .where(eq(securityEmails.accountId, accountId))
    .orderBy(asc(registeredAt));
}
