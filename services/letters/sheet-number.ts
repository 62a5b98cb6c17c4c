import { sql } from "drizzle-orm";
import { letters } from "@/db/schema/letters";

/** The number of a sheet within its case, from 1 in the order of printing, as a column of a query that joins `letters`. */
export function sheetNumber() {
  const { applicationId, printedAt, id } = letters;
  return sql<number>`(
    select count(*) from letters as earlier where earlier.application_id = ${applicationId}
      and (earlier.printed_at, earlier.id) <= (${printedAt}, ${id})
  )`;
}
