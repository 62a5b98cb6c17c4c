import { inArray } from "drizzle-orm";
import { commit } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import type { BatchKey } from "@/domain/batch-key";
import { batchStand, isMissing } from "@/domain/letter-batch";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { batchSheets } from "@/services/letters/batch-sheets";
import { findBatch } from "@/services/letters/find-batch";
import { postingObstacle } from "@/services/letters/obstacle";
import { authorise } from "@/services/staff/authorise";

/**
 * 束: how far it is, its letters in the order of printing, which are missing and which this member of staff may not issue (R44).
 * The view is recorded with the number of letters (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function viewBatch(ctx: Context<Staff>, key: BatchKey) {
  authorise(ctx, "view-letters");
  const batch = await findBatch(ctx, key);
  const sheets = await batchSheets(ctx, batch.id);
  const detail = { batch: batch.id, number: batch.number, count: sheets.length };
  await commit(ctx, [record(ctx, { act: "view-batch", federation: batch.federation, detail })]);
  const names = await namesOf(ctx, [batch.printedBy, batch.postedBy, batch.closedBy]);
  return {
    batch,
    printedBy: names.get(batch.printedBy) ?? batch.printedBy,
    postedBy: batch.postedBy && (names.get(batch.postedBy) ?? batch.postedBy),
    stand: batchStand(batch.approved, sheets),
    letters: sheets.map((sheet) => {
      const { approvedBy } = sheet.application;
      const obstacle = postingObstacle(ctx.actor.id, { approvedBy, hands: sheet.hands });
      return { ...sheet, missing: isMissing(sheet), obstacle };
    }),
  };
}

export type BatchView = Awaited<ReturnType<typeof viewBatch>>;

async function namesOf({ database }: Context, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null);
  const people = await database.read
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, known));
  return new Map(people.map(({ id, name }) => [id, name]));
}
