import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chartOf } from "@/app/admin/overview/chart-of";
import { makeFiguresWorld } from "@/bench/figures-world";
import { benchSettings } from "@/bench/settings";
import { drawChart } from "@/components/chart/draw-chart";
import { database } from "@/db/client";
import { figureTables } from "@/domain/figures-table";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context, Staff } from "@/services/context";
import { viewOverview } from "@/services/figures/view-overview";
import { makeContext } from "@/services/make-context";

const rounds = 30;
const mark = 200;

const folder = mkdtempSync(join(tmpdir(), "login-reissue-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
Object.assign(process.env, benchSettings({ folder, port: 0, resend: "" }));

const ctx = makeContext({ kind: "system" }, "");
const person = { kind: "staff" as const, id: "staff-7", name: "測定", sessionId: "bench", secondFactorAt: ctx.now };
const began = performance.now();
await makeFiguresWorld(ctx, { applications: 1_000_000, open: 50_000 });
console.log(`1000000 applications with their events: made in ${((performance.now() - began) / 1000).toFixed(0)} s`);
const slowest = Math.max(await timeOverview("東京", "13"), await timeOverview("全国", null));
database().client.close();
console.log(`slowest p95 ${slowest.toFixed(1)} ms (mark ${mark})`);
process.exit(slowest <= mark ? 0 : 1);

/** Times the figures and their six charts as often as `rounds` says; gives the p95 of both together in milliseconds. */
async function timeOverview(name: string, federation: PrefectureCode | null): Promise<number> {
  const asker: Context<Staff> = {
    ...ctx,
    actor: { ...person, role: federation === null ? "admin" : "reviewer", federation },
  };
  const figures: number[] = [];
  const charts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { overview } = await viewOverview(asker);
    const read = performance.now();
    for (const table of figureTables) drawChart(chartOf(table, overview));
    figures.push(read - start);
    charts.push(performance.now() - read);
  }
  const both = figures.map((time, round) => time + (charts[round] ?? 0));
  const told = [figures, charts, both].map((times) => `${p(times, 0.5)} / ${p(times, 0.95)}`);
  console.log(`${name}: figures ${told[0]}, charts ${told[1]}, together ${told[2]} ms (p50 / p95)`);
  return Number(p(both, 0.95));
}

function p(times: number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1);
}
