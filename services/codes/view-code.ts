import { and, desc, eq } from "drizzle-orm";
import type { MailState } from "@/db/schema/outbox";
import { outbox } from "@/db/schema/outbox";
import { codes } from "@/db/schema/proofs";
import type { CodeState } from "@/domain/code-state";
import { codeState } from "@/domain/code-state";
import { nextCodeAt } from "@/services/codes/code-caps";
import type { Proof } from "@/services/codes/proof";
import type { Context } from "@/services/context";

export interface CodeView {
  /** The newest code sent to the address: its tag, its end and what became of its mail. */
  tag: string;
  expiresAt: Date;
  mailState: MailState;
  /** What can still be done with it (R03, R04, R06). */
  state: CodeState;
  /** The tags of the earlier codes that are still accepted (R06), newest first. */
  earlierTags: string[];
  /** When another code can be sent; null when this proof can have no more (R07). */
  nextCodeAt: Date | null;
  /** From when all can be begun anew (R14). */
  endsAt: Date;
}

/**
 * What a code page may tell of the codes sent to the proof's address; null before the first. A page that must not betray
 * whether anything was sent leaves out `mailState` (R18).
 */
export async function viewCode(ctx: Context, proof: Proof): Promise<CodeView | null> {
  const sent = await ctx.database.read
    .select({
      tag: codes.tag,
      tries: codes.tries,
      issuedAt: codes.issuedAt,
      expiresAt: codes.expiresAt,
      usedAt: codes.usedAt,
      mailState: outbox.state,
    })
    .from(codes)
    .innerJoin(outbox, eq(outbox.id, codes.mailId))
    .where(and(eq(codes.proofId, proof.id), eq(codes.email, proof.email)))
    .orderBy(desc(codes.issuedAt));
  const [newest, ...earlier] = sent;
  if (newest === undefined) return null;
  const { tag, expiresAt, mailState, issuedAt } = newest;
  const earlierTags = earlier
    .filter((code) => code.usedAt === null && codeState(code, proof.tries, ctx.now) === "live")
    .map((code) => code.tag);
  const state = codeState(newest, proof.tries, ctx.now);
  return {
    tag,
    expiresAt,
    mailState,
    state,
    earlierTags,
    nextCodeAt: nextCodeAt(proof, issuedAt),
    endsAt: proof.expiresAt,
  };
}
