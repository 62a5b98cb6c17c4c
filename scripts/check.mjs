import process from "node:process";
import { fileURLToPath } from "node:url";
import { lint, types, unit } from "./setup/parts.mjs";
import { leaveNothingBehind } from "./setup/run.mjs";
import { tally } from "./setup/tally.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
leaveNothingBehind();
process.exit(
  await tally([
    ["types", types],
    ["lint", lint],
    ["fast tests", () => unit({ fast: true })],
  ]),
);
