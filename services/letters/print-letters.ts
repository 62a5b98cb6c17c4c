import { Conflict, commit } from "@/db/commit";
import { inPostingOrder } from "@/domain/posting-order";
import { renderLetters } from "@/letters/render-letters";
import { env } from "@/lib/env";
import type { Context, Staff } from "@/services/context";
import { batchSlip } from "@/services/letters/batch-slip";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import { findLetterCases } from "@/services/letters/find-letter-cases";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { makeLetter } from "@/services/letters/make-letter";
import { newBatch } from "@/services/letters/new-batch";
import { authorise } from "@/services/staff/authorise";

/**
 * 印刷: gives one PDF with cover sheet, 差出票 and the letters of these 受付番号 in the order of the post office, and makes them
 * valid as one batch, in one commit after it was drawn (R29, R30). All or nothing: one that stands against it refuses the whole by its 受付番号. Refuses `not-your-role`,
 * `second-factor-stale`, `nothing-chosen`, `too-many-letters`, `not-found`, `several-federations`, `already-printed` (of parallel printings one gives a
 * PDF), `another-printing` of other cases at the same moment, the four eyes (R44), and what stands against an office (`issueObstacle`).
 */
export async function printLetters(ctx: Context<Staff>, references: string[]): Promise<Uint8Array> {
  authorise(ctx, "print");
  const found = await findLetterCases(ctx, references);
  const printed = found.find(({ application }) => application.status !== "approved");
  if (printed) throw letterRefusal("already-printed", printed.application.reference);
  const cases = inPostingOrder(found, ({ provider }) => provider ?? { postalCode: "", address: "", building: "" });
  const federation = oneFederation(cases);
  const batch = await newBatch(ctx, federation, true);
  const made = await Promise.all(
    cases.map((each, place) => makeLetter(ctx, each, { batchId: batch.id, position: place + 1, reprintReason: null })),
  );
  const pdf = await renderLetters(
    made.map(({ content }) => content),
    { specimen: env().APP_MODE === "training", slip: await batchSlip(ctx, federation, cases, batch) },
  );
  try {
    await commit(ctx, [...made.flatMap(({ change }) => change), batch.row(cases.length)]);
  } catch (error) {
    if (error instanceof Conflict)
      throw letterRefusal(error.constraint.startsWith("letter_batches") ? "another-printing" : "already-printed");
    throw error;
  }
  return pdf;
}

/** A batch goes to the post office for one sender. */
function oneFederation(cases: LetterCase[]): LetterCase["federation"] {
  const [first, ...others] = cases;
  if (first === undefined) throw letterRefusal("nothing-chosen");
  const { federation } = first;
  if (others.some((other) => other.federation.code !== federation.code)) throw letterRefusal("several-federations");
  return federation;
}
