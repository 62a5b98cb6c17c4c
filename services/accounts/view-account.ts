import { and, desc, eq, ne } from "drizzle-orm";
import { officeSessions } from "@/db/schema/accounts";
import { dueAccountStep } from "@/domain/account-step";
import { ownAccount } from "@/services/accounts/own-account";
import type { Context, Office } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { providerNamed } from "@/services/ledger/provider-named";

/** What /account shows this office: the screen that is due, whose account it is, and when it signed in before this time. */
export async function viewAccount(ctx: Context<Office>) {
  const { userId, providerNumber, federation, termsAcceptedAt, passwordChangedAt } = await ownAccount(ctx);
  return {
    due: dueAccountStep({ termsAcceptedAt, letterId: ctx.actor.letterId }),
    userId,
    providerNumber,
    providerName: await providerNamed(ctx, providerNumber),
    federationName: (await findFederation(ctx, federation)).name,
    passwordChangedAt,
    previousSignInAt: await previousSignIn(ctx),
  };
}

async function previousSignIn(ctx: Context<Office>): Promise<Date | null> {
  const { accountId, sessionId } = ctx.actor;
  const [session] = await ctx.database.read
    .select({ createdAt: officeSessions.createdAt })
    .from(officeSessions)
    .where(and(eq(officeSessions.accountId, accountId), ne(officeSessions.id, sessionId)))
    .orderBy(desc(officeSessions.createdAt))
    .limit(1);
  return session?.createdAt ?? null;
}
