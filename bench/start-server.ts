import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

/** The server under measurement. */
export interface MeasuredServer {
  origin: string;
  pid: number;
  /** Ends it as an operator would and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts the built server in one process and waits until it answers. It leaves a CPU profile in `profileFolder`, if told. */
export async function startServer(profileFolder?: string): Promise<MeasuredServer> {
  const profiling = profileFolder === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`];
  const server = spawn(process.execPath, [...profiling, "--import", "tsx", "scripts/serve.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  process.on("exit", () => server.kill("SIGKILL"));
  const origin = process.env.APP_URL ?? "";
  while (!(await answers(`${origin}/api/health/live`))) {
    if (server.exitCode !== null) throw new Error(`the server ended with exit code ${server.exitCode}`);
    await wait(100);
  }
  return { origin, pid: server.pid ?? 0, stop };

  async function stop(): Promise<void> {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
