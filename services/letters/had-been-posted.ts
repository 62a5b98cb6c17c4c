import { sql } from "drizzle-orm";
import { events } from "@/db/schema/events";

/** Of events of 返戻: those of a letter that had been posted. One that was withdrawn before it left did not come back. */
export const hadBeenPosted = sql`json_extract(${events.detail}, '$.from') is not 'printed'`;
