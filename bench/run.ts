import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { countRows } from "@/bench/count-rows";
import { equalAnswers } from "@/bench/equal-answers";
import { freePort } from "@/bench/free-port";
import { makeOffices, securityAddress } from "@/bench/make-offices";
import { measure } from "@/bench/measure";
import { openInbox } from "@/bench/open-inbox";
import { profileReport } from "@/bench/profile-report";
import { report } from "@/bench/report";
import { benchSettings } from "@/bench/settings";
import { startServer } from "@/bench/start-server";
import { yardstick } from "@/bench/yardstick";
import { fakeResend } from "@/tests/support/fake-resend";

/* `npm run bench -- queue` and so on measure one thing alone, and end with it. */
const alone: Record<string, () => Promise<unknown>> = {
  queue: () => import("@/bench/queue"),
  figures: () => import("@/bench/figures"),
  audit: () => import("@/bench/audit"),
  ledger: () => import("@/bench/ledger"),
  letters: () => import("@/bench/letters"),
};
await alone[process.argv[2] ?? ""]?.();

const { values } = parseArgs({
  options: {
    journeys: { type: "string", default: "400" },
    "warm-up": { type: "string", default: "40" },
    "at-once": { type: "string", default: "16" },
    profile: { type: "boolean", default: false },
  },
});
const plan = {
  journeys: Number(values.journeys),
  warmUp: Number(values["warm-up"]),
  atOnce: Number(values["at-once"]),
};
const everyone = plan.journeys + plan.warmUp;

if (spawnSync(process.execPath, ["bench/build.mjs"], { stdio: "inherit" }).status !== 0) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), "login-reissue-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const resend = await fakeResend();
Object.assign(process.env, benchSettings({ folder, port: await freePort(), resend: resend.url }));

const pairs = 100;
const offices = await makeOffices(Math.max(1200, everyone) + pairs, pairs);
const bare = await yardstick(plan.atOnce);
const server = await startServer(values.profile ? folder : undefined);
const result = await measure({ plan, offices, server, inbox: openInbox(resend) });
const registered = offices.map((providerNumber, nth) => ({ providerNumber, registered: securityAddress(nth) }));
const answers = await equalAnswers(server.origin, registered.slice(-pairs));
await server.stop();

const rows = await countRows(resend.mails);
console.log(report({ plan, result, rows, bare, answers }));
if (values.profile) console.log(profileReport(folder, result.window, result.cpu / plan.journeys));
for (const error of result.errors) console.error(error);
process.exit(result.errors.length === 0 && Object.values(rows).every((count) => count === everyone) ? 0 : 1);
