import { isLastingServer } from "@/lib/hosting";

/** Called by Next once, before the first request: a process that lasts gets its worker. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: a constant of the build, which keeps the worker out of the copy made for the edge.
  if (process.env.NEXT_RUNTIME !== "nodejs" || !isLastingServer()) return;
  const { startWorker } = await import("@/services/tasks/start-worker");
  startWorker();
}
