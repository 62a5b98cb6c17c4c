import { cpuTime } from "@/bench/cpu-time";
import type { Took } from "@/bench/open-browser";
import type { Inbox } from "@/bench/open-inbox";
import type { MeasuredServer } from "@/bench/start-server";
import { walk } from "@/bench/walk";

/** How many journeys, how many before them that don't count, how many at the same time. */
export interface Plan {
  journeys: number;
  warmUp: number;
  atOnce: number;
}

export interface Result {
  /** From the first page to the last, in seconds. */
  seconds: number;
  /** CPU time of the server until the last mail was sent, in milliseconds. */
  cpu: number;
  /** The same span on the machine's monotonic clock, in microseconds, which a CPU profile counts by. */
  window: { from: number; to: number };
  /** Milliseconds of every answer, by step. */
  times: Map<string, number[]>;
  errors: string[];
}

interface Course {
  plan: Plan;
  offices: string[];
  server: MeasuredServer;
  inbox: Inbox;
}

/** Walks the warm-up, then the measured journeys; sending their last mail belongs to what they cost. */
export async function measure({ plan, offices, server, inbox }: Course): Promise<Result> {
  const { origin, pid } = server;
  const errors: string[] = [];
  const times = new Map<string, number[]>();
  const applicants = offices.map((providerNumber, nth) => ({ origin, nth, providerNumber, inbox }));
  const everyone = plan.warmUp + plan.journeys;

  await walkAll(applicants.slice(0, plan.warmUp), () => {});
  await mailOf(plan.warmUp);
  const from = microseconds();
  const cpuBefore = cpuTime(pid);
  await walkAll(applicants.slice(plan.warmUp, everyone), (step, milliseconds) => {
    times.set(step, times.get(step) ?? []);
    times.get(step)?.push(milliseconds);
  });
  const seconds = (microseconds() - from) / 1_000_000;
  await mailOf(everyone);
  return { seconds, cpu: cpuTime(pid) - cpuBefore, window: { from, to: microseconds() }, times, errors };

  async function walkAll(waiting: typeof applicants, took: Took): Promise<void> {
    const queue = waiting.values();
    await Promise.all(
      Array.from({ length: plan.atOnce }, async () => {
        for (const applicant of queue) await walk({ ...applicant, took }).catch((error) => errors.push(String(error)));
      }),
    );
  }

  async function mailOf(journeys: number): Promise<void> {
    if (errors.length === 0) await inbox.holds(2 * journeys);
  }
}

function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
