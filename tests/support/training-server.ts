import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { databaseTemplate } from "@/tests/support/database-template";
import { serverSettings } from "@/tests/support/server-settings";

const longestStart = 60_000;

/** A built server of its own, on a database and by a clock of its own. */
export interface TrainingServer {
  /** Where it listens, for example http://localhost:41234. */
  url: string;
  database: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Its time. */
  now(): Date;
  /** Lets that many milliseconds pass. */
  pass(milliseconds: number): void;
  /** Takes its power away: no signal that it could answer. */
  kill(): Promise<void>;
  /** Serves again after `kill`, at the same address. */
  start(): Promise<void>;
  /** Ends it and removes what it kept. */
  close(): Promise<void>;
}

/** Further settings of a server, or how they come from its address. */
type Over = Record<string, string> | ((url: string) => Promise<Record<string, string>>);

/** Starts a server on a copy of the template, with further settings where a test needs them. Its clock shows the real time. */
export async function startTrainingServer(over: Over = {}): Promise<TrainingServer> {
  const folder = mkdtempSync(join(tmpdir(), "login-reissue-server-"));
  const database = join(folder, "app.db");
  const clock = join(folder, "clock");
  const port = await freePort();
  const url = `http://localhost:${port}`;
  copyFileSync(databaseTemplate, database);
  const env = serverSettings({
    PORT: String(port),
    APP_URL: url,
    DATABASE_URL: `file:${database}`,
    TRAINING_CLOCK_FILE: clock,
    ...(typeof over === "function" ? await over(url) : over),
  });
  let passed = 0;
  let output = "";
  let running: ChildProcess | undefined;
  pass(0);
  await start();
  return { url, database, output: () => output, now, pass, kill, start, close };

  function now(): Date {
    return new Date(Date.now() + passed);
  }

  function pass(milliseconds: number): void {
    passed += milliseconds;
    writeFileSync(clock, String(passed));
  }

  async function start(): Promise<void> {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], { env });
    running = child;
    child.on("exit", (code, signal) => {
      output += `The server ended: ${signal ?? code}\n`;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    for (const since = Date.now(); !(await isAlive(url)); await wait(50)) {
      const ended = child.exitCode !== null || Date.now() - since > longestStart;
      if (!ended) continue;
      await kill();
      throw new Error(`The server did not start:\n${output}`);
    }
  }

  async function kill(): Promise<void> {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  async function close(): Promise<void> {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isAlive(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/health/live`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
