import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { runNpm } from "./run.mjs";

const record = "node_modules/.installed";

/** Installs the packages of the lock file, browser tools included, unless exactly these are there. Gives the exit code. */
export async function install() {
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(record) && readFileSync(record, "utf8") === wanted) {
    console.log("Packages: up to date.");
    return 0;
  }
  console.log("Packages: installing what package-lock.json names (about a minute).");
  const { code } = await runNpm(["ci", "--include=dev"]);
  if (code === 0) writeFileSync(record, wanted);
  return code;
}
