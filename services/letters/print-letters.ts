import { Conflict, commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import { renderLetters } from "@/letters/render-letters";
import { env } from "@/lib/env";
import type { Context, Staff } from "@/services/context";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { makeLetter } from "@/services/letters/make-letter";
import { authorise } from "@/services/staff/authorise";

/**
 * 印刷: gives one PDF with the letters of these 受付番号 in that order, and makes them valid in one commit after it was drawn
 * (R29, R30). All or nothing: one that stands against it refuses the whole batch by its 受付番号. Refuses `not-your-role`,
 * `nothing-chosen`, `too-many-letters`, `not-found`, `already-printed` (of parallel printings one gives a PDF), the four eyes
 * (R44), and an office that is closed or cannot be reached by post.
 */
export async function printLetters(ctx: Context<Staff>, references: string[]): Promise<Uint8Array> {
  authorise(ctx, "print");
  const cases = await findLetterCases(ctx, references, limits.letters.perPrint);
  const printed = cases.find(({ application }) => application.status !== "approved");
  if (printed) throw letterRefusal("already-printed", printed.application.reference);
  const made = await Promise.all(cases.map((each) => makeLetter(ctx, each, null)));
  const pdf = await renderLetters(
    made.map(({ content }) => content),
    { specimen: env().APP_MODE === "training" },
  );
  try {
    await commit(
      ctx,
      made.flatMap(({ change }) => change),
    );
  } catch (error) {
    if (error instanceof Conflict) throw letterRefusal("already-printed");
    throw error;
  }
  return pdf;
}
