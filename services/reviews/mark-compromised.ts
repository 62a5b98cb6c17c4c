import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { accounts, officeSessions } from "@/db/schema/accounts";
import { proofs } from "@/db/schema/proofs";
import type { OldPasswordObstacle } from "@/domain/old-password";
import { oldPasswordObstacle } from "@/domain/old-password";
import { Refusal } from "@/domain/refusal";
import type { Account } from "@/services/accounts/find-account";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { Seen } from "@/services/reviews/decide";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { oneVersionYounger } from "@/services/reviews/one-version-younger";
import { stale } from "@/services/reviews/stale";
import { authorise } from "@/services/staff/authorise";

/**
 * The office fears that somebody else has its password: the old one dies now and its sessions end, instead of living until
 * the letter is first used (R32). The resets begun through its security addresses end too: nobody knows who registered them.
 * The application is one version younger by it. Refuses `not-your-role`, `second-factor-stale`, `not-found`, `stale` and what
 * `oldPasswordObstacle` names.
 */
export async function markCompromised(ctx: Context<Staff>, seen: Seen): Promise<void> {
  authorise(ctx, "mark-compromised");
  const application = await findForStaff(ctx, seen.reference);
  if (application.version !== seen.version) throw await stale(ctx, application, seen.version);
  const account = await accountOf(ctx, application);
  const held = account && { compromised: account.compromised, hasPassword: account.passwordHash !== null };
  const obstacle = oldPasswordObstacle({ role: ctx.actor.role, status: application.status, account: held });
  if (obstacle !== null) throw refusal(obstacle);
  if (account === undefined) throw refusal("no-account");
  const version = seen.version + 1;
  try {
    await commit(ctx, [
      ...passwordKilled(ctx, account),
      record(ctx, { act: "mark-compromised", application: { ...application, version } }),
      ...oneVersionYounger(ctx, application),
    ]);
  } catch (error) {
    throw error instanceof Conflict ? await overtaken(ctx, seen) : error;
  }
}

/** Somebody else was quicker: with the application, or the office with its password. */
async function overtaken(ctx: Context<Staff>, { reference, version }: Seen): Promise<Refusal> {
  const now = await findForStaff(ctx, reference);
  return now.version === version ? refusal("already-compromised") : stale(ctx, now, version);
}

async function accountOf(ctx: Context, { providerNumber, federation }: Application): Promise<Account | undefined> {
  const [account] = await ctx.database.read
    .select()
    .from(accounts)
    .where(and(eq(accounts.providerNumber, providerNumber), eq(accounts.federation, federation)));
  return account;
}

/** The guard is the password as it was read: one that the office has chosen meanwhile lives on. */
function passwordKilled(ctx: Context, { id, passwordHash }: Account): Statement[] {
  const { read } = ctx.database;
  const asRead = and(eq(accounts.id, id), eq(accounts.passwordHash, passwordHash ?? ""));
  const open = and(eq(officeSessions.accountId, id), isNull(officeSessions.endedAt));
  const begun = and(eq(proofs.purpose, "reset"), eq(proofs.subjectId, id));
  return [
    ...guarded(read.update(accounts).set({ compromised: true, passwordHash: null }).where(asRead)),
    statement(read.update(officeSessions).set({ endedAt: ctx.now }).where(open)),
    statement(read.update(proofs).set({ expiresAt: ctx.now }).where(begun)),
  ];
}

function refusal(obstacle: OldPasswordObstacle): Refusal {
  return new Refusal(obstacle, sentences[obstacle]);
}

const sentences: Record<OldPasswordObstacle, string> = {
  "not-your-role": "この操作は、審査担当か管理担当の職員が行います。必要な場合はご依頼ください。",
  "application-closed": "この申請は終わっているため、以前のパスワードを無効にできません。",
  "no-account": "この事業所には、まだユーザIDがありません。",
  "already-compromised": "以前のパスワードは、すでに無効になっています。",
  "no-password": "この事業所には、無効にするパスワードがありません。",
};
