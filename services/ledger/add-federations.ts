import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import type { Context, System } from "@/services/context";
import { knownFederations } from "@/services/ledger/known-federations";

/** Adds those of the 47 federations that are missing, as part of the migration; never touches one that is there. */
export async function addFederations(ctx: Context<System>): Promise<void> {
  const insert = ctx.database.read.insert(federations).values(knownFederations).onConflictDoNothing();
  await commit(ctx, [statement(insert)]);
}
