import process from "node:process";
import { fileURLToPath } from "node:url";
import { install } from "./setup/install.mjs";
import { prepareMachine } from "./setup/machine.mjs";
import { browser, lint, program, types, unit } from "./setup/parts.mjs";
import { leaveNothingBehind } from "./setup/run.mjs";
import { settings } from "./setup/settings.mjs";
import { tally } from "./setup/tally.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
leaveNothingBehind();

if ((await install()) !== 0) {
  console.log("Installing the packages failed.\n0 passed, 1 failed");
  process.exit(1);
}
await prepareMachine();
const env = settings();

let built = false;
process.exit(
  await tally([
    ["types", types],
    ["lint", lint],
    ["unit, services, faults", unit],
    ["build", buildOnce],
    ["browser", browserOnBuild],
  ]),
);

async function buildOnce() {
  const counts = await program(env);
  built = counts.failed === 0;
  return counts;
}

function browserOnBuild() {
  if (built) return browser();
  console.log("Not run: there is no build to open in the browser.");
  return { passed: 0, failed: 1, skipped: 0 };
}
