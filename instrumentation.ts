import { isBuiltServer, isLastingServer } from "@/lib/hosting";

/** Called by Next once, before the first request: quiets the console of a built server; one that lasts gets its worker. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: a constant of the build, which keeps all this out of the copy made for the edge.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (isBuiltServer()) (await import("@/lib/quiet-console")).quietConsole();
  if (!isLastingServer()) return;
  const { startWorker } = await import("@/services/tasks/start-worker");
  startWorker();
}
