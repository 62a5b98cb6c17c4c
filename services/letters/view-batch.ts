import { inArray } from "drizzle-orm";
import { commit } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import type { BatchKey } from "@/domain/batch-key";
import { batchStand, isMissing } from "@/domain/letter-batch";
import { isPostingDay } from "@/domain/posting-day";
import { tokyoDay } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { batchSheets } from "@/services/letters/batch-sheets";
import { findBatch } from "@/services/letters/find-batch";
import { sheetObstacle } from "@/services/letters/sheet-obstacle";
import { authorise } from "@/services/staff/authorise";

/**
 * 束: how far it is, whether its federation posts letters today, its letters in the order of printing, which are missing, and of those at the desk which this member of staff may not issue and why (`issueObstacle`).
 * The view is recorded with the number of letters (R45). Refuses `not-your-role` and `not-found` (R43).
 */
export async function viewBatch(ctx: Context<Staff>, key: BatchKey) {
  authorise(ctx, "view-letters");
  const batch = await findBatch(ctx, key);
  const sheets = await batchSheets(ctx, batch.id);
  const detail = { batch: batch.id, number: batch.number, count: sheets.length };
  await commit(ctx, [record(ctx, { act: "view-batch", federation: batch.federation, detail })]);
  const federation = await findFederation(ctx, batch.federation);
  const names = await namesOf(ctx, [batch.printedBy, batch.postedBy, batch.closedBy]);
  return {
    batch,
    printedBy: names.get(batch.printedBy) ?? batch.printedBy,
    postedBy: batch.postedBy && (names.get(batch.postedBy) ?? batch.postedBy),
    postsToday: isPostingDay(tokyoDay(ctx.now), federation),
    stand: batchStand(batch.approved, sheets),
    letters: sheets.map(({ provider, ...sheet }) => {
      const isAtDesk = sheet.state === "printed" || sheet.state === "sealed";
      const obstacle = isAtDesk ? sheetObstacle(ctx.actor.id, { ...sheet, provider }) : null;
      return { ...sheet, provider: provider && { name: provider.name }, missing: isMissing(sheet), obstacle };
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
