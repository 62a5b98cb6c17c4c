import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { freePort } from "@/bench/free-port";
import { ledgerFileOf } from "@/bench/ledger-file-of";
import { benchSettings } from "@/bench/settings";
import { database } from "@/db/client";
import { commit } from "@/db/commit";
import { migrate } from "@/db/migrate";
import { queueViewFrom } from "@/domain/queue-view";
import { projectPath } from "@/lib/project-root";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { addFederations } from "@/services/ledger/add-federations";
import { confirmImport } from "@/services/ledger-files/decide-import";
import { findImport } from "@/services/ledger-files/find-import";
import { readLedgerFile } from "@/services/ledger-files/read-ledger-file";
import { runImports } from "@/services/ledger-files/run-imports";
import { makeContext } from "@/services/make-context";
import { listQueue } from "@/services/queue/list-queue";

/* How long a ledger of 200,000 offices takes from upload to done, and what the desk notices of it in the same process (issue 3, 7). */
const { values } = parseArgs({ allowPositionals: true, options: { rows: { type: "string", default: "200000" } } });
const rows = Number(values.rows);
const marks = { seconds: 20, write: 100, queue: 50 };
const folder = mkdtempSync(join(tmpdir(), "login-reissue-ledger-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, benchSettings({ folder, port: await freePort(), resend: "http://localhost:9" }));
await migrate(database(), projectPath());
await addFederations(makeContext({ kind: "system" }, ""));

const worst = { seconds: 0, write: 0, queue: 0 };
for (const [what, edition] of [
  ["all new", 1],
  ["all changed, every address with them", 2],
  ["nothing changed", 2],
] as const) {
  const file = ledgerFileOf(rows, edition);
  const { told, ...figures } = await measured(() => takeIn(file));
  console.log(`${what}: ${told}`);
  worst.seconds = Math.max(worst.seconds, figures.seconds);
  worst.write = Math.max(worst.write, figures.write);
  worst.queue = Math.max(worst.queue, figures.queue);
}
database().client.close();
console.log(`slowest file ${worst.seconds.toFixed(1)} s (mark ${marks.seconds})`);
console.log(`meanwhile p95 of a small write ${worst.write.toFixed(0)} ms (mark ${marks.write})`);
console.log(`meanwhile p95 of a page of the queue ${worst.queue.toFixed(0)} ms (mark ${marks.queue})`);
console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}`);
const isMet = worst.seconds <= marks.seconds && worst.write <= marks.write && worst.queue <= marks.queue;
process.exit(isMet ? 0 : 1);

async function takeIn(file: Uint8Array) {
  const before = process.cpuUsage();
  const began = performance.now();
  const id = await readLedgerFile(someone("first"), { name: "ledger.csv", bytes: asUploaded(file) });
  const read = performance.now();
  const { state } = await findImport(someone("second"), id);
  if (state === "previewed") await confirmImport(someone("second"), id);
  await runImports(makeContext({ kind: "system" }, ""));
  const done = performance.now();
  const figures = await findImport(someone("second"), id);
  if (figures.state !== "done") throw new Error(`the import ended as ${figures.state}`);
  const { user, system } = process.cpuUsage(before);
  const seconds = { read: (read - began) / 1000, written: (done - read) / 1000, CPU: (user + system) / 1e6 };
  return { megabytes: file.length / 1e6, ...seconds };
}

async function measured(work: () => ReturnType<typeof takeIn>) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const ending = new AbortController();
  const noticed = watch(ending.signal);
  delay.enable();
  const figures = await work();
  delay.disable();
  ending.abort();
  const { write, queue } = await noticed;
  const memory = process.memoryUsage().rss / 1e6;
  const told = { ...figures, "write p50": at(write, 0.5), "write p95": at(write, 0.95), "write max": at(write, 1) };
  const desk = { "queue p50": at(queue, 0.5), "queue p95": at(queue, 0.95), "queue max": at(queue, 1) };
  const loop = { "loop p99": delay.percentile(99) / 1e6, "loop max": delay.max / 1e6, "rss MB": memory };
  return {
    seconds: figures.read + figures.written,
    write: at(write, 0.95),
    queue: at(queue, 0.95),
    told: Object.entries({ ...told, ...desk, ...loop })
      .map(([name, figure]) => `${name} ${figure.toFixed(1)}`)
      .join(", "),
  };
}

/** Every few milliseconds a small write and a look at the queue, as other people at the desk make them. */
async function watch(signal: AbortSignal) {
  const write: number[] = [];
  const queue: number[] = [];
  while (!signal.aborted) {
    const due = performance.now() + 20;
    await wait(20);
    const ctx = someone("other");
    await commit(ctx, [record(ctx, { act: "bench" })]);
    const wrote = performance.now();
    write.push(wrote - due);
    await listQueue(ctx, queueViewFrom("status=submitted"));
    queue.push(performance.now() - wrote);
  }
  return { write, queue };
}

function at(times: number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

async function* asUploaded(file: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.length; start += 64 * 1024) {
    yield file.subarray(start, start + 64 * 1024);
    await nextTurn();
  }
}

function someone(id: string): Context<Staff> {
  const actor = { kind: "staff", id, name: id, role: "admin", federation: null, sessionId: "" } as const;
  const ctx = makeContext({ ...actor, secondFactorAt: new Date(0) }, "");
  return { ...ctx, actor: { ...ctx.actor, secondFactorAt: ctx.now } };
}
