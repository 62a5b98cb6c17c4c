import { join } from "node:path";
import { migrate as applyMigrations } from "drizzle-orm/libsql/migrator";
import type { Database } from "@/db/client";

/**
 * Brings the tables up to date: the single migration step, run before any server starts and never by a server
 * (two at once would apply the same step twice). Write-ahead logging is set once and stays in the file.
 */
export async function migrate(database: Database, root: string): Promise<void> {
  if (database.client.protocol === "file") await database.client.execute("pragma journal_mode = wal");
  await applyMigrations(database.read, { migrationsFolder: join(root, "db/migrations") });
}
