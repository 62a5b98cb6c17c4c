import { Conflict, commit, statement } from "@/db/commit";
import { proofs } from "@/db/schema/proofs";
import { resets } from "@/db/schema/resets";
import type { ResetForm } from "@/domain/reset-form";
import { stepNotDue } from "@/domain/step-not-due";
import { tokenHash } from "@/lib/secrets";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import { newProof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import { findProvider } from "@/services/ledger/find-provider";
import { aimAt, aimed, firstCode } from "@/services/resets/aim-at";
import type { Reset } from "@/services/resets/find-reset";
import { findReset, standing } from "@/services/resets/find-reset";

/**
 * ログイン情報再設定認証 (contract.md, path 1): keeps number and address, and mails the ワンタイムパスワード unless the prefecture has
 * to be asked first. Whether the two belong to an account changes nothing that is told or done (R18, R19). Gives a token for
 * this browser's cookie when it needs a new one, else null. The same form sent twice at once begins one reset.
 * Refuses an office that is unknown or closed, and a code beyond the caps of R07.
 */
export async function identify(ctx: Context<Applicant>, form: ResetForm): Promise<string | null> {
  await findProvider(ctx, form.providerNumber);
  const { reset, answers } = await standing(ctx);
  if (reset !== undefined && answers.identified && !answers.done) {
    await change(ctx, reset, await filledIn(ctx, form, reset));
    return null;
  }
  const named = reset === undefined ? ctx.actor.browser : null;
  const token = named === null ? ctx.random.token() : null;
  await begin(ctx, await filledIn(ctx, form, emptyReset(ctx, named ?? tokenHash(token ?? ""))));
  return token;
}

async function begin(ctx: Context<Applicant>, wanted: Reset): Promise<void> {
  const reset = await aimed(ctx, wanted);
  const { read } = ctx.database;
  const kept = [statement(read.insert(proofs).values(reset)), statement(read.insert(resets).values(reset))];
  try {
    await commit(ctx, [...kept, ...(await firstCode(ctx, reset))]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (error.constraint !== "proofs.purpose") await firstCode(ctx, reset);
    await refuseUnlessKept(ctx, reset);
  }
}

async function change(ctx: Context<Applicant>, before: Reset, wanted: Reset): Promise<void> {
  try {
    await commit(ctx, await aimAt(ctx, before, wanted));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await refuseUnlessKept(ctx, wanted);
  }
}

/** After a conflict: the same form sent twice at once is kept once and that is well; any other is told to look again. */
async function refuseUnlessKept(ctx: Context<Applicant>, { providerNumber, email }: Reset): Promise<void> {
  const kept = await findReset(ctx);
  const same = kept?.providerNumber === providerNumber && kept.email.toLowerCase() === email.toLowerCase();
  if (!same) throw stepNotDue();
}

async function filledIn(ctx: Context, { providerNumber, email }: ResetForm, reset: Reset): Promise<Reset> {
  const choices = await issuingFederations(ctx, providerNumber);
  const chosen = reset.providerNumber === providerNumber ? reset.prefecture : null;
  return { ...reset, providerNumber, email, prefecture: choices.length === 1 ? (choices[0] ?? null) : chosen };
}

function emptyReset(ctx: Context, browser: string): Reset {
  const proof = newProof(ctx, { purpose: "reset", browser, email: "" });
  return { ...proof, providerNumber: "", prefecture: null, doneAt: null };
}
