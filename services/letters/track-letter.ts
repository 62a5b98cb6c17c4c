import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import type { BatchKey } from "@/domain/batch-key";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import type { SheetCode } from "@/domain/sheet-code";
import { hasPlausibleCheck } from "@/domain/tracking-number";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { BatchSheet } from "@/services/letters/batch-sheets";
import { batchSheets } from "@/services/letters/batch-sheets";
import { findBatch } from "@/services/letters/find-batch";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { handsObstacle } from "@/services/letters/obstacle";
import { sheetRefusal } from "@/services/letters/sheet-refusal";
import { authorise } from "@/services/staff/authorise";

interface Tracking {
  /** The sheet as it was scanned, with the number that it had then, which its reader was told. */
  letter: SheetCode & { trackingNumber: string | null };
  trackingNumber: string;
}

/**
 * Notes the 追跡番号 of a letter of this batch, before its posting or after it, where a wrong one is put right; 申請状況の確認
 * shows the number that stands, and no second mail goes out. Gives whether its check digit is plausible: a warning, never a
 * refusal (domain.md §5). Refuses `not-your-role`, `not-found` (R43), `not-printed`, `letter-void` after a 再印刷, the four eyes (R44),
 * `number-taken` when another letter of the batch has it, and `number-recorded` when the letter has got another one since it was scanned.
 */
export async function trackLetter(
  ctx: Context<Staff>,
  key: BatchKey,
  { letter: scanned, trackingNumber }: Tracking,
): Promise<boolean> {
  authorise(ctx, "post");
  const { reference } = scanned;
  const batch = await findBatch(ctx, key);
  const sheets = await batchSheets(ctx, batch.id);
  const found = sheets.find(({ application }) => application.reference === reference);
  if (found === undefined || found.state === "void") throw letterRefusal("not-printed", reference);
  if (found.letter.sheet !== scanned.sheet) throw sheetRefusal("letter-void", reference);
  if (sheets.some((each) => each !== found && each.letter.trackingNumber === trackingNumber)) throw numberTaken();
  const { application, hands, letter } = found;
  const obstacle = handsObstacle(ctx.actor.id, { approvedBy: application.approvedBy, hands });
  if (obstacle !== null) throw letterRefusal(obstacle, reference);
  if (letter.trackingNumber === trackingNumber) return hasPlausibleCheck(trackingNumber);
  if (letter.trackingNumber !== null && letter.trackingNumber !== scanned.trackingNumber) {
    throw numberRecorded(reference, letter.trackingNumber);
  }
  await track(ctx, found, trackingNumber);
  return hasPlausibleCheck(trackingNumber);
}

async function track(ctx: Context<Staff>, { application, letter }: BatchSheet, trackingNumber: string): Promise<void> {
  const before = letter.trackingNumber;
  const asRead = and(
    eq(letters.id, letter.id),
    letter.voidedAt === null ? isNull(letters.voidedAt) : undefined,
    before === null ? isNull(letters.trackingNumber) : eq(letters.trackingNumber, before),
  );
  const change = ctx.database.read.update(letters).set({ trackingNumber }).where(asRead);
  const detail = { letter: letter.id, from: before, to: trackingNumber };
  try {
    await commit(ctx, [...guarded(change), record(ctx, { act: "track", application, detail })]);
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("changed-meanwhile", application.reference);
    throw error;
  }
}

function numberTaken(): Refusal {
  return new Refusal(
    "number-taken",
    "この追跡番号は、同じ束のほかの通知書に記録されています。番号を確認してください。",
    "scan",
  );
}

function numberRecorded(reference: string, number: string): Refusal {
  return new Refusal(
    "number-recorded",
    `受付番号 ${formatReference(reference)} の通知書には、すでに追跡番号 ${number} が記録されています。直すときは、通知書をもう一度読み取ってから、正しい番号を読み取ってください。`,
    "scan",
  );
}
