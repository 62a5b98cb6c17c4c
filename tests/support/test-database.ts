import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Database } from "@/db/client";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { migrate } from "@/db/migrate";
import { federations } from "@/db/schema/federations";
import { projectPath } from "@/lib/project-root";
import { knownFederations } from "@/services/ledger/known-federations";

const folder = mkdtempSync(join(tmpdir(), "login-reissue-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let template: Promise<string> | undefined;
let copies = 0;

/** A libSQL file of its own, migrated and with the 47 federations: a copy of one template per test file, so that tests never meet. */
export async function testDatabase(): Promise<Database> {
  template ??= makeTemplate();
  copies += 1;
  const file = join(folder, `${copies}.db`);
  copyFileSync(await template, file);
  return openDatabase({ url: `file:${file}` });
}

async function makeTemplate(): Promise<string> {
  const file = join(folder, "template.db");
  const database = openDatabase({ url: `file:${file}` });
  await migrate(database, projectPath());
  await commit({ database }, [statement(database.read.insert(federations).values(knownFederations))]);
  await database.client.execute("pragma wal_checkpoint(truncate)");
  database.client.close();
  return file;
}
