import { and, eq, gt, isNotNull } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { federations } from "@/db/schema/federations";
import { letters } from "@/db/schema/letters";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";

/** A letter as the token of its QR code finds it, with its application and the federation that posted it. */
export type Receipt = Awaited<ReturnType<typeof select>>[number];

/**
 * The letter whose QR code holds `token`. Undefined for a token that no letter has, for a letter that was made void without
 * having been used or reported, and for one after which the office came in by a later one: another took its place, and
 * nothing that it says counts any more (R30).
 */
export async function findReceipt(ctx: Context, token: string): Promise<Receipt | undefined> {
  const [receipt] = await select(ctx, token);
  if (receipt === undefined) return undefined;
  const { voidedAt, usedAt, receivedAs } = receipt.letter;
  const wasReplaced = voidedAt !== null && usedAt === null && (receivedAs === null || receivedAs === "intact");
  return wasReplaced || (await hasUsedLater(ctx, receipt.letter)) ? undefined : receipt;
}

async function hasUsedLater(ctx: Context, { accountId, printedAt }: Receipt["letter"]): Promise<boolean> {
  const [later] = await ctx.database.read
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.accountId, accountId), gt(letters.printedAt, printedAt), isNotNull(letters.usedAt)))
    .limit(1);
  return later !== undefined;
}

function select(ctx: Context, token: string) {
  return ctx.database.read
    .select({ letter: letters, application: applications, federation: federations })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .innerJoin(federations, eq(federations.code, applications.federation))
    .where(eq(letters.receiptHash, tokenHash(token)));
}
