import { z } from "zod";
import type { RefusedRow } from "@/services/imports/read-rows";

const rows = z.array(z.object({ line: z.number(), reason: z.string() }));

/** The refused rows that an import keeps as JSON. */
export function refusedRowsIn(json: string): RefusedRow[] {
  return rows.parse(JSON.parse(json));
}
