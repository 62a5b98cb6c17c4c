import { z } from "zod";
import { limits } from "@/domain/limits";
import { providerStatuses } from "@/domain/provider-status";

/** The states a view of the ledger can be of. */
export const ledgerStates = ["all", ...providerStatuses] as const;

const fields = z.object({
  q: z
    .string()
    .transform((typed) => typed.trim().slice(0, limits.ledger.search))
    .catch(""),
  status: z.enum(ledgerStates).catch("all"),
  after: z
    .string()
    .regex(/^[0-9A-Z]{10}$/)
    .optional()
    .catch(undefined),
});

/**
 * The one rule of what the address bar of the ledger says (issue 3, 7): takes unknown, gives the view. A value that is none
 * falls back to the usual one. `after` is the 事業所番号 after which the page begins.
 */
export const ledgerView = fields.catch(() => fields.parse({}));

export type LedgerView = z.infer<typeof ledgerView>;

/** The query string of a view, without what goes without saying; "" is the whole ledger from its first office on. */
export function ledgerViewText({ q, status, after }: LedgerView): string {
  const said = { q, status: status === "all" ? "" : status, after };
  return new URLSearchParams(
    Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
}
