import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { codes, drafts } from "@/db/schema/drafts";
import { limits } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import { formatTime } from "@/lib/dates";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import type { Draft } from "@/services/drafts/find-draft";
import type { Code } from "@/services/drafts/live-codes";
import { liveCode, liveCodes } from "@/services/drafts/live-codes";

export interface Try {
  /** Exactly the codes whose count was raised: the ones that may be compared. */
  candidates: readonly Code[];
  /** How many more wrong entries the codes and the application can bear (R04, R06). */
  left: { byCodes: number; byApplication: number };
}

/**
 * Counts one try on every code that it will be compared with, and on the application, before the comparison (R05, R06).
 * Refuses `tries-used-up` (15 for the application), `code-expired` (none in its time, R03) and `code-dead` (five wrong tries
 * each, R04).
 */
export async function countTry(ctx: Context<Applicant>, draft: Draft): Promise<Try | "already-proven"> {
  if (draft.mailboxProvenAt !== null) return "already-proven";
  const candidates = await triableCodes(ctx, draft);
  const { read } = ctx.database;
  const onApplication = read
    .update(drafts)
    .set({ tries: sql`${drafts.tries} + 1` })
    .where(and(eq(drafts.id, draft.id), isNull(drafts.mailboxProvenAt), eq(drafts.tries, draft.tries)));
  const onCodes = read
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(and(liveCode(ctx, draft), lt(codes.tries, limits.triesPerCode)));
  try {
    await commit(ctx, [...guarded(onApplication), ...guarded(onCodes, candidates.length)]);
    const byCodes = limits.triesPerCode - 1 - Math.min(...candidates.map(({ tries }) => tries));
    return { candidates, left: { byCodes, byApplication: limits.triesPerApplication - 1 - draft.tries } };
  } catch (error) {
    // Someone tried or resent between our look and our count: look again. Every turn has used up a try, so it ends.
    if (error instanceof Conflict) return countTry(ctx, await dueDraft(ctx, ["code", "confirm"]));
    throw error;
  }
}

async function triableCodes(ctx: Context<Applicant>, draft: Draft): Promise<Code[]> {
  if (draft.tries >= limits.triesPerApplication) throw triesUsedUp(draft);
  const live = await liveCodes(ctx, draft);
  if (live.length === 0) throw refusal("code-expired", `確認コードの有効期間が過ぎています。${askForAnother}`);
  const triable = live.filter((code) => code.tries < limits.triesPerCode);
  if (triable.length === 0) {
    throw refusal(
      "code-dead",
      `入力の誤りが${limits.triesPerCode}回になったため、この確認コードは使えなくなりました。${askForAnother}`,
    );
  }
  return triable;
}

/** The end of the road for this draft (R06): says from when a new one can be begun. */
export function triesUsedUp({ expiresAt }: Draft): Refusal {
  return refusal(
    "tries-used-up",
    `入力の誤りが${limits.triesPerApplication}回になったため、この申請は続けられません。${formatTime(expiresAt)}以降に、はじめからやり直してください。お急ぎの場合はヘルプデスクへお電話ください。`,
  );
}

const askForAnother = "「確認コードを再送する」を押して、新しい確認コードを受け取ってください。";

function refusal(code: string, sentence: string): Refusal {
  return new Refusal(code, sentence, "code");
}
