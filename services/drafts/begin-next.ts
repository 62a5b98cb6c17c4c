import { commit, statement } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import { proofs } from "@/db/schema/proofs";
import { tokenHash } from "@/lib/secrets";
import { newProof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { sentApplication } from "@/services/drafts/sent-application";

/**
 * 続けて別の事業所を申請: a draft of its own for the next office, with the address that this browser has proven (issue 2, A8).
 * Gives the token for the browser's cookie; null when that address was proven too long ago, and all begins anew.
 * Refuses `step-not-due` before anything was sent.
 */
export async function beginNext(ctx: Context<Applicant>): Promise<string | null> {
  const { draft, nextUntil } = await sentApplication(ctx);
  if (nextUntil <= ctx.now) return null;
  const { read } = ctx.database;
  const token = ctx.random.token();
  const fresh = newProof(ctx, { purpose: "application", browser: tokenHash(token), email: draft.email });
  await commit(ctx, [
    statement(read.insert(proofs).values({ ...fresh, provenAt: draft.provenAt })),
    statement(read.insert(drafts).values({ id: fresh.id, providerNumber: "" })),
  ]);
  return token;
}
