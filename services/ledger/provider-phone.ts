import { eq } from "drizzle-orm";
import { providers } from "@/db/schema/providers";
import type { Context } from "@/services/context";

/** The phone number that the ledger has of this office; "" when it has none. */
export async function providerPhone(ctx: Context, number: string): Promise<string> {
  const [provider] = await ctx.database.read
    .select({ phone: providers.phone })
    .from(providers)
    .where(eq(providers.number, number));
  return provider?.phone ?? "";
}
