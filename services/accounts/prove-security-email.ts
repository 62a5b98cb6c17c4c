import { count, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost, statement } from "@/db/commit";
import { securityEmails } from "@/db/schema/accounts";
import { limits } from "@/domain/limits";
import { makeId } from "@/lib/ids";
import type { OwnAccount } from "@/services/accounts/own-account";
import { openAccount, stepNotDue } from "@/services/accounts/own-account";
import { pendingProof } from "@/services/accounts/pending-proof";
import { emailFull } from "@/services/accounts/propose-security-email";
import { tellAccount } from "@/services/accounts/tell-account";
import { record } from "@/services/audit/record";
import { enterCode } from "@/services/codes/enter-code";
import type { Proof } from "@/services/codes/proof";
import type { Context, Office } from "@/services/context";

/**
 * Registers the セキュリティ用メールアドレス that this session is proving, by the 確認コード mailed to it; all registered
 * addresses are told. Refuses what `enterCode` refuses, `email-full` when another browser filled the last place, and
 * `step-not-due` when nothing waits for a code.
 */
export async function proveSecurityEmail(ctx: Context<Office>, code: string): Promise<void> {
  const own = await openAccount(ctx);
  const proof = await pendingProof(ctx);
  if (proof === undefined) throw stepNotDue();
  await enterCode(ctx, proof, code, await registration(ctx, own, proof));
  const { addresses } = await openAccount(ctx);
  if (!addresses.some(({ mailbox }) => mailbox === proof.email.toLowerCase())) throw emailFull();
}

async function registration(
  ctx: Context<Office>,
  { account, addresses }: OwnAccount,
  { email }: Proof,
): Promise<Statement[]> {
  const { read } = ctx.database;
  const ofAccount = eq(securityEmails.accountId, account.id);
  const registered = {
    id: makeId(ctx.now, ctx.random),
    accountId: account.id,
    email,
    mailbox: email.toLowerCase(),
    registeredAt: ctx.now,
  };
  const told = [...addresses.map((address) => address.email), email];
  return [
    statement(read.insert(securityEmails).values(registered)),
    atMost(limits.securityEmails, read.select({ n: count() }).from(securityEmails).where(ofAccount)),
    ...(await tellAccount(ctx, account, "security-email-registered", told)),
    record(ctx, { act: "register-security-email", federation: account.federation }),
  ];
}
