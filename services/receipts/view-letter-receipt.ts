import type { LetterReceipt } from "@/domain/letter-receipt";
import { letterEnd } from "@/domain/letter-validity";
import type { Context } from "@/services/context";
import { findReceipt } from "@/services/receipts/find-receipt";

/** Whom to call about a letter: the federation that posted it; `phone` may be "" (domain.md §4). */
export interface LetterSender {
  name: string;
  phone: string;
}

/** The screen behind a letter's QR code: nothing that this letter's paper does not say itself. */
export type LetterReceiptView =
  | { step: "unknown" }
  | { step: "form" | "late"; sender: LetterSender }
  | { step: "reported"; as: LetterReceipt; at: Date; mayStillAlarm: boolean; sender: LetterSender };

/** What the holder of this token is to see: the form until the letter's end (R31), what was reported, or why it is of no use. */
export async function viewLetterReceipt(ctx: Context, token: string): Promise<LetterReceiptView> {
  const receipt = await findReceipt(ctx, token);
  if (receipt === undefined) return { step: "unknown" };
  const { letter, federation } = receipt;
  const sender = { name: federation.name, phone: federation.phone };
  const inTime = letterEnd(letter) > ctx.now;
  const { receivedAs: as, receivedAt: at } = letter;
  if (as === null || at === null) return { step: inTime ? "form" : "late", sender };
  return { step: "reported", as, at, mayStillAlarm: as === "intact" && inTime, sender };
}
