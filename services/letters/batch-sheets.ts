import { and, asc, eq } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { batchGaps } from "@/db/schema/letter-batches";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { LedgerHands } from "@/domain/four-eyes";
import type { BatchLetter } from "@/domain/letter-batch";
import { sheetState } from "@/domain/letter-batch";
import { pendingChanges } from "@/services/checks/pending-changes";
import type { Context } from "@/services/context";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { sheetNumber } from "@/services/letters/sheet-number";

/** One case of a batch with its newest sheet there, who changed its office, and whether that is about to move. */
export type BatchSheet = Awaited<ReturnType<typeof select>>[number] &
  BatchLetter & { hands: LedgerHands; changePending: boolean };

/** The cases of a batch in the order of printing, each with its newest sheet, its state and the reason of its gap. */
export async function batchSheets(ctx: Context, batchId: string): Promise<BatchSheet[]> {
  const newest = new Map((await select(ctx, batchId)).map((row) => [row.application.id, row]));
  const rows = [...newest.values()];
  const numbers = rows.map(({ application }) => application.providerNumber);
  const handsOf = await ledgerHands(ctx, numbers);
  const pending = await pendingChanges(ctx, numbers);
  return rows.map((row) => ({
    ...row,
    state: sheetState(row.letter),
    hands: handsOf(row.application.providerNumber),
    changePending: pending.has(row.application.providerNumber),
  }));
}

/** The oldest sheet of a case comes first, so that in a map the newest one stays. */
function select({ database }: Context, batchId: string) {
  const { id, position, printedAt, sealedAt, postedAt, voidedAt, trackingNumber, reprintReason, accountId } = letters;
  const { reference, providerNumber, federation, status, approvedBy, ledgerSeenAt, version } = applications;
  return database.read
    .select({
      application: {
        id: applications.id,
        reference,
        providerNumber,
        federation,
        status,
        approvedBy,
        ledgerSeenAt,
        version,
      },
      provider: providers,
      letter: {
        id,
        sheet: sheetNumber(),
        position,
        printedAt,
        sealedAt,
        postedAt,
        voidedAt,
        trackingNumber,
        reprintReason,
        accountId,
      },
      gap: batchGaps.reason,
    })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .leftJoin(batchGaps, and(eq(batchGaps.batchId, batchId), eq(batchGaps.applicationId, applications.id)))
    .where(eq(letters.batchId, batchId))
    .orderBy(asc(letters.position), asc(letters.printedAt), asc(letters.id));
}
