import { z } from "zod";
import { reference } from "@/domain/reference";

const length = 8;
const several = z
  .string()
  .max(length * 1000)
  .transform((text): string[] => text.match(/.{8}/gu) ?? [])
  .pipe(z.array(reference))
  .optional()
  .catch(undefined);

/** What an address says of the boxes of 印刷待ち: which kind is ticked from the start, or which ones an issuer had ticked. */
export const choice = z.object({
  chosen: z.enum(["all", "in-time", "none"]).catch("all"),
  ticked: several,
  unticked: several,
});
type Choice = z.output<typeof choice>;

/** Whether the box of a letter is ticked. */
export function isTicked({ chosen, ticked, unticked }: Choice, row: { reference: string; late: boolean }): boolean {
  if (ticked) return ticked.includes(row.reference);
  if (unticked) return !unticked.includes(row.reference);
  return chosen === "all" || (chosen === "in-time" && !row.late);
}

/** Several 受付番号 as one word, each of eight characters. */
export function inOneWord(references: readonly string[]): string {
  return references.join("");
}

/**
 * The choice of a form that was refused, as a query: what was ticked, or what was not where that is less, so that a thousand letters
 * still fit an address.
 */
export function choiceIn(form: FormData): Record<string, string> {
  const ticked = chosenIn(form);
  if (ticked.length === 0) return { chosen: "none" };
  const offered = several.parse(form.get("offered")) ?? [];
  const unticked = offered.filter((each) => !ticked.includes(each));
  if (unticked.length < ticked.length) return { unticked: inOneWord(unticked) };
  return { ticked: inOneWord(ticked) };
}

/** The 受付番号 that are ticked in the form, those approved after the cut-off too. */
export function chosenIn(form: FormData): string[] {
  return z
    .array(reference)
    .catch([])
    .parse([...form.getAll("reference"), ...form.getAll("late")]);
}
