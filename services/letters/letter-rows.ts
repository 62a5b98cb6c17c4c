import type { SQL } from "drizzle-orm";
import { and, eq, isNull } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { letterBatches } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { ApplicationStatus } from "@/domain/application-status";
import type { Posting } from "@/domain/posting-day";
import type { Context, Staff } from "@/services/context";
import type { ledgerHands } from "@/services/ledger/ledger-hands";
import { printingObstacle } from "@/services/letters/obstacle";
import { ownFederation } from "@/services/reviews/find-for-staff";

export type LetterRow = Awaited<ReturnType<typeof letterRows>>[number];

/** The applications of the asker's own federation (R43) in this status, each with its office, its valid letter and its batch. */
export function letterRows(ctx: Context<Staff>, status: ApplicationStatus, beyond?: SQL) {
  return ctx.database.read
    .select({
      id: applications.id,
      reference: applications.reference,
      providerNumber: applications.providerNumber,
      federation: applications.federation,
      approvedBy: applications.approvedBy,
      changedAt: applications.changedAt,
      version: applications.version,
      provider: {
        name: providers.name,
        status: providers.status,
        postalCode: providers.postalCode,
        address: providers.address,
        building: providers.building,
      },
      letter: {
        printedAt: letters.printedAt,
        postedAt: letters.postedAt,
        trackingNumber: letters.trackingNumber,
        validUntil: letters.validUntil,
      },
      batch: { federation: letterBatches.federation, number: letterBatches.number },
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .leftJoin(letters, and(eq(letters.applicationId, applications.id), isNull(letters.voidedAt)))
    .leftJoin(letterBatches, eq(letterBatches.id, letters.batchId))
    .where(and(ownFederation(ctx), eq(applications.status, status), beyond))
    .$dynamic();
}

type HandsOf = Awaited<ReturnType<typeof ledgerHands>>;

/** An approved application as one to be printed: whether it came after the cut-off of this posting, and why the asker cannot issue it. */
export function rowToPrint(ctx: Context<Staff>, row: LetterRow, posting: Posting | null, handsOf: HandsOf) {
  const hands = handsOf(row.providerNumber);
  return {
    ...row,
    late: posting !== null && row.changedAt > posting.cutOff,
    obstacle: printingObstacle(ctx.actor.id, { ...row, hands, addressSeenAt: row.changedAt }),
  };
}
