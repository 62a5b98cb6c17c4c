import { loadavg } from "node:os";
import type { EqualAnswers } from "@/bench/equal-answers";
import type { Plan, Result } from "@/bench/measure";

/** The mark to beat: milliseconds of server CPU per journey on a quiet machine (docs/performance.md). */
const mark = 11;

interface Measured {
  plan: Plan;
  result: Result;
  rows: Record<string, number>;
  /** The yardstick: milliseconds of CPU for ten requests to a bare server. */
  bare: number;
  answers: EqualAnswers;
}

/** What was measured, for people: throughput, CPU per journey, the spread of every step, whether everything is there once. */
export function report({ plan, result, rows, bare, answers }: Measured): string {
  const { journeys, atOnce } = plan;
  const { seconds, cpu, times } = result;
  const requests = [...times].filter(([step]) => !step.startsWith("(")).flatMap(([, all]) => all).length;
  const perJourney = cpu / journeys;
  return [
    "",
    `${journeys} journeys, ${atOnce} at a time, ${requests / journeys} requests each, load of the machine ${loadavg()[0]?.toFixed(1)}`,
    `${(journeys / seconds).toFixed(1)} journeys/s`,
    `${perJourney.toFixed(1)} ms server CPU per journey (mark ${mark})`,
    `${bare.toFixed(1)} ms for ten requests to a bare server: a journey costs ${(perJourney / bare).toFixed(1)} times that`,
    "",
    row("step", ["p50 ms", "p95 ms", "p99 ms"]),
    ...[...times].map(([step, all]) =>
      row(
        step,
        [0.5, 0.95, 0.99].map((share) => percentile(all, share).toFixed(1)),
      ),
    ),
    "",
    `${plan.warmUp + journeys} journeys with the warm-up; ${Object.entries(rows)
      .map((pair) => pair.join(" "))
      .join(", ")}`,
    "",
    `ログイン情報再設定認証 (R19): median ${median(answers.registered)} ms for a registered address, ${median(answers.unknown)} ms for another`,
    "",
  ].join("\n");
}

function median(values: number[]): string {
  return percentile(values, 0.5).toFixed(1);
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

function row(step: string, cells: string[]): string {
  return step.padEnd(24) + cells.map((cell) => cell.padStart(10)).join("");
}
