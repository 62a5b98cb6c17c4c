import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runScript } from "./run.mjs";

const stamp = ".next/.built-from";
const rooms = ["app", "components", "db", "domain", "emails", "letters", "lib", "public", "scripts", "services"];
const bakedIn = ["APP_MODE", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"];

/** Builds the program unless the last build came from the same files and settings. Gives the exit code. */
export async function build(env) {
  const wanted = fingerprint(env);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    console.log("Build: up to date.");
    return 0;
  }
  console.log("Build: next build (about half a minute).");
  const { code } = await runScript("build", { env });
  if (code === 0) writeFileSync(stamp, wanted);
  return code;
}

function fingerprint(env) {
  const hash = createHash("sha256");
  for (const file of [...rootFiles(), ...rooms.flatMap(filesIn)]) hash.update(`${file}\n`).update(readFileSync(file));
  for (const name of bakedIn) hash.update(`${name}=${env[name] ?? ""}\n`);
  return hash.digest("hex");
}

function rootFiles() {
  const counted = /^(?:package(?:-lock)?\.json|tsconfig\.json|.*\.(?:ts|mjs))$/;
  return readdirSync(".")
    .filter((name) => counted.test(name) && name !== "next-env.d.ts")
    .sort();
}

function filesIn(room) {
  if (!existsSync(room)) return [];
  const entries = readdirSync(room, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort();
}
