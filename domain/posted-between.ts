import { z } from "zod";

const fault = "日付を確認してください。年、月、日の順に、2026-11-30のように入力してください。";

/** A day as a form sends it; a field left empty, and one that is not there, is without an end. */
const end = z
  .string()
  .nullish()
  .transform((day) => day || null)
  .pipe(z.iso.date(fault).nullable());

/**
 * The days of posting that a list of letters is asked for, both included, "2026-11-01" to "2026-11-30"; null is without an end.
 * Refuses what is no day, and an end before the beginning: it would give an empty list that looks like the truth.
 */
export const postedBetween = z
  .object({ from: end, to: end })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ["to"],
    error: "「いつまで」は、「いつから」と同じ日か、それより後の日にしてください。",
  });

export type PostedBetween = z.infer<typeof postedBetween>;
