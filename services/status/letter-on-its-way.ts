import { and, eq, isNull } from "drizzle-orm";
import { letters } from "@/db/schema/letters";
import type { LetterReceipt } from "@/domain/letter-receipt";
import type { Application } from "@/services/applications/find-open";
import type { Context } from "@/services/context";

export interface LetterOnItsWay {
  id: string;
  printedAt: Date;
  postedAt: Date;
  trackingNumber: string | null;
  validUntil: Date | null;
  receivedAs: LetterReceipt | null;
}

/** The letter of an application in 発送済: posted and not void; the database allows one (R30). Undefined in every other status. */
export async function letterOnItsWay(
  { database }: Context,
  { id, status }: Application,
): Promise<LetterOnItsWay | undefined> {
  if (status !== "posted") return undefined;
  const [letter] = await database.read
    .select()
    .from(letters)
    .where(and(eq(letters.applicationId, id), isNull(letters.voidedAt)));
  if (letter === undefined || letter.postedAt === null) return undefined;
  return { ...letter, postedAt: letter.postedAt };
}
