import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { codes, proofs } from "@/db/schema/proofs";
import { makeTag } from "@/domain/confirmation-code";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { makeId } from "@/lib/ids";
import { pepperedHash, pepperId } from "@/lib/secrets";
import { withinCodeCaps } from "@/services/codes/code-caps";
import { triesUsedUp } from "@/services/codes/count-try";
import type { Proof } from "@/services/codes/proof";
import { wording } from "@/services/codes/wording";
import type { Context } from "@/services/context";
import { queueMail } from "@/services/mail/queue-mail";

/**
 * A new code for the proof's address with its mail, as statements for `commit`. Refuses beyond the caps of R07 with
 * the time from which another is possible, and `tries-used-up` (R06): it could not be entered any more, whatever the address.
 * Guarded by the number of codes issued so far: of two at once one is kept.
 * The proof lives at least as long as its newest code: what the mail promises must hold (R03, R14).
 * When nothing answers to what was typed, the same rows are written, no entry matches, and the mail is withheld (R18, R19).
 */
export async function issueCode(ctx: Context, proof: Proof): Promise<Statement[]> {
  if (proof.tries >= limits.triesPerProof) throw new Refusal("tries-used-up", triesUsedUp(proof).message);
  const caps = await withinCodeCaps(ctx, proof);
  const { purpose, email } = proof;
  const { digits, lifetime } = limits.codes[purpose];
  const code = ctx.random.digits(digits);
  const tag = makeTag(ctx.random);
  const mailId = makeId(ctx.now, ctx.random);
  const expiresAt = new Date(ctx.now.getTime() + lifetime);
  const withheld = purpose !== "application" && proof.subjectId === null;
  const counted = ctx.database.read
    .update(proofs)
    .set({ codesIssued: proof.codesIssued + 1, expiresAt: later(proof.expiresAt, expiresAt) })
    .where(and(eq(proofs.id, proof.id), eq(proofs.codesIssued, proof.codesIssued), isNull(proofs.provenAt)));
  const issued = ctx.database.read.insert(codes).values({
    id: makeId(ctx.now, ctx.random),
    proofId: proof.id,
    purpose,
    hash: codeHash(proof, withheld ? `never ${code}` : code),
    pepperId,
    tag,
    email,
    mailbox: email.toLowerCase(),
    ip: ctx.ip,
    resend: proof.codesIssued > 0,
    issuedAt: ctx.now,
    expiresAt,
    mailId,
  });
  const payload = { code, tag, requestedAt: ctx.now.toISOString(), expiresAt: expiresAt.toISOString() };
  const mail = { kind: wording[purpose].mail, payload };
  return [
    ...guarded(counted),
    statement(issued),
    ...caps,
    queueMail(ctx, mail, { id: mailId, to: email, expiresAt, withheld }),
  ];
}

/** What the database keeps of a code: bound to its purpose and its proof (R02, R09, R10). */
export function codeHash({ purpose, id }: Proof, code: string): string {
  return pepperedHash(purpose, `${id}\n${code}`);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
