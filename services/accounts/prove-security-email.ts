import { count, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost, statement } from "@/db/commit";
import { securityEmails } from "@/db/schema/accounts";
import { limits } from "@/domain/limits";
import { stepNotDue } from "@/domain/step-not-due";
import { makeId } from "@/lib/ids";
import { letterReaderAddress } from "@/services/accounts/letter-reader-address";
import { openAccount } from "@/services/accounts/own-account";
import { pendingProof } from "@/services/accounts/pending-proof";
import { emailFull } from "@/services/accounts/propose-security-email";
import { refuseSignedOut, stillSignedIn } from "@/services/accounts/still-signed-in";
import { tellAccount } from "@/services/accounts/tell-account";
import { record } from "@/services/audit/record";
import { enterCode } from "@/services/codes/enter-code";
import type { Context, Office } from "@/services/context";

/**
 * Registers the セキュリティ用メールアドレス that this session is proving, by the 確認コード mailed to it; all registered
 * addresses are told, of the first one that of `letterReaderAddress`. Refuses what `enterCode` refuses, `email-full` when
 * another browser filled the last place, `signed-out` when the session was ended meanwhile, and `step-not-due` when nothing
 * waits for a code.
 */
export async function proveSecurityEmail(ctx: Context<Office>, code: string): Promise<void> {
  await openAccount(ctx);
  const proof = await pendingProof(ctx);
  if (proof === undefined) throw stepNotDue();
  await enterCode(ctx, proof, code, ({ email }) => registration(ctx, email));
}

/** Nothing when another browser of the office has just registered the same address. */
async function registration(ctx: Context<Office>, email: string): Promise<Statement[]> {
  await refuseSignedOut(ctx);
  const { account, addresses } = await openAccount(ctx);
  if (addresses.some(({ mailbox }) => mailbox === email.toLowerCase())) return [];
  if (addresses.length >= limits.securityEmails) throw emailFull();
  const { read } = ctx.database;
  const ofAccount = eq(securityEmails.accountId, account.id);
  const registered = {
    id: makeId(ctx.now, ctx.random),
    accountId: account.id,
    email,
    mailbox: email.toLowerCase(),
    registeredAt: ctx.now,
  };
  const before =
    addresses.length > 0 ? addresses.map((address) => address.email) : await letterReaderAddress(ctx, account);
  const told = [...before, email];
  return [
    ...stillSignedIn(ctx),
    statement(read.insert(securityEmails).values(registered)),
    atMost(limits.securityEmails, read.select({ n: count() }).from(securityEmails).where(ofAccount)),
    ...(await tellAccount(ctx, account, "security-email-registered", told)),
    record(ctx, { act: "register-security-email", federation: account.federation }),
  ];
}
