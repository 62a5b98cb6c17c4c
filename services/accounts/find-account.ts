import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import type { Context } from "@/services/context";

export type Account = typeof accounts.$inferSelect;

/** The account of this ユーザID, if any. */
export async function findAccount(ctx: Context, userId: string): Promise<Account | undefined> {
  const [account] = await ctx.database.read.select().from(accounts).where(eq(accounts.userId, userId));
  return account;
}
