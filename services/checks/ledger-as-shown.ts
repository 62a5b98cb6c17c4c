import type { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";
import type { Provider } from "@/services/ledger/find-provider";
import { ledgerStale } from "@/services/ledger/ledger-stale";

/** What a page showed of the ledger: the `changedAt` of the office's row; null where the ledger had none. */
export interface LedgerShown {
  ledgerSeenAt: Date | null;
}

interface Judged {
  providerNumber: string;
  provider: Provider | null;
  ledgerSeenAt: Date | null;
}

/**
 * The refusal `ledger-stale` of an act that rests on what the ledger said, when it now says something else than the page did:
 * nobody confirms an address, or a call to a number, that they have not read (R44). Null when it still says the same.
 */
export async function ledgerAsShown(
  ctx: Context<Staff>,
  { providerNumber, provider, ledgerSeenAt }: Judged,
): Promise<Refusal | null> {
  const same = (provider?.changedAt.getTime() ?? null) === (ledgerSeenAt?.getTime() ?? null);
  return same ? null : ledgerStale(ctx, providerNumber, ledgerSeenAt);
}
