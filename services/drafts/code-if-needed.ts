import type { Statement } from "@/db/commit";
import { limits } from "@/domain/limits";
import type { Applicant, Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";
import { issueCode } from "@/services/drafts/issue-code";
import { liveCodes } from "@/services/drafts/live-codes";

/**
 * The writes that bring a draft to its code step: a code with its mail, or nothing when the prefecture is still to be
 * asked, the address is proven, or a code that can still be answered is already on its way to it.
 */
export async function codeIfNeeded(ctx: Context<Applicant>, draft: Draft): Promise<Statement[]> {
  if (draft.prefecture === null || draft.mailboxProvenAt !== null) return [];
  const live = draft.codesIssued === 0 ? [] : await liveCodes(ctx, draft);
  if (live.some((code) => code.tries < limits.triesPerCode)) return [];
  return issueCode(ctx, draft);
}
