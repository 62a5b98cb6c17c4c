import type { Server } from "node:http";
import { currentWorker } from "@/services/mail/current-worker";

const longest = 9_500;

/**
 * On SIGTERM or SIGINT: takes no new connection, lets requests in flight and the mail being sent end well, claims no other
 * mail, and exits within ten seconds (R55).
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
    await app.close();
    process.exit(0);
  }
}
