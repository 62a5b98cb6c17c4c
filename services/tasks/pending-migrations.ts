import { sql } from "drizzle-orm";
import { z } from "zod";
import journal from "@/db/migrations/meta/_journal.json";
import type { Context } from "@/services/context";

const applied = z.object({ n: z.number() });

/** How many steps of the schema this program knows and the database lacks; a negative figure when the database is ahead. */
export async function pendingMigrations({ database }: Pick<Context, "database">): Promise<number> {
  const begun = await database.read.all(sql`select name from sqlite_master where name = '__drizzle_migrations'`);
  if (begun.length === 0) return journal.entries.length;
  const [row] = await database.read.all(sql`select count(*) as n from __drizzle_migrations`);
  return journal.entries.length - applied.parse(row).n;
}
