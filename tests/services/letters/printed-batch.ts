import { desc } from "drizzle-orm";
import { letterBatches } from "@/db/schema/letter-batches";
import type { BatchKey } from "@/domain/batch-key";
import type { Context, Staff } from "@/services/context";
import { batchSheets } from "@/services/letters/batch-sheets";
import { printLetters } from "@/services/letters/print-letters";
import type { Application } from "@/tests/support/build-application";
import { buildApplication } from "@/tests/support/build-application";

/** A batch that this issuer has just printed, of as many approved cases as wanted. */
export async function printedBatch(ctx: Context<Staff>, size: number) {
  const applications: Application[] = [];
  for (let n = 0; n < size; n += 1) {
    applications.push((await buildApplication(ctx, { status: "approved" })).application);
  }
  const references = applications.map(({ reference }) => reference);
  const pdf = await printLetters(ctx, references);
  return { applications, references, pdf, key: await newestBatch(ctx) };
}

/** The key of the batch that was printed last. */
export async function newestBatch(ctx: Context): Promise<BatchKey> {
  const batch = await batchNow(ctx);
  return { federation: batch.federation, number: batch.number };
}

/** The newest batch as it is kept. */
export async function batchNow({ database: { read } }: Context) {
  const [batch] = await read.select().from(letterBatches).orderBy(desc(letterBatches.number)).limit(1);
  if (batch === undefined) throw new Error("no batch was printed");
  return batch;
}

/** Each case of the newest batch by its 受付番号, with the state of its sheet. */
export async function statesNow(ctx: Context): Promise<Record<string, string>> {
  const sheets = await batchSheets(ctx, (await batchNow(ctx)).id);
  return Object.fromEntries(sheets.map(({ application, state }) => [application.reference, state]));
}
