import { and, asc, eq } from "drizzle-orm";
import { batchGaps } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import type { BatchLetter } from "@/domain/letter-batch";
import { sheetState } from "@/domain/letter-batch";
import type { Context } from "@/services/context";

/** How far each case of a batch is, by its newest sheet: what `batchSheets` tells, without whose letter it is. */
export async function batchProgress({ database }: Context, batchId: string): Promise<BatchLetter[]> {
  const { applicationId, sealedAt, postedAt, voidedAt } = letters;
  const sheets = await database.read
    .select({ applicationId, sealedAt, postedAt, voidedAt, gap: batchGaps.reason })
    .from(letters)
    .leftJoin(batchGaps, and(eq(batchGaps.batchId, batchId), eq(batchGaps.applicationId, applicationId)))
    .where(eq(letters.batchId, batchId))
    .orderBy(asc(letters.printedAt), asc(letters.id));
  const newest = new Map(sheets.map((sheet) => [sheet.applicationId, sheet]));
  return [...newest.values()].map((sheet) => ({ state: sheetState(sheet), gap: sheet.gap }));
}
