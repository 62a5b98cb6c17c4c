import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { Refusal } from "@/domain/refusal";
import { transitions } from "@/domain/transitions";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { authorise } from "@/services/staff/authorise";

/**
 * The office fears that somebody else has its password: the old one dies now and its sessions end, instead of living until
 * the letter is first used (R32). Refuses `not-found`, `not-your-role`, `no-account` when the office has no ID, and
 * `already-compromised`.
 */
export async function markCompromised(ctx: Context<Staff>, reference: string): Promise<void> {
  const application = await findForStaff(ctx, reference);
  authorise(ctx, transitions.approve.by);
  const { read } = ctx.database;
  const [account] = await read
    .select()
    .from(accounts)
    .where(
      and(eq(accounts.providerNumber, application.providerNumber), eq(accounts.federation, application.federation)),
    );
  if (account === undefined) throw new Refusal("no-account", "この事業所には、まだユーザIDがありません。");
  if (account.compromised) throw alreadyCompromised();
  const compromised = read
    .update(accounts)
    .set({ compromised: true, passwordHash: null })
    .where(and(eq(accounts.id, account.id), eq(accounts.compromised, false)));
  const change = [
    ...guarded(compromised),
    statement(
      read
        .update(officeSessions)
        .set({ endedAt: ctx.now })
        .where(and(eq(officeSessions.accountId, account.id), isNull(officeSessions.endedAt))),
    ),
    record(ctx, { act: "mark-compromised", application }),
  ];
  try {
    await commit(ctx, change);
  } catch (error) {
    throw error instanceof Conflict ? alreadyCompromised() : error;
  }
}

function alreadyCompromised(): Refusal {
  return new Refusal("already-compromised", "以前のパスワードは、すでに無効になっています。");
}
