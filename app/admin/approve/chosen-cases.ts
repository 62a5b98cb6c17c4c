import { z } from "zod";
import { reference } from "@/domain/reference";

const one = reference.transform((chosen) => [chosen]).catch([]);
const several = z.union([z.array(one).transform((chosen) => chosen.flat()), one]).catch([]);

/**
 * The 受付番号 that were chosen in the queue, as the address says them: `case`, once or more often; null for every case.
 * `chosen` is said by the button below the boxes of the queue, which sends no `case` when none is ticked.
 */
export const chosenCases = z
  .object({ case: several.optional(), chosen: z.unknown().optional() })
  .transform((said) => said.case ?? (said.chosen === undefined ? null : []));

/** The query that says them again. */
export function chosenText(chosen: readonly string[] | null): string {
  if (chosen === null) return "";
  return new URLSearchParams([["chosen", "yes"], ...chosen.map((each) => ["case", each])]).toString();
}
