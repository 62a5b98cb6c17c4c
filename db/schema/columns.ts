import { integer, text } from "drizzle-orm/sqlite-core";

/** A moment, kept as milliseconds since 1970 UTC. */
export const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

/** A yes or no, kept as 0 or 1. */
export const flag = (name: string) => integer(name, { mode: "boolean" });

/** The key of a row, made by `lib/ids`. */
export const key = () => text("id").primaryKey();
