import { and, desc, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import { letters } from "@/db/schema/letters";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

export type Letter = typeof letters.$inferSelect;

/**
 * The 通知書 whose temporary password opens this account now: of those neither void nor past their time (R31), the one printed
 * last. Undefined when there is none.
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

/**
 * The condition that a letter is good at `ctx.now`: not void, not past its last day (R31). One whose posting nobody recorded
 * ages from its printing, so that no forgotten sheet opens an account for ever.
 */
export function letterIsValid(ctx: Context) {
  const printedSince = new Date(ctx.now.getTime() - limits.temporaryPassword.unpostedLife);
  const unposted = and(isNull(letters.validUntil), gt(letters.printedAt, printedSince));
  const inTime = or(unposted, gt(letters.validUntil, ctx.now));
  return and(isNotNull(letters.id), isNull(letters.voidedAt), inTime);
}
