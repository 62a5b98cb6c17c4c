import type { Worker } from "@/services/mail/run-worker";

const shared = globalThis as typeof globalThis & { loginReissueWorker?: Worker };

/** The worker of this process, if it has one; on `globalThis` because a built server holds several copies of this module. */
export function currentWorker(): Worker | undefined {
  return shared.loginReissueWorker;
}

/** Makes `worker` the one of this process. */
export function keepWorker(worker: Worker): void {
  shared.loginReissueWorker = worker;
}
