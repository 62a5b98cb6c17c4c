import { compact } from "@/domain/typed-text";
import type { Context, Staff } from "@/services/context";
import type { Returned } from "@/services/letters/find-returned";
import { findReturned } from "@/services/letters/find-returned";
import { returnLetter } from "@/services/letters/return-letter";
import type { Seen } from "@/services/reviews/decide";

interface Scanned {
  text: string;
  /** The letter that was on the page when this was read, by the code that had shown it. */
  shown: (Seen & { code: string }) | null;
}

/** What a reading came to: the letter on the page was booked, or this one is to be looked at now. */
export type TakenReturn = { kind: "booked"; reference: string } | { kind: "found"; found: Returned };

/**
 * One reading of the scanner over a pile of letters that came back: the same code a second time books the letter that is
 * shown, any other code shows its own letter and books nothing. Refuses as `findReturned` and `returnLetter`.
 */
export async function takeReturn(ctx: Context<Staff>, { text, shown }: Scanned): Promise<TakenReturn> {
  if (shown === null || compact(shown.code) !== compact(text)) {
    return { kind: "found", found: await findReturned(ctx, text) };
  }
  const { reference, version } = shown;
  await returnLetter(ctx, { reference, version });
  return { kind: "booked", reference };
}
