import { commit } from "@/db/commit";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { listBatches } from "@/services/letters/list-batches";
import { listCanaries } from "@/services/letters/list-canaries";
import { listLeftBehind } from "@/services/letters/list-left-behind";
import { listPosted } from "@/services/letters/list-posted";
import { listToPrint } from "@/services/letters/list-to-print";
import { authorise } from "@/services/staff/authorise";

/**
 * The letters of the asker's own federation (R43): what is to be printed and the posting that it goes out with, the open batches, what was left behind by
 * closed ones, the newest that were posted, the 確認用の通知書. The view is recorded with the number of offices it shows (R45). Refuses `not-your-role`.
 */
export async function listLetters(ctx: Context<Staff>) {
  authorise(ctx, "view-letters");
  const [{ rows: toPrint, ...waiting }, posted, leftBehind, batches, canaries] = await Promise.all([
    listToPrint(ctx),
    listPosted(ctx),
    listLeftBehind(ctx),
    listBatches(ctx),
    listCanaries(ctx),
  ]);
  const federation = ctx.actor.federation ?? undefined;
  const detail = { count: toPrint.length + posted.length + leftBehind.length };
  await commit(ctx, [record(ctx, { act: "view-letters", federation, detail })]);
  return { ...waiting, toPrint, batches, leftBehind, posted, canaries };
}

export type LetterLists = Awaited<ReturnType<typeof listLetters>>;
