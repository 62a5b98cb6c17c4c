import { and, eq } from "drizzle-orm";
import { accounts, securityEmails } from "@/db/schema/accounts";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Account } from "@/services/accounts/find-account";
import type { Context } from "@/services/context";

interface Aim {
  providerNumber: string;
  prefecture: PrefectureCode | null;
  email: string;
}

interface Registered {
  account: Account;
  /** The address as it was registered; the typed one may differ in small and capital letters. */
  email: string;
}

/**
 * The account of this office and prefecture that has this セキュリティ用メールアドレス; undefined when there is none, and while it is
 * marked as compromised, for nobody knows then who registered the address.
 */
export async function registeredAccount(
  ctx: Context,
  { providerNumber, prefecture, email }: Aim,
): Promise<Registered | undefined> {
  if (prefecture === null) return undefined;
  const [found] = await ctx.database.read
    .select({ account: accounts, email: securityEmails.email })
    .from(accounts)
    .innerJoin(securityEmails, eq(securityEmails.accountId, accounts.id))
    .where(
      and(
        eq(accounts.providerNumber, providerNumber),
        eq(accounts.federation, prefecture),
        eq(accounts.compromised, false),
        eq(securityEmails.mailbox, email.toLowerCase()),
      ),
    );
  return found;
}
