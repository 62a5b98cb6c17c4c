import { and, count, eq, gt } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { securityEmails } from "@/db/schema/accounts";
import { Refusal } from "@/domain/refusal";
import { confirmOwner } from "@/services/accounts/confirm-owner";
import { openAccount } from "@/services/accounts/own-account";
import { refuseSignedOut, stillSignedIn } from "@/services/accounts/still-signed-in";
import { tellAccount } from "@/services/accounts/tell-account";
import { record } from "@/services/audit/record";
import type { Context, Office } from "@/services/context";

interface Removal {
  /** The registered address by its key. */
  address: string;
  currentSecret: string;
}

/**
 * Removes a セキュリティ用メールアドレス of the account; all registered addresses are told, the removed one too. Refuses
 * `step-not-due`, `not-found` for one that is gone or another account's, `email-last` (one stays, or a lost login means
 * waiting for a letter), what `confirmOwner` refuses, and `signed-out` when the session was ended meanwhile.
 */
export async function removeSecurityEmail(ctx: Context<Office>, removal: Removal): Promise<void> {
  const own = await openAccount(ctx);
  const { account, addresses } = own;
  if (!addresses.some(({ id }) => id === removal.address)) throw notFound();
  if (addresses.length === 1) throw lastOne();
  await confirmOwner(ctx, own, removal.currentSecret);
  const emails = addresses.map(({ email }) => email);
  try {
    await commit(ctx, [
      ...stillSignedIn(ctx),
      ...guarded(removed(ctx, removal.address)),
      ...(await tellAccount(ctx, account, "security-email-removed", emails)),
      record(ctx, { act: "remove-security-email", federation: account.federation }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await refuseSignedOut(ctx);
    // Another browser removed one between our look and our commit: look again, for the refusal that fits.
    return removeSecurityEmail(ctx, removal);
  }
}

/** Only while another one stays. */
function removed(ctx: Context<Office>, id: string) {
  const { read } = ctx.database;
  const ofAccount = eq(securityEmails.accountId, ctx.actor.accountId);
  const registered = read.select({ n: count() }).from(securityEmails).where(ofAccount);
  return read.delete(securityEmails).where(and(eq(securityEmails.id, id), ofAccount, gt(registered, 1)));
}

function notFound(): Refusal {
  return new Refusal("not-found", "選んだメールアドレスは登録されていません。画面を開き直してご確認ください。");
}

function lastOne(): Refusal {
  return new Refusal(
    "email-last",
    "登録が1件だけのため、削除できません。先に別のメールアドレスを登録してください。",
    "address",
  );
}
