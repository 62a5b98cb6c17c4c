import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { stepNotDue } from "@/domain/step-not-due";
import type { Applicant, Context } from "@/services/context";
import { providerNamed } from "@/services/ledger/provider-named";
import { dueReset } from "@/services/resets/due-reset";
import type { Standing } from "@/services/resets/find-reset";
import type { CredentialsView } from "@/services/resets/view-credentials";

/**
 * What 終了 of path 1 shows: whose login was reset, when, and the ユーザID that this browser has seen already, to be written
 * down; as long as the reset's proof lives. Refuses `step-not-due`.
 */
export async function viewDone(ctx: Context<Applicant>, known?: Standing): Promise<CredentialsView & { doneAt: Date }> {
  const { subjectId, doneAt } = await dueReset(ctx, ["done"], known);
  if (doneAt === null || subjectId === null) throw stepNotDue();
  const [account] = await ctx.database.read
    .select({ userId: accounts.userId, providerNumber: accounts.providerNumber, federation: accounts.federation })
    .from(accounts)
    .where(eq(accounts.id, subjectId));
  if (account === undefined) throw stepNotDue();
  return { ...account, providerName: await providerNamed(ctx, account.providerNumber), doneAt };
}
