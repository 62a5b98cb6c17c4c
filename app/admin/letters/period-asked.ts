import { z } from "zod";
import type { FormError } from "@/components/form/form-state";
import { postedBetween } from "@/domain/posted-between";

const typed = z.object({ from: z.string().catch(""), to: z.string().catch("") });

/** The days that were asked for as they were typed, and what is wrong with them. */
export type PeriodAsked = z.infer<typeof typed> & { errors: FormError[] };

/** Takes the page's query; the export leads back here with days that cannot be. */
export function periodAsked(query: unknown): PeriodAsked {
  const asked = typed.parse(query);
  const issues = postedBetween.safeParse(asked).error?.issues ?? [];
  return { ...asked, errors: issues.map(({ path, message }) => ({ field: String(path[0]), message })) };
}
