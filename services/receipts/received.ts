import type { Column, SQL } from "drizzle-orm";
import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import type { LetterReceipt } from "@/domain/letter-receipt";
import type { Context } from "@/services/context";
import type { Receipt } from "@/services/receipts/find-receipt";

/**
 * The report on the letter's own row, as statements for `commit`; all but 未開封 make it void. The guard is the letter as it
 * was read: one that was used, reported or replaced meanwhile needs another answer.
 */
export function received(ctx: Context, letter: Receipt["letter"], receipt: LetterReceipt): Statement[] {
  const { id, usedAt, receivedAt, voidedAt } = letter;
  const asRead = and(
    eq(letters.id, id),
    same(letters.usedAt, usedAt),
    same(letters.receivedAt, receivedAt),
    same(letters.voidedAt, voidedAt),
  );
  const end = receipt === "intact" ? voidedAt : (voidedAt ?? ctx.now);
  const set = { receivedAt: ctx.now, receivedAs: receipt, voidedAt: end };
  return guarded(ctx.database.read.update(letters).set(set).where(asRead));
}

function same(column: Column, moment: Date | null): SQL {
  return moment === null ? isNull(column) : eq(column, moment);
}
