import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import type { Statement } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import type { ApplicationForm } from "@/domain/application-form";
import { limits } from "@/domain/limits";
import { tokenHash } from "@/lib/secrets";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import type { Applicant, Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";
import { findDraft, hasEnded } from "@/services/drafts/find-draft";
import { codeIfNeeded } from "@/services/drafts/code-if-needed";
import { stepNotDue } from "@/services/drafts/due-draft";
import { findProvider } from "@/services/ledger/find-provider";

/**
 * ログイン情報再発行申請 (manual, step 3): keeps number and address, and mails the 確認コード unless the prefecture has to be
 * asked first. Gives the token for this browser's cookie when a new draft began, else null. Changing the number drops the
 * prefecture, changing the address drops its proof, nothing else.
 * Refuses an office that is unknown or closed, and a code beyond the caps of R07.
 */
export async function apply(ctx: Context<Applicant>, form: ApplicationForm): Promise<string | null> {
  await findProvider(ctx, form.providerNumber);
  const known = await findDraft(ctx);
  const reusable = known !== undefined && known.applicationId === null && !hasEnded(known, ctx.now) ? known : undefined;
  const token = reusable === undefined ? ctx.random.token() : null;
  const draft = await filledIn(ctx, form, reusable ?? newDraft(ctx, token ?? ""));
  const kept = reusable === undefined ? [statement(ctx.database.read.insert(drafts).values(draft))] : changed(ctx, draft);
  try {
    await commit(ctx, [...kept, ...(await codeIfNeeded(ctx, draft))]);
  } catch (error) {
    if (error instanceof Conflict) throw stepNotDue();
    throw error;
  }
  return token;
}

async function filledIn(ctx: Context<Applicant>, form: ApplicationForm, draft: Draft): Promise<Draft> {
  const choices = await issuingFederations(ctx, form.providerNumber);
  const chosen = draft.providerNumber === form.providerNumber ? draft.prefecture : null;
  return {
    ...draft,
    providerNumber: form.providerNumber,
    email: form.email,
    prefecture: choices.length === 1 ? (choices[0] ?? null) : chosen,
    mailboxProvenAt: draft.email === form.email ? draft.mailboxProvenAt : null,
  };
}

function newDraft(ctx: Context<Applicant>, token: string): Draft {
  return {
    id: tokenHash(token),
    providerNumber: "",
    email: "",
    prefecture: null,
    mailboxProvenAt: null,
    tries: 0,
    codesIssued: 0,
    applicationId: null,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + limits.draftLifetime),
  };
}

function changed(ctx: Context<Applicant>, draft: Draft): Statement[] {
  const { providerNumber, email, prefecture, mailboxProvenAt } = draft;
  return guarded(
    ctx.database.read
      .update(drafts)
      .set({ providerNumber, email, prefecture, mailboxProvenAt })
      .where(and(eq(drafts.id, draft.id), isNull(drafts.applicationId))),
  );
}
