import { and, count, eq, isNotNull } from "drizzle-orm";
import { codes } from "@/db/schema/proofs";
import type { Proof } from "@/services/codes/proof";
import type { Context } from "@/services/context";

/** How many wrong codes were entered for a proof: every try that used up no code. */
export async function wrongTries(ctx: Context, { id, tries }: Proof): Promise<number> {
  const [right] = await ctx.database.read
    .select({ count: count() })
    .from(codes)
    .where(and(eq(codes.proofId, id), isNotNull(codes.usedAt)));
  return tries - (right?.count ?? 0);
}
