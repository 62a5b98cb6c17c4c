import process from "node:process";
import { build } from "../scripts/setup/build.mjs";
import { settings } from "../scripts/setup/settings.mjs";

process.exit(await build(settings()));
