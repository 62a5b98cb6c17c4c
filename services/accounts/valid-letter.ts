import { and, desc, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import { letters } from "@/db/schema/letters";
import type { Context } from "@/services/context";

export type Letter = typeof letters.$inferSelect;

/**
 * The 通知書 whose temporary password opens this account now: of those neither void nor past their time (R31), the one printed
 * last. One that is printed but neither posted nor used has no end yet. Undefined when there is none.
 */
export async function validLetter(ctx: Context, accountId: string): Promise<Letter | undefined> {
  const [letter] = await ctx.database.read
    .select()
    .from(letters)
    .where(and(eq(letters.accountId, accountId), letterIsValid(ctx)))
    .orderBy(desc(letters.printedAt))
    .limit(1);
  return letter;
}

/** The condition that a letter is good at `ctx.now`: not void, not past its last day (R31). */
export function letterIsValid(ctx: Context) {
  const inTime = or(isNull(letters.validUntil), gt(letters.validUntil, ctx.now));
  return and(isNotNull(letters.id), isNull(letters.voidedAt), inTime);
}
