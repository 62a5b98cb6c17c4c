import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Frame } from "@/bench/code-place";
import { codePlace } from "@/bench/code-place";

const profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({
        functionName: z.string(),
        url: z.string(),
        lineNumber: z.number(),
        columnNumber: z.number(),
      }),
    }),
  ),
  startTime: z.number(),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/**
 * Where the CPU went between `from` and `to`, as shares of `perJourney` milliseconds: by package, then by function, self
 * time alone. The profiler counts wall time, so its shares are used and not its lengths.
 */
export function profileReport(folder: string, { from, to }: { from: number; to: number }, perJourney: number): string {
  const { nodes, startTime, samples, timeDeltas } = profile.parse(
    JSON.parse(readFileSync(largestProfile(folder), "utf8")),
  );
  const frames = new Map<number, Frame>(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index] ?? 0;
    const frame = frames.get(id);
    if (frame === undefined || at < from || at > to || frame.functionName === "(idle)") continue;
    const { owner, file } = codePlace(frame);
    packages.set(owner, (packages.get(owner) ?? 0) + 1);
    const name = `${frame.functionName || "(anonymous)"} ${file}`;
    functions.set(name, (functions.get(name) ?? 0) + 1);
  }
  return [
    "by package",
    ...hottest(packages, 20, perJourney),
    "",
    "by function",
    ...hottest(functions, 40, perJourney),
    "",
  ].join("\n");
}

/** Helper threads of the server leave profiles too; the server's own is the largest. */
function largestProfile(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".cpuprofile"))
    .map((name) => join(folder, name));
  const [largest] = files.toSorted((one, other) => statSync(other).size - statSync(one).size);
  if (largest === undefined) throw new Error("the server left no CPU profile");
  return largest;
}

function hottest(counts: Map<string, number>, most: number, perJourney: number): string[] {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const sorted = [...counts].toSorted((one, other) => other[1] - one[1]).slice(0, most);
  return sorted.map(
    ([name, n]) =>
      `${((100 * n) / all).toFixed(1).padStart(6)} % ${((perJourney * n) / all).toFixed(2).padStart(7)} ms  ${name}`,
  );
}
