import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { codes, drafts } from "@/db/schema/drafts";
import { Refusal } from "@/domain/refusal";
import { sameHash } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import type { Try } from "@/services/drafts/count-try";
import { countTry, triesUsedUp } from "@/services/drafts/count-try";
import { dueDraft } from "@/services/drafts/due-draft";
import type { Draft } from "@/services/drafts/find-draft";
import { codeHash } from "@/services/drafts/issue-code";
import type { Code } from "@/services/drafts/live-codes";

/**
 * 確認コード入力 (manual, step 6): proves the notification address. Every live code of the draft is accepted (R06), each once
 * (R08). The try is counted before anything is compared (R05). Refuses what `countTry` refuses, `code-wrong` with the
 * number of tries left, and `step-not-due`. With the address already proven it has nothing to do.
 */
export async function proveMailbox(ctx: Context<Applicant>, code: string): Promise<void> {
  const draft = await dueDraft(ctx, ["code", "confirm"]);
  const counted = await countTry(ctx, draft);
  if (counted === "already-proven") return;
  const hash = codeHash(draft.id, code);
  const match = counted.candidates.find((candidate) => sameHash(candidate.hash, hash));
  if (match === undefined) throw wrongCode(draft, counted);
  await accept(ctx, draft, match);
}

/** Of twenty right entries at once one uses the code up; the others find the address proven and have nothing left to do. */
async function accept(ctx: Context<Applicant>, draft: Draft, { id }: Code): Promise<void> {
  const { read } = ctx.database;
  const used = read
    .update(codes)
    .set({ usedAt: ctx.now })
    .where(and(eq(codes.id, id), isNull(codes.usedAt)));
  const proven = read
    .update(drafts)
    .set({ mailboxProvenAt: ctx.now })
    .where(and(eq(drafts.id, draft.id), eq(drafts.email, draft.email), isNull(drafts.mailboxProvenAt)));
  try {
    await commit(ctx, [...guarded(used), ...guarded(proven)]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

function wrongCode(draft: Draft, { candidates, left }: Try): Refusal {
  return new Refusal("code-wrong", `確認コードが違います。${nextStep(draft, candidates, left)}`, "code");
}

function nextStep(draft: Draft, candidates: readonly Code[], { byCodes, byApplication }: Try["left"]): string {
  if (byApplication === 0) return triesUsedUp(draft).message;
  if (byCodes === 0) {
    return "この確認コードは使えなくなりました。「確認コードを再送する」を押して、新しい確認コードを受け取ってください。";
  }
  const tags = candidates.map(({ tag }) => `「${tag}」`).join("");
  return `あと${Math.min(byCodes, byApplication)}回入力できます。照合文字が${tags}のメールの確認コードか、ご確認ください。`;
}
