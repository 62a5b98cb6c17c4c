import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { letterBatches } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";

const recent = 50;

/** The letters of the asker's own federation that were posted last, the newest first (R43). */
export function listPosted(ctx: Context<Staff>) {
  const { reference, providerNumber, changedAt } = applications;
  const { postedAt, trackingNumber, validUntil } = letters;
  return ctx.database.read
    .select({
      reference,
      providerNumber,
      provider: { name: providers.name },
      letter: { postedAt, trackingNumber, validUntil },
      batch: { federation: letterBatches.federation, number: letterBatches.number },
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, providerNumber))
    .leftJoin(letters, and(eq(letters.applicationId, applications.id), isNull(letters.voidedAt)))
    .leftJoin(letterBatches, eq(letterBatches.id, letters.batchId))
    .where(and(ownFederation(ctx), eq(applications.status, "posted")))
    .orderBy(desc(changedAt), asc(applications.id))
    .limit(recent);
}
