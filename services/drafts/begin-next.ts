import { and, count, eq } from "drizzle-orm";
import { atMost, Conflict, commit, statement } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import { proofs } from "@/db/schema/proofs";
import { limits } from "@/domain/limits";
import { tokenHash } from "@/lib/secrets";
import { newProof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { sentApplication } from "@/services/drafts/sent-application";

/**
 * 続けて別の事業所を申請: a draft of its own for the next office, with the address that this browser has proven (issue 2, A8).
 * Gives the token for the browser's cookie; null when that address was proven too long ago or for too many, and all begins
 * anew with a code.
 * Refuses `step-not-due` before anything was sent.
 */
export async function beginNext(ctx: Context<Applicant>): Promise<string | null> {
  const { draft, nextUntil } = await sentApplication(ctx);
  const { email, provenAt } = draft;
  if (nextUntil <= ctx.now || provenAt === null) return null;
  const { read } = ctx.database;
  const token = ctx.random.token();
  const fresh = newProof(ctx, { purpose: "application", browser: tokenHash(token), email });
  const sitting = and(eq(proofs.purpose, "application"), eq(proofs.email, email), eq(proofs.provenAt, provenAt));
  const begun = [
    statement(read.insert(proofs).values({ ...fresh, provenAt })),
    statement(read.insert(drafts).values({ id: fresh.id, providerNumber: "" })),
    atMost(limits.draftsPerCode, read.select({ n: count() }).from(proofs).where(sitting)),
  ];
  try {
    await commit(ctx, begun);
    return token;
  } catch (error) {
    if (error instanceof Conflict) return null;
    throw error;
  }
}
