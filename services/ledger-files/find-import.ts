import { and, eq } from "drizzle-orm";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { Refusal } from "@/domain/refusal";
import type { Context, Staff } from "@/services/context";

export type LedgerImport = typeof ledgerImports.$inferSelect;

/** The import of a ledger file within the asker's own federation; an admin sees all. Refuses `not-found` (R43). */
export async function findImport(ctx: Context<Staff>, id: string): Promise<LedgerImport> {
  const [found] = await ctx.database.read
    .select()
    .from(ledgerImports)
    .where(and(eq(ledgerImports.id, id), ownImports(ctx)));
  if (found === undefined) throw new Refusal("not-found", "この取込は見つかりません。");
  return found;
}

/** The condition that keeps imports within the asker's federation (R43). */
export function ownImports({ actor: { federation } }: Context<Staff>) {
  return federation === null ? undefined : eq(ledgerImports.federation, federation);
}
