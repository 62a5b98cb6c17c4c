import { and, count, inArray, isNotNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost, Conflict, commit } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import type { BatchKey } from "@/domain/batch-key";
import { limits } from "@/domain/limits";
import { renderLetters } from "@/letters/render-letters";
import { env } from "@/lib/env";
import type { Context, Staff } from "@/services/context";
import type { BatchSheet } from "@/services/letters/batch-sheets";
import { batchSheets } from "@/services/letters/batch-sheets";
import { batchSlip } from "@/services/letters/batch-slip";
import { batchStillOpen } from "@/services/letters/batch-still-open";
import { findOpenBatch } from "@/services/letters/find-batch";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { makeLetter } from "@/services/letters/make-letter";
import { sheetObstacle } from "@/services/letters/sheet-obstacle";
import { voidLetter } from "@/services/letters/void-letter";
import { authorise } from "@/services/staff/authorise";

interface BatchReprint {
  /** Why the paper is of no use: a PDF that was not saved, a jam. */
  reason: string;
  /** When the newest sheet on the page that asked was printed: with a newer one somebody was faster. */
  seenAt: Date;
}

/**
 * 再印刷 of all letters of an open batch that wait for their envelope and that this member of staff may issue (`issueObstacle`): new temporary
 * passwords, the old ones die in the same commit (R30, I7). Gives one PDF, with cover sheet, 差出票 and 確認用の通知書 when it is the whole batch; each letter keeps its place.
 * All or nothing, and once for each look at the page. Refuses `not-your-role`, `second-factor-stale`, `not-found` (R43),
 * `batch-closed`, `reason-missing`, `nothing-to-reprint`, `changed-meanwhile`, and as `makeLetter`.
 */
export async function reprintBatch(
  ctx: Context<Staff>,
  key: BatchKey,
  { reason, seenAt }: BatchReprint,
): Promise<Uint8Array> {
  authorise(ctx, "reprint");
  const batch = await findOpenBatch(ctx, key);
  if (reason === "" || reason.length > limits.letters.reprintReason) throw letterRefusal("reason-missing");
  const sheets = await batchSheets(ctx, batch.id);
  const due = sheets.filter((sheet) => mayReprint(ctx, sheet));
  if (due.length === 0) throw letterRefusal("nothing-to-reprint");
  if (due.some(({ letter }) => letter.printedAt > seenAt)) throw letterRefusal("changed-meanwhile");
  const references = due.map(({ application }) => application.reference);
  const cases = await findLetterCases(ctx, references);
  const made = await Promise.all(
    cases.map((one) =>
      makeLetter(ctx, one, { batchId: batch.id, position: one.letter?.position ?? 1, reprintReason: reason }),
    ),
  );
  const isWhole = sheets.every((sheet) => sheet.state === "void" || due.includes(sheet));
  const pdf = await renderLetters(
    made.map(({ content }) => content),
    {
      specimen: env().APP_MODE === "training",
      slip: isWhole && cases[0] ? await batchSlip(ctx, cases[0].federation, cases, batch) : undefined,
    },
  );
  const ended = due.flatMap(({ application }) => voidLetter(ctx, application.id));
  try {
    await commit(ctx, [
      batchStillOpen(ctx, batch.id),
      stillUnsealed(ctx, due),
      ...ended,
      ...made.flatMap(({ change }) => change),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("changed-meanwhile");
    throw error;
  }
  return pdf;
}

/** Whether this sheet lies open on the desk of somebody who may issue it, and is to go out with its batch. */
function mayReprint({ actor }: Context<Staff>, sheet: BatchSheet): boolean {
  return sheet.state === "printed" && sheet.gap === null && sheetObstacle(actor.id, sheet) === null;
}

/** What was put into its envelope in this very moment must not become void there. */
function stillUnsealed({ database: { read } }: Context, sheets: BatchSheet[]): Statement {
  const ids = sheets.map(({ letter }) => letter.id);
  const sealed = and(inArray(letters.id, ids), isNotNull(letters.sealedAt));
  return atMost(0, read.select({ n: count() }).from(letters).where(sealed));
}
