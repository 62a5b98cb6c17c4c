import { and, desc, eq, gt } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import type { Account } from "@/services/accounts/find-account";
import type { Context } from "@/services/context";

const recently = 30 * 24 * 60 * 60 * 1000;

/**
 * The notification address of the application whose letter opened this account within the last 30 days, if any. Until a
 * セキュリティ用メールアドレス is registered nobody else would hear what whoever holds the letter sets up (R34).
 */
export async function letterReaderAddress(
  ctx: Context,
  { providerNumber, federation }: Pick<Account, "providerNumber" | "federation">,
): Promise<string[]> {
  const completed = await ctx.database.read
    .select({ email: applications.email })
    .from(applications)
    .where(
      and(
        eq(applications.providerNumber, providerNumber),
        eq(applications.federation, federation),
        eq(applications.status, "completed"),
        gt(applications.changedAt, new Date(ctx.now.getTime() - recently)),
      ),
    )
    .orderBy(desc(applications.changedAt))
    .limit(1);
  return completed.map(({ email }) => email);
}
