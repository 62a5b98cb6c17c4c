import { desc } from "drizzle-orm";
import { eventSeals } from "@/db/schema/event-seals";
import type { Context } from "@/services/context";

/** The newest seal of the chain. */
export interface ChainHead {
  sequence: number;
  hash: string;
  sealedAt: Date;
}

/** The end of the chain as the database holds it; undefined before the first seal. */
export async function chainHead({ database: { read } }: Context): Promise<ChainHead | undefined> {
  const [head] = await read.select().from(eventSeals).orderBy(desc(eventSeals.sequence)).limit(1);
  return head;
}

/**
 * The first 96 bits of a seal as groups of three, "9f0-12a-…": short enough to copy, and fit for the log, which masks long
 * numbers. Kept outside the database it shows later that the chain still goes through this seal (R48).
 */
export function headMark({ hash }: Pick<ChainHead, "hash">): string {
  const start = Buffer.from(hash, "base64url").toString("hex").slice(0, 24);
  return (start.match(/.{3}/g) ?? []).join("-");
}
