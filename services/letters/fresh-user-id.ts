import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { makeUserId } from "@/domain/user-id";
import type { Context } from "@/services/context";

/** A ユーザID that no office has yet, for the first issue to one that billed on paper (domain.md §1). */
export async function freshUserId(ctx: Context): Promise<string> {
  for (;;) {
    const userId = makeUserId(ctx.random);
    const taken = await ctx.database.read.select({ id: accounts.id }).from(accounts).where(eq(accounts.userId, userId));
    if (taken.length === 0) return userId;
  }
}
