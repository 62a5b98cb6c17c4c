import { and, eq, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { proofs } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { confirmOwner } from "@/services/accounts/confirm-owner";
import type { OwnAccount } from "@/services/accounts/own-account";
import { openAccount } from "@/services/accounts/own-account";
import { pendingProof } from "@/services/accounts/pending-proof";
import { codeIfNeeded } from "@/services/codes/code-if-needed";
import { issueCode } from "@/services/codes/issue-code";
import { newProof, type Proof } from "@/services/codes/proof";
import type { Context, Office } from "@/services/context";

interface Proposal {
  email: string;
  currentSecret: string;
}

/**
 * Begins the registration of a セキュリティ用メールアドレス: a 確認コード goes to it, `proveSecurityEmail` ends it. An address
 * waiting for its code is replaced; one that a good code is on its way to is sent nothing more. Refuses `step-not-due`,
 * `email-registered`, `email-full`, what `confirmOwner` refuses, which asks nothing on the screen that follows the sign-in,
 * and the caps of R07.
 */
export async function proposeSecurityEmail(ctx: Context<Office>, proposal: Proposal): Promise<void> {
  const { email, currentSecret } = proposal;
  const own = await openAccount(ctx);
  refuseNeedless(own, email);
  await confirmOwner(ctx, own, currentSecret, "security-email");
  const pending = await pendingProof(ctx);
  if (pending?.email === email) return;
  try {
    await commit(ctx, pending ? await readdressed(ctx, pending, email) : await begun(ctx, email));
  } catch (error) {
    // Another form was sent at the same moment: look again; the same one has begun what this one wants.
    if (error instanceof Conflict) return proposeSecurityEmail(ctx, proposal);
    throw error;
  }
}

function refuseNeedless({ addresses }: OwnAccount, email: string): void {
  if (addresses.some(({ mailbox }) => mailbox === email.toLowerCase())) {
    throw new Refusal("email-registered", "このメールアドレスは、すでに登録されています。", "email");
  }
  if (addresses.length >= limits.securityEmails) throw emailFull();
}

/** The refusal of one address too many. */
export function emailFull(): Refusal {
  return new Refusal(
    "email-full",
    `登録できるセキュリティ用メールアドレスは${limits.securityEmails}件までです。先に1件を削除してください。`,
  );
}

async function begun(ctx: Context<Office>, email: string): Promise<Statement[]> {
  const { read } = ctx.database;
  const { accountId: subjectId, sessionId: browser } = ctx.actor;
  const proof = newProof(ctx, { purpose: "security-email", browser, email, subjectId });
  const ofBrowser = and(eq(proofs.purpose, "security-email"), eq(proofs.browser, browser));
  const ended = and(ofBrowser, or(isNotNull(proofs.provenAt), lte(proofs.expiresAt, ctx.now)));
  return [
    statement(read.delete(proofs).where(ended)),
    statement(read.insert(proofs).values(proof)),
    ...(await issueCode(ctx, proof)),
  ];
}

async function readdressed(ctx: Context, pending: Proof, email: string): Promise<Statement[]> {
  const asRead = and(eq(proofs.id, pending.id), eq(proofs.email, pending.email), isNull(proofs.provenAt));
  return [
    ...guarded(ctx.database.read.update(proofs).set({ email }).where(asRead)),
    ...(await codeIfNeeded(ctx, { ...pending, email })),
  ];
}
