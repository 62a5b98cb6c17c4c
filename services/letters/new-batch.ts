import { and, desc, eq, gte } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import type { PrefectureCode } from "@/domain/prefecture";
import { startOfTokyoDay, tokyoDay } from "@/lib/dates";
import { makeId } from "@/lib/ids";
import type { Context, Staff } from "@/services/context";
import type { Federation } from "@/services/ledger/find-federation";

/** A batch that is about to be printed: its number is on the cover sheet, its row comes into being with its letters. */
export interface NewBatch {
  id: string;
  number: number;
  canary: boolean;
  row: (approved: number) => Statement;
}

/**
 * The next batch of a federation, not written yet; the row's commit fails when another printing took the number meanwhile.
 * With `withCanary` it carries a 確認用の通知書 where the federation wants one, has an address, and none went with an earlier batch of the day.
 */
export async function newBatch(ctx: Context<Staff>, federation: Federation, withCanary: boolean): Promise<NewBatch> {
  const { read } = ctx.database;
  const [last] = await read
    .select({ number: letterBatches.number })
    .from(letterBatches)
    .where(eq(letterBatches.federation, federation.code))
    .orderBy(desc(letterBatches.number))
    .limit(1);
  const canary = withCanary && wantsCanary(federation) && !(await hadCanaryToday(ctx, federation.code));
  const id = makeId(ctx.now, ctx.random);
  const number = (last?.number ?? 0) + 1;
  const columns = { id, number, canary, federation: federation.code, printedAt: ctx.now, printedBy: ctx.actor.id };
  return {
    id,
    number,
    canary,
    row: (approved) => statement(read.insert(letterBatches).values({ ...columns, approved })),
  };
}

function wantsCanary({ dailyCanary, address }: Federation): boolean {
  return dailyCanary && address !== "";
}

async function hadCanaryToday({ database, now }: Context, federation: PrefectureCode): Promise<boolean> {
  const today = gte(letterBatches.printedAt, startOfTokyoDay(tokyoDay(now)));
  const [one] = await database.read
    .select({ id: letterBatches.id })
    .from(letterBatches)
    .where(and(eq(letterBatches.federation, federation), eq(letterBatches.canary, true), today))
    .limit(1);
  return one !== undefined;
}
