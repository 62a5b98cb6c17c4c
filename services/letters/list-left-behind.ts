import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { batchGaps, letterBatches } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";

/**
 * The letters of the asker's own federation that were printed, are valid and lie in a batch that was closed without them, the oldest first,
 * each with the reason that was given (R43): no batch asks for them any more.
 */
export function listLeftBehind(ctx: Context<Staff>) {
  const { reference, providerNumber } = applications;
  const { federation, number } = letterBatches;
  const gap = and(eq(batchGaps.batchId, letterBatches.id), eq(batchGaps.applicationId, applications.id));
  return ctx.database.read
    .select({
      reference,
      providerNumber,
      provider: { name: providers.name },
      printedAt: letters.printedAt,
      batch: { federation, number },
      reason: batchGaps.reason,
    })
    .from(applications)
    .innerJoin(letters, and(eq(letters.applicationId, applications.id), isNull(letters.voidedAt)))
    .innerJoin(letterBatches, and(eq(letterBatches.id, letters.batchId), isNotNull(letterBatches.closedAt)))
    .leftJoin(batchGaps, gap)
    .leftJoin(providers, eq(providers.number, providerNumber))
    .where(and(ownFederation(ctx), eq(applications.status, "printed")))
    .orderBy(asc(letters.printedAt), asc(letters.id));
}
