import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import { proofs } from "@/db/schema/proofs";
import type { ApplicationForm } from "@/domain/application-form";
import { stepNotDue } from "@/domain/step-not-due";
import { tokenHash } from "@/lib/secrets";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import { codeIfNeeded } from "@/services/codes/code-if-needed";
import { newProof } from "@/services/codes/proof";
import type { Applicant, Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";
import { findDraft, hasEnded } from "@/services/drafts/find-draft";
import { findProvider } from "@/services/ledger/find-provider";

/**
 * ログイン情報再発行申請 (manual, step 3): keeps number and address, and mails the 確認コード unless the prefecture has to be
 * asked first. Gives a token for this browser's cookie when it needs a new one, else null. Changing the number drops the
 * prefecture, changing the address drops its proof, nothing else. The same form sent twice at once begins one draft.
 * Refuses an office that is unknown or closed, and a code beyond the caps of R07.
 */
export async function apply(ctx: Context<Applicant>, form: ApplicationForm): Promise<string | null> {
  await findProvider(ctx, form.providerNumber);
  const known = await findDraft(ctx);
  if (known !== undefined && known.applicationId === null && !hasEnded(known, ctx.now)) {
    await change(ctx, known, await filledIn(ctx, form, known));
    return null;
  }
  const named = known === undefined ? ctx.actor.browser : null;
  const token = named === null ? ctx.random.token() : null;
  await begin(ctx, await filledIn(ctx, form, emptyDraft(ctx, named ?? tokenHash(token ?? ""))));
  return token;
}

async function begin(ctx: Context<Applicant>, draft: Draft): Promise<void> {
  const { read } = ctx.database;
  const kept = [statement(read.insert(proofs).values(draft)), statement(read.insert(drafts).values(draft))];
  try {
    await commit(ctx, [...kept, ...(await codeIfDue(ctx, draft))]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    if (error.constraint !== "proofs.purpose") await codeIfDue(ctx, draft);
    await refuseUnlessKept(ctx, draft);
  }
}

async function change(ctx: Context<Applicant>, before: Draft, draft: Draft): Promise<void> {
  const { id, providerNumber, prefecture, officeMovedAt, email } = draft;
  const { read } = ctx.database;
  const unsent = and(eq(drafts.id, id), isNull(drafts.applicationId));
  const asRead = and(eq(proofs.id, id), eq(proofs.email, before.email));
  const address = email === before.email ? { email } : { email, provenAt: null };
  const kept = [
    ...guarded(read.update(drafts).set({ providerNumber, prefecture, officeMovedAt }).where(unsent)),
    ...guarded(read.update(proofs).set(address).where(asRead)),
  ];
  try {
    await commit(ctx, [...kept, ...(await codeIfDue(ctx, draft))]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await refuseUnlessKept(ctx, draft);
  }
}

/** The prefecture is asked before a code goes out. */
async function codeIfDue(ctx: Context, draft: Draft): Promise<Statement[]> {
  return draft.prefecture === null ? [] : codeIfNeeded(ctx, draft);
}

/** After a conflict: the same form sent twice at once is kept once and that is well; any other is told to look again. */
async function refuseUnlessKept(ctx: Context<Applicant>, { providerNumber, email }: Draft): Promise<void> {
  const kept = await findDraft(ctx);
  if (kept?.providerNumber !== providerNumber || kept.email !== email) throw stepNotDue();
}

async function filledIn(ctx: Context<Applicant>, form: ApplicationForm, draft: Draft): Promise<Draft> {
  const choices = await issuingFederations(ctx, form.providerNumber);
  const sameOffice = draft.providerNumber === form.providerNumber;
  const chosen = sameOffice ? draft.prefecture : null;
  return {
    ...draft,
    providerNumber: form.providerNumber,
    email: form.email,
    prefecture: choices.length === 1 ? (choices[0] ?? null) : chosen,
    officeMovedAt: sameOffice ? draft.officeMovedAt : null,
    provenAt: draft.email === form.email ? draft.provenAt : null,
  };
}

function emptyDraft(ctx: Context, browser: string): Draft {
  const proof = newProof(ctx, { purpose: "application", browser, email: "" });
  return { ...proof, providerNumber: "", prefecture: null, officeMovedAt: null, applicationId: null };
}
