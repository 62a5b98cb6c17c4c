import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { proofs } from "@/db/schema/proofs";
import { Refusal } from "@/domain/refusal";
import { codeIfNeeded } from "@/services/codes/code-if-needed";
import { issueCode } from "@/services/codes/issue-code";
import type { Proof } from "@/services/codes/proof";
import { findProof, newProof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { changeableApplication } from "@/services/status/changeable-application";

/**
 * 通知先メールアドレスの変更, first half: mails a 確認コード to the new address; nothing changes before it is entered. Another
 * address, as long as none was proven, goes on with the same tries and codes (R06, R07). The same form twice mails once.
 * Refuses `same-address`, `application-closed`, `tries-used-up`, the caps of R07, and `step-not-due` without a proven mailbox.
 */
export async function askAddressChange(ctx: Context<Applicant>, email: string): Promise<void> {
  const { application, proof } = await changeableApplication(ctx);
  if (application.email === email) {
    throw new Refusal("same-address", "いまの通知先と同じメールアドレスです。別のものを入力してください。", "email");
  }
  const known = await findProof(ctx, "notification-email", proof.browser);
  const wanted = { purpose: "notification-email" as const, browser: proof.browser, email, subjectId: application.id };
  try {
    await commit(
      ctx,
      known !== undefined && isUnderWay(ctx, known)
        ? await aimed(ctx, known, email)
        : await begun(ctx, newProof(ctx, wanted), known),
    );
  } catch (error) {
    // The same form came twice, or another tab was quicker: what it left decides.
    if (error instanceof Conflict) return askAddressChange(ctx, email);
    throw error;
  }
}

function isUnderWay({ now }: Context, { provenAt, expiresAt }: Proof): boolean {
  return provenAt === null && expiresAt > now;
}

/** One browser proves one address at a time: a finished proof makes room for the new one. */
async function begun(ctx: Context, proof: Proof, finished: Proof | undefined): Promise<Statement[]> {
  const { read } = ctx.database;
  return [
    ...(finished === undefined ? [] : guarded(read.delete(proofs).where(eq(proofs.id, finished.id)))),
    statement(read.insert(proofs).values(proof)),
    ...(await issueCode(ctx, proof)),
  ];
}

async function aimed(ctx: Context, known: Proof, email: string): Promise<Statement[]> {
  const asRead = and(eq(proofs.id, known.id), eq(proofs.email, known.email), isNull(proofs.provenAt));
  return [
    ...guarded(ctx.database.read.update(proofs).set({ email }).where(asRead)),
    ...(await codeIfNeeded(ctx, { ...known, email })),
  ];
}
