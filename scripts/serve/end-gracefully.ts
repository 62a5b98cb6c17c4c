import type { Server } from "node:http";
import { errorCode, log } from "@/lib/log";
import { sealEvents } from "@/services/audit/seal-events";
import { currentWorker } from "@/services/mail/current-worker";
import { systemContext } from "@/services/tasks/system-context";

const longest = 9_500;

/**
 * On SIGTERM or SIGINT: takes no new connection, lets requests in flight and the mail being sent end well, claims no other
 * mail, seals the last events, and exits within ten seconds (R55).
 */
export function endGracefully(server: Server, app: { close(): Promise<void> }): void {
  let ending = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void end());

  async function end(): Promise<void> {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), longest);
    const drained = new Promise((resolve) => server.close(resolve));
    setInterval(() => server.closeIdleConnections(), 100);
    await Promise.all([drained, currentWorker()?.stop()]);
    await sealEvents(systemContext()).catch((error: unknown) => log("error", "seal", { code: errorCode(error) }));
    await app.close();
    process.exit(0);
  }
}
