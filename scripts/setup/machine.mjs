import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { run } from "./run.mjs";

const { places } = JSON.parse(readFileSync(new URL("../../tests/support/chromium.json", import.meta.url), "utf8"));

/** Makes sure that the machine has what the tests drive and read with: Chromium, poppler's tools, a Japanese font. */
export async function prepareMachine() {
  const missing = missingPackages();
  if (missing.length === 0) {
    console.log("Machine: Chromium, poppler and a Japanese font are there.");
    return;
  }
  console.log(`Machine: installing ${missing.join(", ")}.`);
  await installFromApt(missing);
  if (!hasChromium()) await run("playwright", ["install", "chromium"]);
  const still = missingPackages().filter((name) => name !== "chromium");
  if (still.length > 0) console.error(`Machine: please install ${still.join(", ")}; the tests that need it will fail.`);
}

function missingPackages() {
  return [
    hasChromium() ? [] : ["chromium"],
    succeeds("pdftotext", "-v") && succeeds("pdftoppm", "-v") ? [] : ["poppler-utils"],
    outputOf("fc-list", ":lang=ja").trim() ? [] : ["fonts-noto-cjk"],
  ].flat();
}

function hasChromium() {
  return Boolean(process.env.CHROMIUM_PATH) || places.some((place) => existsSync(place));
}

async function installFromApt(packages) {
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (!succeeds("apt-get", "--version") || (root.length > 0 && !succeeds(...root, "true"))) return;
  const apt = [...root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"];
  await run(apt[0], [...apt.slice(1), "update"]);
  await run(apt[0], [...apt.slice(1), "install", "-y", "--no-install-recommends", ...packages]);
}

function succeeds(command, ...args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function outputOf(command, ...args) {
  return spawnSync(command, args, { encoding: "utf8" }).stdout ?? "";
}
