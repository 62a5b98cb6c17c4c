import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { providers } from "@/db/schema/providers";
import type { Context } from "@/services/context";

/** Gives an office a telephone number in the ledger. */
export async function providerPhoned(ctx: Context, number: string): Promise<void> {
  const phoned = ctx.database.read.update(providers).set({ phone: "03-0000-0013" }).where(eq(providers.number, number));
  await commit(ctx, [statement(phoned)]);
}
