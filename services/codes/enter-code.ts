import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded } from "@/db/commit";
import { codes, proofs } from "@/db/schema/proofs";
import { Refusal } from "@/domain/refusal";
import { sameHash } from "@/lib/secrets";
import type { Try } from "@/services/codes/count-try";
import { askForAnother, countTry, triesUsedUp } from "@/services/codes/count-try";
import { codeHash } from "@/services/codes/issue-code";
import type { Code } from "@/services/codes/live-codes";
import type { Proof } from "@/services/codes/proof";
import { readAgain } from "@/services/codes/proof";
import { wording } from "@/services/codes/wording";
import type { Context } from "@/services/context";

/** What else holds once `proof` is proven, as the world is at that moment. */
type Effect = (proof: Proof) => Promise<Statement[]>;

/**
 * Proves the proof's address by a code. Every live code of the proof is accepted (R06), each once (R08); the try is counted
 * before anything is compared (R05). `also` gives what the proof brings about, in the same commit; of many right entries at
 * once one does it, the others find the address proven and have nothing left to do.
 * Refuses what `countTry` and `also` refuse, and `code-wrong` with the number of tries left.
 */
export async function enterCode(ctx: Context, proof: Proof, code: string, also: Effect = nothing): Promise<void> {
  const effect = await also(proof);
  const counted = await countTry(ctx, proof);
  if (counted === "already-proven") return;
  const hash = codeHash(proof, code);
  const match = counted.candidates.find((candidate) => sameHash(candidate.hash, hash));
  if (match === undefined) throw wrongCode(proof, counted);
  try {
    await commit(ctx, [...accepted(ctx, proof, match), ...effect]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Something changed between our look and our commit: look again. Every turn has used up a try, so it ends.
    const changed = await readAgain(ctx, proof);
    if (changed.provenAt === null) return enterCode(ctx, changed, code, also);
  }
}

async function nothing(): Promise<Statement[]> {
  return [];
}

function accepted(ctx: Context, proof: Proof, { id }: Code): Statement[] {
  const { read } = ctx.database;
  const used = read
    .update(codes)
    .set({ usedAt: ctx.now })
    .where(and(eq(codes.id, id), isNull(codes.usedAt)));
  const proven = read
    .update(proofs)
    .set({ provenAt: ctx.now })
    .where(and(eq(proofs.id, proof.id), eq(proofs.email, proof.email), isNull(proofs.provenAt)));
  return [...guarded(used), ...guarded(proven)];
}

function wrongCode(proof: Proof, { candidates, left }: Try): Refusal {
  const { code } = wording[proof.purpose];
  return new Refusal("code-wrong", `${code}が違います。${nextStep(proof, candidates, left)}`, "code");
}

function nextStep(proof: Proof, candidates: readonly Code[], { byCodes, byProof }: Try["left"]): string {
  const { code } = wording[proof.purpose];
  if (byProof === 0) return triesUsedUp(proof).message;
  if (byCodes === 0) return `この${code}は使えなくなりました。${askForAnother(proof)}`;
  const tags = candidates.map(({ tag }) => `「${tag}」`).join("");
  return `あと${Math.min(byCodes, byProof)}回入力できます。照合文字が${tags}のメールの${code}か、ご確認ください。`;
}
