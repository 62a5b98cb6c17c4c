import { eq } from "drizzle-orm";
import { providers } from "@/db/schema/providers";
import type { Context } from "@/services/context";

/** The office's name in the ledger; its number where the ledger no longer knows it, so that a mail can always be written. */
export async function providerNamed(ctx: Context, number: string): Promise<string> {
  const [provider] = await ctx.database.read
    .select({ name: providers.name })
    .from(providers)
    .where(eq(providers.number, number));
  return provider?.name ?? number;
}
