import type { BatchKey } from "@/domain/batch-key";
import { formatReference } from "@/domain/reference";
import { Refusal } from "@/domain/refusal";
import { readScan } from "@/domain/scan";
import type { Context, Staff } from "@/services/context";
import { sealLetter } from "@/services/letters/seal-letter";
import { trackLetter } from "@/services/letters/track-letter";

interface Scanned {
  text: string;
  /** The letter that was scanned last: a 追跡番号 that follows is its. */
  letter: string | null;
}

/** The letter in hand after a scan, and what to say of it; `warning` where the number should be looked at again. */
export interface Answered {
  letter: string;
  said: string;
  warning: boolean;
}

/**
 * One reading of the scanner on the page of a batch: a letter's barcode seals it, a 追跡番号 after it is noted with it. Refuses
 * `scan-unknown`, `letter-first` for a number without a letter, and as `sealLetter` and `trackLetter`.
 */
export async function takeScan(ctx: Context<Staff>, key: BatchKey, { text, letter }: Scanned): Promise<Answered> {
  const scan = readScan(text);
  switch (scan.kind) {
    case "unknown":
      throw new Refusal(
        "scan-unknown",
        `「${text}」は、通知書の番号でも追跡番号でもありません。もう一度読み取ってください。`,
        "scan",
      );
    case "letter":
      return sealed(ctx, key, scan.reference);
    case "tracking":
      if (letter === null) throw new Refusal("letter-first", "先に、通知書のバーコードを読み取ってください。", "scan");
      return tracked(ctx, key, letter, scan.number);
  }
}

async function sealed(ctx: Context<Staff>, key: BatchKey, letter: string): Promise<Answered> {
  const shown = formatReference(letter);
  switch (await sealLetter(ctx, key, letter)) {
    case "sealed":
      return { letter, said: `${shown} を封入済にしました。`, warning: false };
    case "sealed-before":
      return { letter, said: `${shown} は、すでに封入済です。`, warning: false };
    case "posted-before":
      return {
        letter,
        said: `${shown} は発送済です。追跡番号を直すときは、続けて読み取ってください。`,
        warning: false,
      };
  }
}

async function tracked(ctx: Context<Staff>, key: BatchKey, letter: string, number: string): Promise<Answered> {
  const plausible = await trackLetter(ctx, key, { reference: letter, trackingNumber: number });
  const said = `${formatReference(letter)} の追跡番号を ${number} と記録しました。`;
  if (plausible) return { letter, said, warning: false };
  return { letter, said: `${said}番号の検査数字が合いません。控えと見比べてください。`, warning: true };
}
