import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, statement } from "@/db/commit";
import { batchGaps, letterBatches } from "@/db/schema/letter-batches";
import { limits } from "@/domain/limits";
import { canMove } from "@/domain/transitions";
import type { BatchSlip } from "@/letters/batch-slip";
import { renderLetters } from "@/letters/render-letters";
import { env } from "@/lib/env";
import type { Context, Staff } from "@/services/context";
import { batchSlip } from "@/services/letters/batch-slip";
import { batchStillOpen } from "@/services/letters/batch-still-open";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { makeLetter } from "@/services/letters/make-letter";
import { newBatch } from "@/services/letters/new-batch";
import { voidLetter } from "@/services/letters/void-letter";
import { authorise } from "@/services/staff/authorise";

interface Reprint {
  reference: string;
  /** Why the sheet that exists is of no use: a jam, a lost letter, one that expired. */
  reason: string;
  /** The application's version on the page that asked; without it whatever stands now is meant. */
  version?: number;
}

/**
 * 再印刷 of a letter that nobody has used, posted or not: a new temporary password, and the old one dies in the same commit
 * (R30, I7). Gives the PDF. The new sheet takes the old one's place in its batch while that is open, else it is a batch of
 * its own. No mail goes out: the office hears of the new letter when it is posted. Refuses as `printLetters`, `not-reprintable` in any other status, `reason-missing`, and `changed-meanwhile`, so that a
 * request sent twice gives one PDF.
 */
export async function reprintLetter(ctx: Context<Staff>, { reference, reason, version }: Reprint): Promise<Uint8Array> {
  authorise(ctx, "reprint");
  if (reason === "" || reason.length > limits.letters.reprintReason) throw letterRefusal("reason-missing", reference);
  const [one] = await findLetterCases(ctx, [reference]);
  if (!one?.letter || !canMove(one.application.status, "reprint")) throw letterRefusal("not-reprintable", reference);
  if (version !== undefined && version !== one.application.version) throw letterRefusal("changed-meanwhile", reference);
  const { batchId, position, slip, change: place } = await placeOf(ctx, one, one.letter);
  const { content, change } = await makeLetter(ctx, one, { batchId, position, reprintReason: reason });
  const pdf = await renderLetters([content], { specimen: env().APP_MODE === "training", slip });
  try {
    await commit(ctx, [...place, ...voidLetter(ctx, one.application.id), ...change]);
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("changed-meanwhile", reference);
    throw error;
  }
  return pdf;
}

interface Place {
  batchId: string;
  position: number;
  slip?: BatchSlip;
  change: Statement[];
}

/** In an open batch the place of the sheet that dies, and what was said of its gap no longer counts; else the only one of a new batch. */
async function placeOf(ctx: Context<Staff>, one: LetterCase, old: NonNullable<LetterCase["letter"]>): Promise<Place> {
  const { read } = ctx.database;
  const [batch] = await read
    .select({ id: letterBatches.id, closedAt: letterBatches.closedAt })
    .from(letterBatches)
    .where(eq(letterBatches.id, old.batchId ?? ""));
  if (batch?.closedAt === null) {
    const gap = and(eq(batchGaps.batchId, batch.id), eq(batchGaps.applicationId, one.application.id));
    const change = [statement(read.delete(batchGaps).where(gap)), batchStillOpen(ctx, batch.id)];
    return { batchId: batch.id, position: old.position ?? 1, change };
  }
  const own = await newBatch(ctx, one.federation, false);
  return { batchId: own.id, position: 1, slip: await batchSlip(ctx, one.federation, [one], own), change: [own.row(1)] };
}
