import { and, count, eq, inArray } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { atMost } from "@/db/commit";
import { batchGaps } from "@/db/schema/letter-batches";
import type { Context } from "@/services/context";
import type { BatchSheet } from "@/services/letters/batch-sheets";

/** The condition of posting these letters of a batch: of none of them has somebody said in this very moment why it does not go. */
export function noGapsOf({ database: { read } }: Context, batchId: string, going: BatchSheet[]): Statement {
  const cases = going.map(({ application }) => application.id);
  const explained = and(eq(batchGaps.batchId, batchId), inArray(batchGaps.applicationId, cases));
  return atMost(0, read.select({ n: count() }).from(batchGaps).where(explained));
}
