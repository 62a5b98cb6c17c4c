import { asc, eq } from "drizzle-orm";
import { accounts, officeSessions, securityEmails } from "@/db/schema/accounts";
import type { AccountStep } from "@/domain/account-step";
import { dueAccountStep } from "@/domain/account-step";
import { stepNotDue } from "@/domain/step-not-due";
import type { Account } from "@/services/accounts/find-account";
import type { Context, Office } from "@/services/context";

export type SecurityEmail = typeof securityEmails.$inferSelect;

/** The account of a session with its registered addresses, oldest first, and the screen that is due. */
export interface OwnAccount {
  account: Account;
  addresses: SecurityEmail[];
  due: AccountStep;
}

/** The account that asks; its own rows and no others can be reached from a session. */
export async function ownAccount(ctx: Context<Office>): Promise<OwnAccount> {
  const { accountId, sessionId, letterId } = ctx.actor;
  const { read } = ctx.database;
  const [own] = await read
    .select({ account: accounts, setUpLaterAt: officeSessions.setUpLaterAt })
    .from(accounts)
    .leftJoin(officeSessions, eq(officeSessions.id, sessionId))
    .where(eq(accounts.id, accountId));
  if (own === undefined) throw new Error("a session without its account");
  const { account, setUpLaterAt } = own;
  const addresses = await read
    .select()
    .from(securityEmails)
    .where(eq(securityEmails.accountId, accountId))
    .orderBy(asc(securityEmails.registeredAt), asc(securityEmails.id));
  const due = dueAccountStep({
    termsAcceptedAt: account.termsAcceptedAt,
    letterId,
    setUpLaterAt,
    securityEmails: addresses.length,
    hasSecurityCode: account.securityCodeHash !== null,
  });
  return { account, addresses, due };
}

/** The account that asks, for an act of `step`. Refuses `step-not-due` when another is due: terms, then password (R31). */
export async function accountAt(ctx: Context<Office>, step: AccountStep): Promise<Account> {
  const { account, due } = await ownAccount(ctx);
  if (due === step) return account;
  throw stepNotDue();
}

/** The account that asks, for all that waits for terms and password alone. Refuses `step-not-due` before these are settled. */
export async function openAccount(ctx: Context<Office>): Promise<OwnAccount> {
  const own = await ownAccount(ctx);
  if (own.due !== "terms" && own.due !== "password") return own;
  throw stepNotDue();
}
