import { asc, eq } from "drizzle-orm";
import { letters } from "@/db/schema/letters";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";

/** The letters of an application, the oldest first: what became of each, never its password. */
export function caseLetters({ database: { read } }: Context, { id }: Application) {
  const { id: letterId, printedAt, postedAt, trackingNumber, validUntil, usedAt, receivedAs, voidedAt } = letters;
  return read
    .select({ id: letterId, printedAt, postedAt, trackingNumber, validUntil, usedAt, receivedAs, voidedAt })
    .from(letters)
    .where(eq(letters.applicationId, id))
    .orderBy(asc(letters.printedAt));
}
