import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import type { Context } from "@/services/context";

/**
 * The end of an application's letter, as statements for `commit`: its password opens nothing from now on, and the sessions
 * that it opened end (R30, R31). The commit fails when no letter of the application is valid any more.
 */
export function voidLetter(ctx: Context, applicationId: string): Statement[] {
  const { read } = ctx.database;
  const ofApplication = eq(letters.applicationId, applicationId);
  const stillValid = and(ofApplication, isNull(letters.voidedAt));
  const openedByIt = inArray(
    officeSessions.letterId,
    read.select({ id: letters.id }).from(letters).where(ofApplication),
  );
  const open = and(openedByIt, isNull(officeSessions.endedAt));
  return [
    ...guarded(read.update(letters).set({ voidedAt: ctx.now }).where(stillValid)),
    statement(read.update(officeSessions).set({ endedAt: ctx.now }).where(open)),
  ];
}
