import { and, eq, gt, inArray, max, notExists, sql } from "drizzle-orm";
import { checks } from "@/db/schema/checks";
import { letters } from "@/db/schema/letters";
import type { Context } from "@/services/context";

/** When a letter went into its envelope, as far as it did: by its 封入, or at the latest by its 発送. */
const sealedAt = sql`coalesce(${letters.sealedAt}, ${letters.postedAt})`;

/** When the last letter of an application was printed, and when one last went into its envelope. */
export interface LastLetter {
  printedAt: Date | null;
  sealedAt: Date | null;
}

/** The last letter of each of these applications, by its id; what was never printed is not in it. */
export async function lastLetters({ database: { read } }: Context, ids: readonly string[]) {
  const { applicationId, printedAt } = letters;
  const rows = await read
    .select({ id: applicationId, printedAt: max(printedAt), sealedAt: max(sealedAt).mapWith(letters.sealedAt) })
    .from(letters)
    .where(inArray(applicationId, [...ids]))
    .groupBy(applicationId);
  return new Map<string, LastLetter>(rows.map(({ id, ...last }) => [id, last]));
}

/** Those of these applications whose return envelope has come, and has not gone with a letter: `standingChecks` for it alone. */
export async function envelopesAmong({ database: { read } }: Context, ids: readonly string[]): Promise<Set<string>> {
  const { applicationId, kind, at } = checks;
  const used = read
    .select({ one: sql`1` })
    .from(letters)
    .where(and(eq(letters.applicationId, applicationId), gt(sealedAt, at)));
  const rows = await read
    .select({ id: applicationId })
    .from(checks)
    .where(and(inArray(applicationId, [...ids]), eq(kind, "envelope"), notExists(used)));
  return new Set(rows.map(({ id }) => id));
}
