import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { AccountStep } from "@/domain/account-step";
import { dueAccountStep } from "@/domain/account-step";
import { Refusal } from "@/domain/refusal";
import type { Account } from "@/services/accounts/find-account";
import type { Context, Office } from "@/services/context";

/** The account that asks; its own row and no other can be reached from a session. */
export async function ownAccount(ctx: Context<Office>): Promise<Account> {
  const [account] = await ctx.database.read.select().from(accounts).where(eq(accounts.id, ctx.actor.accountId));
  if (account === undefined) throw new Error("a session without its account");
  return account;
}

/** The account that asks, for an act of `step`. Refuses `step-not-due` when another is due: terms, then password (R31). */
export async function accountAt(ctx: Context<Office>, step: AccountStep): Promise<Account> {
  const account = await ownAccount(ctx);
  const { letterId } = ctx.actor;
  if (dueAccountStep({ termsAcceptedAt: account.termsAcceptedAt, letterId }) === step) return account;
  throw new Refusal(
    "step-not-due",
    "この画面の操作はすでに終わったか、まだできません。画面を開き直して、続けてください。",
  );
}
