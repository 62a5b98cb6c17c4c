import { queueQuestions } from "@/bench/queue-questions";
import { queueViewFrom } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { listQueue } from "@/services/queue/list-queue";
import { nextCase } from "@/services/queue/next-case";

/**
 * Times every kind of view for Tokyo's desk and for an admin, each `rounds` times, with its event and counts as the page asks
 * them. Prints p50 and p95 of each, and gives the p95 of all together in milliseconds.
 */
export async function timeQueue(ctx: Context, references: readonly string[], rounds: number): Promise<number> {
  const everyone: number[] = [];
  print("view", ["rows", "p50 ms", "p95 ms"]);
  for (const [who, asker] of askers(ctx)) {
    for (const { name, view } of await queueQuestions(asker, references)) {
      const { rows } = await listQueue(asker, view);
      const times = await timed(rounds, () => listQueue(asker, view));
      everyone.push(...times);
      print(`${who} ${name}`, [String(rows.length), ...spread(times)]);
    }
    const [first] = (await listQueue(asker, queueViewFrom(""))).rows;
    const next = await timed(rounds, () => nextCase(asker, queueViewFrom(""), first?.reference ?? ""));
    print(`${who} next case`, ["1", ...spread(next)]);
  }
  return percentile(everyone, 0.95);
}

function askers(ctx: Context): [string, Context<Staff>][] {
  const person = { kind: "staff", id: "staff-7", name: "測定", sessionId: "bench", secondFactorAt: ctx.now } as const;
  return [
    ["東京", { ...ctx, actor: { ...person, role: "reviewer", federation: "13" } }],
    ["全国", { ...ctx, actor: { ...person, role: "admin", federation: null } }],
  ];
}

async function timed(rounds: number, act: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  return times;
}

function spread(times: number[]): string[] {
  return [0.5, 0.95].map((share) => percentile(times, share).toFixed(1));
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((one, other) => one - other)[Math.ceil(share * times.length) - 1] ?? 0;
}

function print(name: string, cells: string[]): void {
  console.log(name.padEnd(44) + cells.map((cell) => cell.padStart(10)).join(""));
}
