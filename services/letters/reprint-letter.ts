import { Conflict, commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import { canMove } from "@/domain/transitions";
import { renderLetters } from "@/letters/render-letters";
import { env } from "@/lib/env";
import type { Context, Staff } from "@/services/context";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { makeLetter } from "@/services/letters/make-letter";
import { voidLetter } from "@/services/letters/void-letter";
import { authorise } from "@/services/staff/authorise";

interface Reprint {
  reference: string;
  /** Why the sheet that exists is of no use: a jam, a lost letter, one that expired. */
  reason: string;
}

/**
 * 再印刷 of a letter that nobody has used, posted or not: a new temporary password, and the old one dies in the same commit
 * (R30, I7). Gives the PDF. Refuses as `printLetters`, `not-reprintable` in any other status, and `reason-missing`.
 */
export async function reprintLetter(ctx: Context<Staff>, { reference, reason }: Reprint): Promise<Uint8Array> {
  authorise(ctx, "reprint");
  if (reason === "" || reason.length > limits.letters.reprintReason) throw letterRefusal("reason-missing", reference);
  const [one] = await findLetterCases(ctx, [reference], 1);
  if (!one?.letter || !canMove(one.application.status, "reprint")) throw letterRefusal("not-reprintable", reference);
  const { content, change } = await makeLetter(ctx, one, reason);
  const pdf = await renderLetters([content], { specimen: env().APP_MODE === "training" });
  try {
    await commit(ctx, [...voidLetter(ctx, one.application.id), ...change]);
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("not-reprintable", reference);
    throw error;
  }
  return pdf;
}
