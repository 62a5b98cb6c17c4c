import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { ownAccount } from "@/services/accounts/own-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

/** 同意する on 利用規約 (domain.md §2). With the terms accepted already it has nothing to do. */
export async function acceptTerms(ctx: Context<Office>): Promise<void> {
  const { id, federation, termsAcceptedAt } = (await ownAccount(ctx)).account;
  if (termsAcceptedAt !== null) return;
  const due = and(eq(accounts.id, id), isNull(accounts.termsAcceptedAt));
  const accepted = ctx.database.read.update(accounts).set({ termsAcceptedAt: ctx.now }).where(due);
  try {
    await commit(ctx, [...guarded(accepted), record(ctx, { act: "accept-terms", federation })]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
