import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { migrate } from "@/db/migrate";
import { federations } from "@/db/schema/federations";
import { projectPath } from "@/lib/project-root";
import { knownFederations } from "@/services/ledger/known-federations";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the databases of this run lie, and among them their template. */
    databases: { folder: string; template: string };
  }
}

const folder = mkdtempSync(join(tmpdir(), "login-reissue-test-"));

/** Before a run of Vitest: one template for all tests, migrated and with the 47 federations. */
export async function setup(project: TestProject): Promise<void> {
  const template = join(folder, "template.db");
  const database = openDatabase({ url: `file:${template}` });
  await migrate(database, projectPath());
  await commit({ database }, [statement(database.read.insert(federations).values(knownFederations))]);
  await database.client.execute("pragma wal_checkpoint(truncate)");
  database.client.close();
  project.provide("databases", { folder, template });
}

/** After a run of Vitest. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
