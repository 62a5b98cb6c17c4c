import { isLastingServer } from "@/lib/hosting";
import { errorCode, log } from "@/lib/log";
import type { Context } from "@/services/context";
import { currentWorker } from "@/services/mail/current-worker";
import { pendingMigrations } from "@/services/tasks/pending-migrations";

/** What a load balancer is told; all three must hold before requests may come. */
export interface Readiness {
  database: boolean;
  migrations: boolean;
  worker: boolean;
}

const silence = 2 * 60 * 1000;

/** Asks database, schema and worker whether requests may come. */
export async function checkReadiness(ctx: Context): Promise<Readiness> {
  const pending = await pendingMigrations(ctx).catch((error: unknown) => {
    log("error", "readiness", { code: errorCode(error) });
    return null;
  });
  return { database: pending !== null, migrations: pending !== null && pending <= 0, worker: workerLives(ctx.now) };
}

/** A round lasts a minute at most, the length of a lease; a host without a lasting process has no worker to wait for. */
function workerLives(now: Date): boolean {
  if (!isLastingServer()) return true;
  const worker = currentWorker();
  return worker !== undefined && now.getTime() - worker.lastRoundAt().getTime() < silence;
}
