import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { benchSettings } from "@/bench/settings";
import { database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { renderLetters } from "@/letters/render-letters";
import { tokyoDay } from "@/lib/dates";
import { projectPath } from "@/lib/project-root";
import type { Context, Staff } from "@/services/context";
import { addFederations } from "@/services/ledger/add-federations";
import { postBatch } from "@/services/letters/post-batch";
import { printLetters } from "@/services/letters/print-letters";
import { sealBatch } from "@/services/letters/seal-batch";
import { makeContext } from "@/services/make-context";
import { sampleLetter } from "@/tests/letters/sample-letter";
import { buildApplication } from "@/tests/support/build-application";

/* How long letters take to draw, what it costs in memory, and whether the server still answers meanwhile; then a whole batch from printing to posting (issue 3, 6). */
const mark = 3;
const megabytesMark = 60;
const folder = mkdtempSync(join(tmpdir(), "login-reissue-letters-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, benchSettings({ folder, port: 0, resend: "" }));

let slowest = 0;
const afterRound: number[] = [];
for (const count of [100, 340, 1000]) {
  for (let round = 1; round <= 3; round += 1) {
    const seconds = await told(`${count} letters drawn, round ${round}`, () => draw(count));
    if (count !== 1000) continue;
    slowest = Math.max(slowest, seconds);
    afterRound.push(heldMegabytes());
  }
}
const grown = (afterRound.at(-1) ?? 0) - (afterRound[0] ?? 0);
console.log(`held after each round: ${afterRound.map((each) => each.toFixed(0)).join(", ")} MB`);

await migrate(database(), projectPath());
await addFederations(makeContext({ kind: "system" }, ""));
for (const [nth, count] of [340, 1000].entries()) {
  const references = await approved(count);
  const key = { federation: "13", number: nth + 1 } as const;
  await told(`${count} printed, hashes and all`, () => printLetters(issuer(), references));
  await told(`${count} sealed`, () => sealBatch(issuer(), key));
  await told(`${count} posted`, () => postBatch(issuer(), key, tokyoDay(issuer().now)));
}
database().client.close();
console.log(`slowest drawing of 1000: ${slowest.toFixed(1)} s (mark ${mark})`);
console.log(
  `after the third round of 1000 the server holds ${grown.toFixed(0)} MB more than after the first (mark ${megabytesMark})`,
);
process.exit(slowest <= mark && grown <= megabytesMark ? 0 : 1);

/** What the process holds when all that may go has gone. */
function heldMegabytes(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().rss / 1e6;
}

async function told(what: string, work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await wait(50);
  const before = process.cpuUsage();
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  await wait(50);
  delay.disable();
  const loop = `loop p99 ${(delay.percentile(99) / 1e6).toFixed(0)} max ${(delay.max / 1e6).toFixed(0)} ms`;
  const cpu = `cpu ${((user + system) / 1e6).toFixed(2)} s`;
  console.log(
    `${what}: ${seconds.toFixed(2)} s, ${cpu}, ${loop}, rss ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
  );
  return seconds;
}

function draw(count: number): Promise<Uint8Array> {
  const letters = Array.from({ length: count }, (_, nth) => {
    const number = String(nth).padStart(7, "0");
    const { address, receiptAddress } = sampleLetter();
    return sampleLetter({
      userId: `KJ13000${number}`,
      providerName: `請求事業所${number}`,
      address: `${address}の${nth}`,
      receiptAddress: receiptAddress.slice(0, -number.length) + number,
      temporaryPassword: `A3K7WXYZ2${number.replaceAll("0", "R").replaceAll("1", "T")}`,
    });
  });
  const { federation } = sampleLetter();
  const slip = { number: 1, federation, mailClass: "簡易書留", postingDay: "2026-11-24", canary: true } as const;
  const printed = { printedAt: new Date(0), printedBy: "発行担当", approvers: [{ name: "審査担当", count }] };
  return renderLetters(letters, { specimen: true, slip: { ...slip, ...printed } });
}

async function approved(count: number): Promise<string[]> {
  const references: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { application } = await buildApplication(issuer(), { status: "approved" });
    references.push(application.reference);
  }
  return references;
}

function issuer(): Context<Staff> {
  const actor = {
    kind: "staff",
    id: "issuer",
    name: "発行担当",
    role: "issuer",
    federation: "13",
    sessionId: "",
  } as const;
  const ctx = makeContext({ ...actor, secondFactorAt: new Date(0) }, "");
  return { ...ctx, actor: { ...ctx.actor, secondFactorAt: ctx.now } };
}
