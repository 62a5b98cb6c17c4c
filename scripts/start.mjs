import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "./setup/build.mjs";
import { install } from "./setup/install.mjs";
import { portIsTaken } from "./setup/port.mjs";
import { leaveNothingBehind, runScript } from "./setup/run.mjs";
import { serve } from "./setup/serve.mjs";
import { settings } from "./setup/settings.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
leaveNothingBehind();
const given = settings();
const port = given.PORT || "3000";
const env = { ...given, PORT: port, APP_URL: given.APP_URL || `http://localhost:${port}` };
const training = (env.APP_MODE || "training") === "training";

if (await portIsTaken(Number(port))) {
  console.error(`Port ${port} is taken by another program. Choose a free one: PORT=${Number(port) + 1} npm start`);
  process.exit(1);
}
await prepare();
// The seed runs beside the starting server, which is ready when both are: a second saved at every start.
const accounts = seed();
process.exit(await serve(env, async () => console.log(readyBlock(await accounts))));

async function prepare() {
  stopUnless(await install(), "Installing the packages");
  stopUnless(await build(given), "The build");
  console.log("Database: migrating.");
  stopUnless((await runScript("db:migrate", { env })).code, "The migration");
}

async function seed() {
  if (!training) return "";
  console.log("Database: filling the training world.");
  const { code, output } = await runScript("db:seed", { env, capture: true });
  stopUnless(code, "Filling the training world");
  return output;
}

function stopUnless(code, step) {
  if (code === 0) return;
  console.error(`${step} failed (exit code ${code}). Nothing is served.`);
  process.exit(1);
}

function readyBlock(accounts) {
  return ["", `Ready: ${env.APP_URL}`, accounts.trim(), "Stop with Ctrl+C.", ""]
    .filter((line, at) => at === 0 || line)
    .join("\n");
}
