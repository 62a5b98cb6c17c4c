import { commit, statement } from "@/db/commit";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { makeId } from "@/lib/ids";
import type { Context } from "@/services/context";

/** A wished change of an office's address that awaits its second person. */
export async function proposedChange(ctx: Context, providerNumber: string): Promise<void> {
  const row = {
    id: makeId(ctx.now, ctx.random),
    providerNumber,
    earlier: "{}",
    fields: JSON.stringify({ address: "東京都千代田区一番町2" }),
    reason: "移転",
    asReadAt: ctx.now,
    proposedBy: "test-proposer",
    proposedAt: ctx.now,
  };
  await commit(ctx, [statement(ctx.database.read.insert(ledgerChanges).values(row))]);
}
