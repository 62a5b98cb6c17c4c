import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { Database } from "@/db/client";
import { openDatabase } from "@/db/client";

const made: string[] = [];

/** A libSQL file of its own, migrated and with the 47 federations: a copy of the run's template, so that tests never meet. */
export async function testDatabase(): Promise<Database> {
  const { folder, template } = inject("databases");
  const file = join(folder, `${randomUUID()}.db`);
  copyFileSync(template, file);
  made.push(file);
  return openDatabase({ url: `file:${file}` });
}

/** Removes the files of the tests so far, with what SQLite keeps beside them. */
export function forgetDatabases(): void {
  for (const file of made.splice(0)) for (const beside of ["", "-wal", "-shm"]) rmSync(file + beside, { force: true });
}
