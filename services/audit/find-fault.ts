import type { ChainFault } from "@/domain/chain-fault";
import { limits } from "@/domain/limits";
import { chainHash, chainKey } from "@/lib/chain-hash";
import { env } from "@/lib/env";
import type { SealedEvent } from "@/services/audit/sealed-content";
import { sealedContent } from "@/services/audit/sealed-content";

/** A seal as the database holds it; `sealedAt` in milliseconds unless somebody put something else there. */
interface Seal {
  sequence: number;
  hash: string;
  sealedAt: unknown;
}

/** How far a verification has come: the hash to go on from, and what it has counted. */
export interface Walk {
  key: Buffer;
  last: Pick<Seal, "sequence" | "hash">;
  sealed: number;
  late: number;
  fault: ChainFault | null;
}

/** The beginning of the chain, under the key of this program's AUDIT_KEY. */
export function newWalk(): Walk {
  return { key: chainKey(env().AUDIT_KEY), last: { sequence: 0, hash: "" }, sealed: 0, late: 0, fault: null };
}

/**
 * Goes on along `seals`, with every event up to the last of them, both in order of `sequence`, until the first row that does
 * not fit. Sequences have no holes of their own: a commit that fails gives its numbers back.
 */
export function walk(way: Walk, found: readonly SealedEvent[], seals: readonly Seal[]): void {
  let place = 0;
  for (const seal of seals) {
    const event = found[place];
    way.fault = faultAt(way, event, seal);
    if (event === undefined || way.fault !== null) return;
    way.sealed += 1;
    if (Number(seal.sealedAt) - Number(event.at) > limits.audit.sealWithin) way.late += 1;
    way.last = seal;
    place += 1;
  }
}

function faultAt({ key, last }: Walk, event: SealedEvent | undefined, seal: Seal): ChainFault | null {
  const { sequence } = seal;
  if (event === undefined || event.sequence > sequence) return { sequence, how: "removed" };
  if (event.sequence < sequence) return { sequence: event.sequence, how: "inserted" };
  if (chainHash(key, last.hash, sealedContent(event, seal.sealedAt)) === seal.hash) return null;
  return sequence === last.sequence + 1
    ? { sequence, how: "changed" }
    : { sequence: last.sequence + 1, how: "removed" };
}
