import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import type { BatchKey } from "@/domain/batch-key";
import { Refusal } from "@/domain/refusal";
import { hasPlausibleCheck } from "@/domain/tracking-number";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { batchSheets } from "@/services/letters/batch-sheets";
import { findBatch } from "@/services/letters/find-batch";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { postingObstacle } from "@/services/letters/obstacle";
import { authorise } from "@/services/staff/authorise";

interface Tracking {
  reference: string;
  trackingNumber: string;
}

/**
 * Notes the 追跡番号 of a letter of this batch, before its posting or after it, where a wrong one is put right; 申請状況の確認
 * shows the number that stands, and no second mail goes out. Gives whether its check digit is plausible: a warning, never a
 * refusal (domain.md §5). Refuses `not-your-role`, `not-found` (R43), `not-in-batch`, the four eyes (R44), and `number-taken`
 * when another letter of the batch has it.
 */
export async function trackLetter(ctx: Context<Staff>, key: BatchKey, tracking: Tracking): Promise<boolean> {
  authorise(ctx, "post");
  const { reference, trackingNumber } = tracking;
  const batch = await findBatch(ctx, key);
  const sheets = await batchSheets(ctx, batch.id);
  const sheet = sheets.find(({ application }) => application.reference === reference);
  if (sheet === undefined || sheet.state === "void") throw letterRefusal("not-printed", reference);
  if (sheets.some((each) => each !== sheet && each.letter.trackingNumber === trackingNumber)) throw numberTaken();
  const { application, hands, letter } = sheet;
  const obstacle = postingObstacle(ctx.actor.id, { approvedBy: application.approvedBy, hands });
  if (obstacle !== null) throw letterRefusal(obstacle, reference);
  const stillIt = and(eq(letters.id, letter.id), letter.voidedAt === null ? isNull(letters.voidedAt) : undefined);
  const change = ctx.database.read.update(letters).set({ trackingNumber }).where(stillIt);
  const detail = { letter: letter.id, from: letter.trackingNumber, to: trackingNumber };
  try {
    await commit(ctx, [...guarded(change), record(ctx, { act: "track", application, detail })]);
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("changed-meanwhile", reference);
    throw error;
  }
  return hasPlausibleCheck(trackingNumber);
}

function numberTaken(): Refusal {
  return new Refusal(
    "number-taken",
    "この追跡番号は、同じ束のほかの通知書に記録されています。番号を確認してください。",
    "scan",
  );
}
