import type { BatchKey } from "@/domain/batch-key";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import type { ScannedLetter } from "@/domain/scan";
import { readScan } from "@/domain/scan";
import type { SheetCode } from "@/domain/sheet-code";
import type { Context, Staff } from "@/services/context";
import type { Sealed } from "@/services/letters/seal-letter";
import { sealLetter } from "@/services/letters/seal-letter";
import { trackLetter } from "@/services/letters/track-letter";

/** The letter that was scanned last, with the 追跡番号 that it had then: one that follows is its. */
export interface InHand extends SheetCode {
  trackingNumber: string | null;
}

interface Scanned {
  text: string;
  inHand: InHand | null;
}

/** The letter in hand after a scan, and what to say of it; `warning` where the number should be looked at again. */
export interface Answered {
  inHand: InHand | null;
  said: string;
  warning: boolean;
}

/**
 * One reading of the scanner on the page of a batch: a letter's barcode seals it, a 追跡番号 after it is noted with it, and then
 * the letter is out of hand, so that a number never falls to a letter that had its own. Refuses `scan-unknown`, `letter-first`
 * for a number without a letter, and as `sealLetter` and `trackLetter`.
 */
export async function takeScan(ctx: Context<Staff>, key: BatchKey, { text, inHand }: Scanned): Promise<Answered> {
  const scan = readScan(text);
  switch (scan.kind) {
    case "unknown":
      throw new Refusal(
        "scan-unknown",
        `「${text}」は、通知書の番号でも追跡番号でもありません。もう一度読み取ってください。`,
        "scan",
      );
    case "letter":
      return sealed(ctx, key, scan);
    case "tracking":
      if (inHand === null) throw new Refusal("letter-first", "先に、通知書のバーコードを読み取ってください。", "scan");
      return tracked(ctx, key, inHand, scan.number);
  }
}

async function sealed(ctx: Context<Staff>, key: BatchKey, { reference, sheet }: ScannedLetter): Promise<Answered> {
  const found = await sealLetter(ctx, key, reference, sheet);
  const { trackingNumber } = found;
  const number =
    trackingNumber === null ? "" : `追跡番号は ${trackingNumber} です。直すときは、続けて読み取ってください。`;
  const said = `${formatReference(reference)} ${words[found.end]}${number}`;
  return { inHand: { reference, sheet: found.sheet, trackingNumber }, said, warning: false };
}

const words: Record<Sealed["end"], string> = {
  sealed: "を封入済にしました。",
  "sealed-before": "は、すでに封入済です。",
  "posted-before": "は発送済です。",
};

async function tracked(ctx: Context<Staff>, key: BatchKey, inHand: InHand, number: string): Promise<Answered> {
  const plausible = await trackLetter(ctx, key, { letter: inHand, trackingNumber: number });
  const said = `${formatReference(inHand.reference)} の追跡番号を ${number} と記録しました。`;
  if (plausible) return { inHand: null, said, warning: false };
  const doubt =
    "番号の検査数字が合いません。控えと見比べ、違うときは、通知書をもう一度読み取ってから、番号を読み取ってください。";
  return { inHand: null, said: `${said}${doubt}`, warning: true };
}
