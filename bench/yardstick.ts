import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpuTime } from "@/bench/cpu-time";
import { freePort } from "@/bench/free-port";
import { openBrowser } from "@/bench/open-browser";

const tens = 150;
const bareServer = `
require("node:http")
  .createServer((request, response) => response.setHeader("Content-Type", "text/html").end("x".repeat(10_000)))
  .listen(Number(process.argv[1]), "127.0.0.1", () => console.log("listening"))`;

/**
 * What ten requests cost a bare node:http server at this moment, in milliseconds of CPU: a busy machine makes every
 * program dearer, and a figure means most beside this one.
 */
export async function yardstick(atOnce: number): Promise<number> {
  const port = await freePort();
  const server = spawn(process.execPath, ["-e", bareServer, String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  process.on("exit", () => server.kill("SIGKILL"));
  await once(server.stdout, "data");
  const { open } = openBrowser(`http://127.0.0.1:${port}`, "10.0.0.1", () => {});
  await ask(tens * 2);
  const before = cpuTime(server.pid ?? 0);
  await ask(tens * 10);
  const spent = cpuTime(server.pid ?? 0) - before;
  server.kill();
  return spent / tens;

  async function ask(requests: number): Promise<void> {
    const queue = Array.from({ length: requests }).values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const _ of queue) await open("/");
      }),
    );
  }
}
