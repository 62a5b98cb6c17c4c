import { and, eq } from "drizzle-orm";
import { Conflict, commit, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { lookUps } from "@/db/schema/look-ups";
import { proofs } from "@/db/schema/proofs";
import type { LookUpForm } from "@/domain/look-up-form";
import { pepperedHash, tokenHash } from "@/lib/secrets";
import { issueCode } from "@/services/codes/issue-code";
import { newProof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { findLookUp, lookUpState } from "@/services/status/find-look-up";
import { withinLookUpCap } from "@/services/status/within-look-up-cap";

/**
 * 申請状況の確認: mails a 確認コード to the application's mailbox. For a pair that fits no application the same rows are kept
 * and the mail is withheld, so that nobody learns which it was (R18, R23). Gives a token for this browser's cookie when it
 * needs a new one, else null. The same pair again, while its look-up lives, begins nothing.
 * Refuses `look-ups-cap` and a code beyond the caps of R07.
 */
export async function lookUp(ctx: Context<Applicant>, typed: LookUpForm): Promise<string | null> {
  const known = await findLookUp(ctx);
  const isSame = known?.reference === typed.reference && known.providerNumber === typed.providerNumber;
  if (known !== undefined && isSame && lookUpState(known, ctx.now) !== "ended") return null;
  const named = known === undefined ? ctx.actor.browser : null;
  const token = named === null ? ctx.random.token() : null;
  try {
    await begin(ctx, typed, named ?? tokenHash(token ?? ""));
  } catch (error) {
    // Someone else was quicker, perhaps the same form sent twice: what they left decides.
    if (error instanceof Conflict) return lookUp(ctx, typed);
    throw error;
  }
  return token;
}

async function begin(ctx: Context<Applicant>, typed: LookUpForm, browser: string): Promise<void> {
  const { read } = ctx.database;
  const cap = await withinLookUpCap(ctx);
  const proof = newProof(ctx, { purpose: "status", browser, ...(await mailboxOf(ctx, typed)) });
  await commit(ctx, [
    statement(read.insert(proofs).values(proof)),
    statement(read.insert(lookUps).values({ id: proof.id, ...typed })),
    cap,
    ...(await issueCode(ctx, proof)),
  ]);
}

/** Where nothing fits, an address that stands for the typed pair: the caps on an address then behave as for a real one. */
async function mailboxOf(ctx: Context, { reference, providerNumber }: LookUpForm) {
  const standIn = `${pepperedHash("status-stand-in", `${reference}\n${providerNumber}`)}@nowhere.invalid`;
  const [application] = await ctx.database.read
    .select({ id: applications.id, email: applications.email })
    .from(applications)
    .where(and(eq(applications.reference, reference), eq(applications.providerNumber, providerNumber)));
  return { email: application?.email ?? standIn, subjectId: application?.id ?? null };
}
