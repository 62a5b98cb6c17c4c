import { errorCode, log } from "@/lib/log";

/** A loop of rounds in the background of one process. */
export interface Worker {
  /** Asks for a round soon, at the latest after the one that runs. */
  kick(): void;
  /** Lets the round that runs come to its next resting point, begins no other and resolves when it has ended. */
  stop(): Promise<void>;
  /** When the last round ended: a worker that still lives has one not long ago. */
  lastRoundAt(): Date;
}

interface Work {
  /** One round; it looks at `signal` between two mails. */
  round(signal: AbortSignal): Promise<void>;
  clock(): Date;
  /** Milliseconds between two rounds that nobody asked for. */
  rest: number;
  /** Milliseconds between a kick and its round, so that kicks in quick succession share one. */
  gather: number;
}

/** Runs rounds until it is stopped. A round that fails is logged by its code, and the next one comes all the same. */
export function runWorker({ round, clock, rest, gather }: Work): Worker {
  const ending = new AbortController();
  let lastRoundAt = clock();
  let kicked = false;
  let wake = () => {};
  const ended = loop();
  return {
    kick() {
      if (!kicked) wake();
      kicked = true;
    },
    stop() {
      ending.abort();
      wake();
      return ended;
    },
    lastRoundAt: () => lastRoundAt,
  };

  async function loop(): Promise<void> {
    while (!ending.signal.aborted) {
      kicked = false;
      await round(ending.signal).catch((error: unknown) => log("error", "worker-round", { code: errorCode(error) }));
      lastRoundAt = clock();
      if (!kicked && !ending.signal.aborted) await sleep(rest);
      if (kicked && !ending.signal.aborted) await sleep(gather);
    }
  }

  function sleep(length: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, length);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
