import { and, eq } from "drizzle-orm";
import { proofs } from "@/db/schema/proofs";
import { resets } from "@/db/schema/resets";
import type { ResetAnswers } from "@/domain/reset-path";
import { noResetAnswers } from "@/domain/reset-path";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import type { Proof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { registeredAccount } from "@/services/resets/registered-account";

/** A ログイン情報再設定 being walked, together with the proof of its address. */
export type Reset = typeof resets.$inferSelect & Proof;

/** This browser's reset and what follows from it; no answers when there is none or it has ended (R12–R14). */
export interface Standing {
  reset: Reset | undefined;
  /** It could not be finished in time, or its address was taken off the account meanwhile. */
  ended: boolean;
  answers: ResetAnswers;
}

/** Where this browser stands on path 1. */
export async function standing(ctx: Context<Applicant>): Promise<Standing> {
  const reset = await findReset(ctx);
  if (reset === undefined) return { reset, ended: false, answers: noResetAnswers };
  const over = await isOver(ctx, reset);
  return {
    reset,
    ended: over && reset.doneAt === null,
    answers: over ? noResetAnswers : await answersIn(ctx, reset),
  };
}

/** This browser's reset, however old; undefined when it has none or it was purged (R09, R14). */
export async function findReset({ actor, database }: Context<Applicant>): Promise<Reset | undefined> {
  if (actor.browser === null) return undefined;
  const [found] = await database.read
    .select()
    .from(proofs)
    .innerJoin(resets, eq(resets.id, proofs.id))
    .where(and(eq(proofs.purpose, "reset"), eq(proofs.browser, actor.browser)));
  return found && { ...found.proofs, ...found.resets };
}

async function isOver(ctx: Context, reset: Reset): Promise<boolean> {
  if (reset.expiresAt <= ctx.now) return true;
  if (reset.provenAt === null || reset.doneAt !== null) return false;
  return (await registeredAccount(ctx, reset))?.account.id !== reset.subjectId;
}

async function answersIn(ctx: Context, { providerNumber, prefecture, provenAt, doneAt }: Reset): Promise<ResetAnswers> {
  return {
    identified: true,
    prefectureChoices: await issuingFederations(ctx, providerNumber),
    prefecture,
    mailboxProven: provenAt !== null,
    done: doneAt !== null,
  };
}
