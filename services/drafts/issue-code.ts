import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { codes, drafts } from "@/db/schema/drafts";
import { makeTag } from "@/domain/confirmation-code";
import { limits } from "@/domain/limits";
import { makeId } from "@/lib/ids";
import { pepperedHash, pepperId } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import { withinCodeCaps } from "@/services/drafts/code-caps";
import type { Draft } from "@/services/drafts/find-draft";
import { queueMail } from "@/services/mail/queue-mail";

/**
 * A new 確認コード for the draft's address with its mail, as statements for `commit`. Refuses beyond the caps of R07 with
 * the time from which another is possible. Guarded by the number of codes issued so far: of two at once one is kept.
 * The draft lives at least as long as its newest code: what the mail promises must hold (R03, R14).
 */
export async function issueCode(ctx: Context<Applicant>, draft: Draft): Promise<Statement[]> {
  const caps = await withinCodeCaps(ctx, draft);
  const { digits, lifetime } = limits.applicationCode;
  const code = ctx.random.digits(digits);
  const tag = makeTag(ctx.random);
  const mailId = makeId(ctx.now, ctx.random);
  const expiresAt = new Date(ctx.now.getTime() + lifetime);
  const counted = ctx.database.read
    .update(drafts)
    .set({ codesIssued: draft.codesIssued + 1, expiresAt: later(draft.expiresAt, expiresAt) })
    .where(and(eq(drafts.id, draft.id), eq(drafts.codesIssued, draft.codesIssued), isNull(drafts.applicationId)));
  const issued = ctx.database.read.insert(codes).values({
    id: makeId(ctx.now, ctx.random),
    draftId: draft.id,
    purpose: "application",
    hash: codeHash(draft.id, code),
    pepperId,
    tag,
    email: draft.email,
    mailbox: draft.email.toLowerCase(),
    ip: ctx.ip,
    resend: draft.codesIssued > 0,
    issuedAt: ctx.now,
    expiresAt,
    mailId,
  });
  const payload = { code, tag, requestedAt: ctx.now.toISOString(), expiresAt: expiresAt.toISOString() };
  const mail = queueMail(ctx, { kind: "code", payload }, { id: mailId, to: draft.email, expiresAt });
  return [...guarded(counted), statement(issued), ...caps, mail];
}

/** What the database keeps of a code: bound to its purpose and its draft (R02, R09, R10). */
export function codeHash(draftId: string, code: string): string {
  return pepperedHash("application", `${draftId}\n${code}`);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
