import { count, eq, inArray } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { letterBatches } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import type { BatchKey } from "@/domain/batch-key";
import { makeId } from "@/lib/ids";
import type { Context, Staff } from "@/services/context";
import { type BatchPosting, postBatch } from "@/services/letters/post-batch";

/** Posts the newest sheets of these 受付番号, wherever they came from, as one batch of which all lie in their envelopes. */
export async function postedTogether(
  ctx: Context<Staff>,
  references: string[],
  postedOn: string,
): Promise<BatchPosting> {
  return postBatch(ctx, await sealedBatch(ctx, references), postedOn);
}

/** A batch of Tokyo of just these letters, sealed. */
export async function sealedBatch(ctx: Context, references: string[]): Promise<BatchKey> {
  const { read } = ctx.database;
  const [known] = await read.select({ number: count() }).from(letterBatches);
  const key = { federation: "13", number: 1 + (known?.number ?? 0) } as const;
  const id = makeId(ctx.now, ctx.random);
  const row = { id, ...key, approved: references.length, printedAt: ctx.now, printedBy: "test-printer" };
  const ofCases = read
    .select({ id: applications.id })
    .from(applications)
    .where(inArray(applications.reference, references));
  const sheets = await read.select().from(letters).where(inArray(letters.applicationId, ofCases));
  const change = sheets
    .filter(({ voidedAt }) => voidedAt === null)
    .map((sheet, place) => {
      const sealed = { sealedAt: sheet.sealedAt ?? ctx.now, sealedBy: sheet.sealedBy ?? "test-sealer" };
      const set = { ...sealed, batchId: id, position: place + 1 };
      return statement(read.update(letters).set(set).where(eq(letters.id, sheet.id)));
    });
  await commit(ctx, [statement(read.insert(letterBatches).values(row)), ...change]);
  return key;
}
