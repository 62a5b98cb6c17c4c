import { z } from "zod";
import { reference } from "@/domain/reference";

const one = reference.transform((chosen) => [chosen]).catch([]);
const several = z.union([z.array(one).transform((chosen) => chosen.flat()), one]).catch([]);

/** The 受付番号 that were chosen in the queue, as the address says them: `case`, once or more often; none for every case. */
export function chosenCases(said: unknown): string[] {
  return several.parse(said);
}

/** The query that says them again. */
export function chosenText(chosen: readonly string[]): string {
  return new URLSearchParams(chosen.map((each) => ["case", each])).toString();
}
