import type { Statement } from "@/db/commit";
import { limits } from "@/domain/limits";
import { issueCode } from "@/services/codes/issue-code";
import { liveCodes } from "@/services/codes/live-codes";
import type { Applicant, Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";

/**
 * The writes that bring a draft to its code step: a code with its mail, or nothing when the prefecture is still to be
 * asked, the address is proven, or a code that can still be answered is already on its way to it.
 */
export async function codeIfNeeded(ctx: Context<Applicant>, draft: Draft): Promise<Statement[]> {
  if (draft.prefecture === null || draft.provenAt !== null) return [];
  const live = draft.codesIssued === 0 ? [] : await liveCodes(ctx, draft);
  if (live.some((code) => code.tries < limits.triesPerCode)) return [];
  return issueCode(ctx, draft);
}
