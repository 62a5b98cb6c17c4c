import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { addDays } from "@/lib/dates";

/** The day in Tokyo that a moment's column lies in, as a whole number of days since 1970, so that SQL can count by it. */
export function tokyoDayNumber(moment: SQLiteColumn): SQL<number> {
  return sql<number>`(${moment} + 32400000) / 86400000`;
}

/** The day with that number, as "2026-11-24". */
export function dayNumbered(number: number): string {
  return addDays("1970-01-01", number);
}
