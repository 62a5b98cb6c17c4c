import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeQueueWorld } from "@/bench/queue-world";
import { benchSettings } from "@/bench/settings";
import { timeQueue } from "@/bench/time-queue";
import { database } from "@/db/client";
import { makeContext } from "@/services/make-context";

/* How long a page of the queue takes the server among a million applications, for every kind of view (issue 3, 1). */
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    applications: { type: "string", default: "1000000" },
    open: { type: "string", default: "50000" },
    rounds: { type: "string", default: "60" },
  },
});
const world = { applications: Number(values.applications), open: Number(values.open) };
const mark = 50;

const folder = mkdtempSync(join(tmpdir(), "login-reissue-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, benchSettings({ folder, port: 0, resend: "" }));

const ctx = makeContext({ kind: "system" }, "");
const began = performance.now();
const references = await makeQueueWorld(ctx, world);
console.log(
  `${world.applications} applications, ${world.open} of them open, 200000 offices: made in ${seconds(performance.now() - began)} s`,
);
const p95 = await timeQueue(ctx, references, Number(values.rounds));
database().client.close();
console.log(`p95 of all pages ${p95.toFixed(1)} ms (mark ${mark})`);
process.exit(p95 <= mark ? 0 : 1);

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(0);
}
