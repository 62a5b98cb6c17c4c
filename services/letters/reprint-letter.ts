import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import { limits } from "@/domain/limits";
import { transitions } from "@/domain/transitions";
import { renderLetters } from "@/letters/render-letters";
import { env } from "@/lib/env";
import type { Context, Staff } from "@/services/context";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { makeLetter } from "@/services/letters/make-letter";
import { authorise } from "@/services/staff/authorise";

interface Reprint {
  reference: string;
  /** Why the sheet that exists cannot be posted: a jam, a lost sheet. */
  reason: string;
}

/**
 * 再印刷 of a letter that is not posted yet: a new temporary password, and the old one dies in the same commit (R30, I7).
 * Gives the PDF. Refuses as `printLetters`, `not-printed` in any other status, and `reason-missing`.
 */
export async function reprintLetter(ctx: Context<Staff>, { reference, reason }: Reprint): Promise<Uint8Array> {
  authorise(ctx, transitions.reprint.by);
  if (reason === "" || reason.length > limits.letters.reprintReason) throw letterRefusal("reason-missing", reference);
  const [one] = await findLetterCases(ctx, [reference], 1);
  if (!one?.letter || one.application.status !== "printed") throw letterRefusal("not-printed", reference);
  const { content, change } = await makeLetter(ctx, one, reason);
  const pdf = await renderLetters([content], { specimen: env().APP_MODE === "training" });
  try {
    await commit(ctx, [...voided(ctx, one.letter.id), ...change]);
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("not-printed", reference);
    throw error;
  }
  return pdf;
}

function voided(ctx: Context, letterId: string) {
  const stillValid = and(eq(letters.id, letterId), isNull(letters.voidedAt));
  return guarded(ctx.database.read.update(letters).set({ voidedAt: ctx.now }).where(stillValid));
}
