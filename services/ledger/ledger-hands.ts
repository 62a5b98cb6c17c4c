import { and, gt, inArray, isNotNull, ne } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { LedgerHands } from "@/domain/four-eyes";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import { numberList } from "@/services/ledger/number-list";

/**
 * Who changed the ledger rows of these offices in the last sixty days, anything in them, and who changed their address last;
 * and since which state of the row what stands on a letter is as it is (R44). A wish that waits or was dropped is no change, and who confirmed one is
 * its second person. Gives an answer for any number.
 */
export async function ledgerHands(ctx: Context, numbers: readonly string[]): Promise<(number: string) => LedgerHands> {
  const kept = Map.groupBy(await changesOf(ctx, numbers), ({ number }) => number);
  const rows = new Map((await rowsOf(ctx, numbers)).map((row) => [row.number, row]));
  return (number) => {
    const changes = kept.get(number) ?? [];
    const row = rows.get(number);
    const by = [...changes.map((change) => change.by), row?.by ?? null].filter((id) => id !== null);
    return { changedBy: [...new Set(by)], addresseeChangedAt: row?.addresseeChangedAt ?? null };
  };
}

function changesOf(ctx: Context, numbers: readonly string[]) {
  const { providerNumber: number, proposedBy: by, settledAt: at, settledAs } = ledgerChanges;
  const since = new Date(ctx.now.getTime() - limits.flags.addressChange.within);
  return ctx.database.read
    .select({ number, by })
    .from(ledgerChanges)
    .where(and(inArray(number, numberList(numbers)), isNotNull(settledAs), ne(settledAs, "dropped"), gt(at, since)));
}

function rowsOf({ database: { read } }: Context, numbers: readonly string[]) {
  const { number, addressChangedBy: by, addresseeChangedAt } = providers;
  return read
    .select({ number, by, addresseeChangedAt })
    .from(providers)
    .where(inArray(number, numberList(numbers)));
}
