import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeEvents } from "@/bench/make-events";
import { benchSettings } from "@/bench/settings";
import { database } from "@/db/client";
import { auditFilter } from "@/domain/audit-filter";
import { listEvents } from "@/services/audit/list-events";
import { sealEvents } from "@/services/audit/seal-events";
import { verifyChain } from "@/services/audit/verify-chain";
import type { Context, Staff } from "@/services/context";
import { makeContext } from "@/services/make-context";

/* How long sealing, verifying and a page of /admin/audit take among a million events (R48; issue 3, 11). */
const { values } = parseArgs({
  allowPositionals: true,
  options: { events: { type: "string", default: "1000000" }, rounds: { type: "string", default: "30" } },
});
const events = Number(values.events);
const mark = 50;

const folder = mkdtempSync(join(tmpdir(), "login-reissue-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, benchSettings({ folder, port: 0, resend: "" }));

const ctx = makeContext({ kind: "system" }, "");
const { staffId, reference } = await makeEvents(ctx, events);
await timed("sealing", () => sealEvents(ctx));
const verdict = await timed("verification", () => verifyChain(ctx));
console.log(`${verdict.sealed} events are right, fault: ${verdict.fault?.how ?? "none"}`);

const asked = {
  everything: {},
  "a day": { from: "2025-06-02T00:00", to: "2025-06-02T23:59" },
  decisions: { group: "decisions" },
  "what never happened": { group: "settings" },
  "one person": { person: `staff:${staffId}` },
  "one person's sign-ins": { person: `staff:${staffId}`, group: "sign-in" },
  applicants: { person: "applicant" },
  "the system": { person: "system" },
  "the system's letters": { person: "system", group: "letters" },
  "applicants' sign-ins": { person: "applicant", group: "sign-in" },
  "the staff's settings": { person: "staff", group: "settings" },
  "one case": { case: reference },
  "deep in the past": { before: `${Date.parse("2024-02-01T00:00:00Z")}.1` },
};
let worst = 0;
for (const [who, asker] of askers()) {
  for (const [name, filter] of Object.entries(asked)) {
    const times: number[] = [];
    let rows = 0;
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const began = performance.now();
      rows = (await listEvents(asker, auditFilter.parse(filter))).rows.length;
      times.push(performance.now() - began);
    }
    const p95 = times.toSorted((one, other) => one - other)[Math.ceil(0.95 * times.length) - 1] ?? 0;
    worst = Math.max(worst, p95);
    console.log(`${who} ${name}`.padEnd(40), `${rows} rows`.padStart(9), `p95 ${p95.toFixed(1)} ms`.padStart(14));
  }
}
database().client.close();
console.log(`worst p95 of a page ${worst.toFixed(1)} ms (mark ${mark})`);
process.exit(verdict.fault === null && verdict.sealed === events && worst <= mark ? 0 : 1);

function askers(): [string, Context<Staff>][] {
  const person = { kind: "staff", id: "bench", name: "測定", sessionId: "bench", secondFactorAt: ctx.now } as const;
  return [
    ["東京", { ...ctx, actor: { ...person, role: "supervisor", federation: "13" } }],
    ["全国", { ...ctx, actor: { ...person, role: "admin", federation: null } }],
  ];
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  console.log(`${what} of ${events} events: ${seconds.toFixed(1)} s, ${Math.round(events / seconds)}/s`);
  return result;
}
