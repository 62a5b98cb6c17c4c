import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { serverSettings } from "@/tests/support/server-settings";

const folder = ".cache/browser-tests";

/** The database that every server of the browser tests starts from a copy of: migrated, and filled with the training world. */
export const databaseTemplate = `${folder}/template.db`;

/** Makes the template anew with the project's own commands. Throws when `.next` holds no build to serve. */
export async function makeDatabaseTemplate(): Promise<void> {
  if (!existsSync(".next/BUILD_ID")) {
    throw new Error("There is no build to open in the browser. Run: npm run build (npm test does it by itself).");
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = serverSettings({ DATABASE_URL: `file:${databaseTemplate}` });
  for (const script of ["db-migrate", "db-seed"]) {
    await promisify(execFile)("node_modules/.bin/tsx", [`scripts/${script}.ts`], { env });
  }
}
