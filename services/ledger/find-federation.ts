import { eq } from "drizzle-orm";
import { federations } from "@/db/schema/federations";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context } from "@/services/context";

export type Federation = typeof federations.$inferSelect;

/** The federation with this code and its settings. All 47 are there from the first migration on. */
export async function findFederation(ctx: Context, code: PrefectureCode): Promise<Federation> {
  const [federation] = await ctx.database.read.select().from(federations).where(eq(federations.code, code));
  if (federation === undefined) throw new Error(`federation ${code} is missing: run the migration`);
  return federation;
}
