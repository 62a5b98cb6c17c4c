import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import process from "node:process";

const tools = path.resolve("node_modules/.bin");
const endings = ["SIGTERM", "SIGINT", "SIGHUP"];
const running = new Set();

/**
 * Runs a command from the project's root with its own tools, Node 24 among them, first on the PATH.
 * Gives the exit code (128 + n after signal n) and, with `capture`, what the command wrote to its standard output.
 */
export function run(
  command,
  args = [],
  { env = process.env, capture = false, shell = false, onStart = () => {} } = {},
) {
  return new Promise((resolve, reject) => {
    const stdio = ["inherit", capture ? "pipe" : "inherit", "inherit"];
    const child = spawn(command, args, { env: withTools(env), stdio, shell, detached: true });
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    running.add(child);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      running.delete(child);
      signalGroup(child, "SIGKILL");
      resolve({ code: code ?? 128 + constants.signals[signal], output });
    });
    onStart(child);
  });
}

/**
 * Runs the line that package.json keeps under `name`, without npm in between, which saves half a second.
 * With `alone` the line, one command, takes the shell's place: what signals the child reaches the command itself.
 */
export function runScript(name, { alone = false, ...options } = {}) {
  const line = JSON.parse(readFileSync("package.json", "utf8")).scripts[name];
  if (line === undefined) throw new Error(`package.json has no script named ${name}.`);
  return run(alone ? `exec env ${line}` : line, [], { ...options, shell: true });
}

/** Runs npm itself, with the machine's own Node: `npm ci` replaces the project's. */
export function runNpm(args) {
  const machine = (process.env.PATH ?? "").split(path.delimiter).filter((entry) => path.resolve(entry) !== tools);
  return run("env", [`PATH=${machine.join(path.delimiter)}`, "npm", ...args]);
}

/** Lets nothing outlive this process: when it ends, or is told to, every running command ends with all that it started. */
export function leaveNothingBehind() {
  process.on("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
  });
  for (const signal of endings) process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

/** Hands the signals that end this process to `child` instead, which ends in its own time. */
export function forwardEndings(child) {
  for (const signal of endings) process.removeAllListeners(signal).on(signal, () => child.kill(signal));
}

function withTools(env) {
  return { NEXT_TELEMETRY_DISABLED: "1", ...env, PATH: [tools, env.PATH ?? ""].join(path.delimiter) };
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
