import { and, eq } from "drizzle-orm";
import { drafts } from "@/db/schema/drafts";
import { proofs } from "@/db/schema/proofs";
import type { Answers } from "@/domain/wizard";
import { noAnswers } from "@/domain/wizard";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import type { Proof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";

/** An application being filled in, together with the proof of its address. */
export type Draft = typeof drafts.$inferSelect & Proof;

/** This browser's draft, however old; undefined when it has none or its draft was purged (R09, R14). */
export async function findDraft(ctx: Context<Applicant>): Promise<Draft | undefined> {
  if (ctx.actor.browser === null) return undefined;
  const [found] = await ctx.database.read
    .select()
    .from(proofs)
    .innerJoin(drafts, eq(drafts.id, proofs.id))
    .where(and(eq(proofs.purpose, "application"), eq(proofs.browser, ctx.actor.browser)));
  return found && { ...found.proofs, ...found.drafts };
}

/** Whether the draft's hour is over without its having been sent (R14). A sent one still shows its 受付番号. */
export function hasEnded(draft: Draft, now: Date): boolean {
  return draft.applicationId === null && draft.expiresAt <= now;
}

/** This browser's draft and what follows from it; no answers when there is none or its hour is over (R12–R14). */
export interface Standing {
  draft: Draft | undefined;
  ended: boolean;
  answers: Answers;
}

/** Where this browser stands in the wizard. */
export async function standing(ctx: Context<Applicant>): Promise<Standing> {
  const draft = await findDraft(ctx);
  const ended = draft !== undefined && hasEnded(draft, ctx.now);
  return { draft, ended, answers: draft === undefined || ended ? noAnswers : await answersIn(ctx, draft) };
}

async function answersIn(ctx: Context<Applicant>, draft: Draft): Promise<Answers> {
  if (draft.providerNumber === "") return noAnswers;
  return {
    applied: true,
    prefectureChoices: await issuingFederations(ctx, draft.providerNumber),
    prefecture: draft.prefecture,
    mailboxProven: draft.provenAt !== null,
    submitted: draft.applicationId !== null,
  };
}
