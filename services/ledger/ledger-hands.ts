import { and, gt, inArray, isNotNull, ne } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { LedgerHands } from "@/domain/four-eyes";
import { isOfLetter } from "@/domain/ledger-difference";
import { limits } from "@/domain/limits";
import { changesIn } from "@/domain/recorded-change";
import type { Context } from "@/services/context";
import { numberList } from "@/services/ledger/number-list";

/**
 * Who changed the ledger rows of these offices in the last sixty days, anything in them, and who changed their address last;
 * and when what stands on a letter last changed (R44). A wish that waits or was dropped is no change, and who confirmed one is
 * its second person. Gives an answer for any number.
 */
export async function ledgerHands(ctx: Context, numbers: readonly string[]): Promise<(number: string) => LedgerHands> {
  const kept = Map.groupBy(await changesOf(ctx, numbers), ({ number }) => number);
  const rows = new Map((await addressesOf(ctx, numbers)).map((row) => [row.number, row]));
  return (number) => {
    const changes = kept.get(number) ?? [];
    const row = rows.get(number);
    const by = [...changes.map((change) => change.by), row?.by ?? null].filter((id) => id !== null);
    const onLetter = changes.filter((change) => changesIn(change).some(({ field }) => isOfLetter(field)));
    return {
      changedBy: [...new Set(by)],
      addresseeChangedAt: latest([...onLetter.map(({ at }) => at), row?.at ?? null]),
    };
  };
}

function changesOf(ctx: Context, numbers: readonly string[]) {
  const { providerNumber: number, proposedBy: by, settledAt: at, settledAs, earlier, fields } = ledgerChanges;
  const since = new Date(ctx.now.getTime() - limits.flags.addressChange.within);
  return ctx.database.read
    .select({ number, by, at, earlier, fields })
    .from(ledgerChanges)
    .where(and(inArray(number, numberList(numbers)), isNotNull(settledAs), ne(settledAs, "dropped"), gt(at, since)));
}

function addressesOf({ database: { read } }: Context, numbers: readonly string[]) {
  const { number, addressChangedBy: by, addressChangedAt: at } = providers;
  return read
    .select({ number, by, at })
    .from(providers)
    .where(inArray(number, numberList(numbers)));
}

function latest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((last, at) => (last === null || (at !== null && at > last) ? at : last), null);
}
