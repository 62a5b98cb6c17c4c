import { eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { securityEmails } from "@/db/schema/accounts";
import type { Account } from "@/services/accounts/find-account";
import { tellAccount } from "@/services/accounts/tell-account";
import { findOpen } from "@/services/applications/find-open";
import { move } from "@/services/applications/move";
import type { Context } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";

/**
 * What a reset tells, as statements for `commit`: one mail to every known address (R34, R36). An open application of the
 * account's office and federation becomes 再設定済, and its mail says all that the other one would.
 */
export async function tellReset(ctx: Context, account: Account): Promise<Statement[]> {
  const open = await findOpen(ctx, account.providerNumber, account.federation);
  if (open === undefined) return toSecurityAddresses(ctx, account);
  const payload = { ...(await applicationFacts(ctx, open)), supersededAt: ctx.now.toISOString() };
  return move(ctx, open, "supersede", { set: { waitingReason: null }, mail: { kind: "superseded", payload } });
}

async function toSecurityAddresses(ctx: Context, account: Account): Promise<Statement[]> {
  const registered = await ctx.database.read
    .select({ email: securityEmails.email })
    .from(securityEmails)
    .where(eq(securityEmails.accountId, account.id));
  const addresses = registered.map(({ email }) => email);
  return tellAccount(ctx, account, "credentials-reset", addresses);
}
