import { count, eq, min, sum } from "drizzle-orm";
import { applicationCounts } from "@/db/schema/application-counts";
import { mailStates, outbox } from "@/db/schema/outbox";
import { applicationStatuses } from "@/domain/application-status";
import { processFigures } from "@/lib/process-figures";
import type { Context } from "@/services/context";

/** The figures of /api/metrics in Prometheus' text format: applications and mail by state, and what this process uses. */
export async function measure(ctx: Context): Promise<string> {
  const { read } = ctx.database;
  const [queue, mail, [oldest]] = await Promise.all([
    read
      .select({ state: applicationCounts.status, n: sum(applicationCounts.count).mapWith(Number) })
      .from(applicationCounts)
      .groupBy(applicationCounts.status),
    read.select({ state: outbox.state, n: count() }).from(outbox).groupBy(outbox.state),
    read
      .select({ at: min(outbox.createdAt) })
      .from(outbox)
      .where(eq(outbox.state, "queued")),
  ]);
  const waited = oldest?.at ? (ctx.now.getTime() - oldest.at.getTime()) / 1000 : 0;
  const { cpuSeconds, residentBytes } = processFigures();
  return [
    ...byState("login_reissue_applications", "Applications by status.", applicationStatuses, queue),
    ...byState("login_reissue_mails", "Mails of the outbox by state.", mailStates, mail),
    ...figure("login_reissue_oldest_queued_mail_seconds", "gauge", "Age of the oldest mail that waits.", waited),
    ...figure("process_cpu_seconds_total", "counter", "User and system CPU time spent.", cpuSeconds),
    ...figure("process_resident_memory_bytes", "gauge", "Resident memory size.", residentBytes),
    "",
  ].join("\n");
}

function byState(
  name: string,
  help: string,
  states: readonly string[],
  rows: { state: string; n: number }[],
): string[] {
  const counts = new Map(rows.map(({ state, n }) => [state, n]));
  return [
    ...head(name, "gauge", help),
    ...states.map((state) => `${name}{state="${state}"} ${counts.get(state) ?? 0}`),
  ];
}

function figure(name: string, type: "gauge" | "counter", help: string, value: number): string[] {
  return [...head(name, type, help), `${name} ${value}`];
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
