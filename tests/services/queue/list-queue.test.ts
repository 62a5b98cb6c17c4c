import { describe, expect, it } from "vitest";
import type { ApplicationStatus } from "@/domain/application-status";
import { applicationStatuses } from "@/domain/application-status";
import { queueViewFrom } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { bePresent } from "@/services/presence/be-present";
import { listQueue } from "@/services/queue/list-queue";
import { reviewer, settings } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { checked } from "@/tests/support/checked";
import { eventsOf } from "@/tests/support/events-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const hour = 60 * 60 * 1000;

describe("the queue", () => {
  it("opens with everything the desk has to work on, the oldest first, with the ledger's name", async () => {
    const ctx = await reviewer();
    const newer = await buildApplication(at(ctx, hour), { status: "returned" });
    const older = await buildApplication(ctx, { status: "reviewing" });
    for (const status of ["approved", "posted", "completed", "rejected"] as const)
      await buildApplication(ctx, { status });
    const { rows, next } = await list(at(ctx, hour), "");
    expect(rows.map(({ reference }) => reference)).toEqual([older.application.reference, newer.application.reference]);
    expect(rows[0]).toMatchObject({ providerName: "試験の事業所", waitingReason: null, status: "reviewing" });
    expect(next).toBeNull();
  });

  it("holds the own federation's applications alone, in rows and counts (R43)", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { federation: "11" });
    const mine = await buildApplication(ctx);
    const { rows, counts } = await list(ctx, "");
    expect(rows.map(({ id }) => id)).toEqual([mine.application.id]);
    expect(counts.states[0]).toEqual({ status: "submitted", count: 1 });
  });

  it("tells of the chance what only the case itself knows: its envelope, and when it was approved", async () => {
    const ctx = await reviewer({ now: new Date("2026-12-08T10:00:00+09:00") });
    await settings(ctx, { envelopeRequired: true });
    const lacking = await buildApplication(ctx);
    const received = await buildApplication(at(ctx, 1));
    await checked(ctx, received.application.id, { kind: "envelope" });
    const returned = await buildApplication(at(ctx, 3), { status: "returned" });
    const early = await buildApplication(at(ctx, 2), { status: "approved" });
    const late = await buildApplication(at(ctx, 6 * hour), { status: "approved" });
    const chances = async (by: typeof ctx) =>
      new Map((await list(by, "status=all")).rows.map(({ id, chance }) => [id, chance]));
    const before = await chances(at(ctx, hour));
    expect(before.get(lacking.application.id)).toBe("misses");
    expect(before.get(received.application.id)).toBe("tight");
    expect(before.get(returned.application.id)).toBe("misses");
    const after = await chances(at(ctx, 7 * hour));
    expect(after.get(received.application.id)).toBe("misses");
    expect(after.get(early.application.id)).toBe("tight");
    expect(after.get(late.application.id)).toBe("misses");
  });

  it("holds every federation's for an admin", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { federation: "11" });
    await buildApplication(ctx);
    expect((await list(as(ctx, staffActor({ role: "admin" })), "")).rows).toHaveLength(2);
  });

  it("is recorded as seen, with how many cases it showed and without what was searched for (R45, R11)", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx);
    await list(ctx, "status=submitted&q=試験");
    expect(await eventsOf(ctx)).toEqual([
      {
        act: "view-queue",
        actor: "staff",
        actorId: ctx.actor.id,
        detail: JSON.stringify({ view: "status=submitted", searched: true, count: 1 }),
      },
    ]);
  });

  it("counts every status, also the empty ones, and the sum is the number of applications (I10)", async () => {
    const ctx = await reviewer();
    const built: ApplicationStatus[] = ["submitted", "submitted", "waiting", "posted", "rejected"];
    for (const status of built) await buildApplication(ctx, { status });
    const { states } = (await list(ctx, "")).counts;
    expect(states.map(({ status }) => status)).toEqual(applicationStatuses);
    expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(built.length);
    expect(states[0]).toEqual({ status: "submitted", count: 2 });
  });

  it("puts the 発送済 whose letter was reported as missing before the others, once, and counts them in every view", async () => {
    const ctx = await reviewer();
    const silent = await buildApplication(ctx, { status: "posted" });
    const reported = await buildApplication(at(ctx, 1000), { status: "posted", ...missing(at(ctx, 2000).now) });
    await buildApplication(ctx, { status: "posted", federation: "11", ...missing(at(ctx, 2000).now) });
    const { rows } = await list(ctx, "status=posted");
    expect(rows.map(({ id, missing }) => [id, missing])).toEqual([
      [reported.application.id, true],
      [silent.application.id, false],
    ]);
    expect((await list(ctx, "")).counts.reported).toBe(1);
  });

  it("marks no letter that was printed after the report, none that has arrived, and none that was reported as 未開封 later", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { status: "posted", ...missing(at(ctx, -1).now) });
    await buildApplication(ctx, { status: "completed", letter: { voidedAt: null }, ...missing(at(ctx, 1).now) });
    await buildApplication(ctx, { status: "posted", letter: { receivedAs: "intact" }, ...missing(at(ctx, 1).now) });
    const { rows, counts } = await list(ctx, "status=all");
    expect(counts.reported).toBe(0);
    expect(rows.map(({ missing }) => missing)).toEqual([false, false, false]);
  });

  it("marks a waiting case whose day to be looked at has come, on that day and after it", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { status: "waiting", application: { remindOn: "2026-12-01" } });
    await buildApplication(at(ctx, 1), { status: "waiting", application: { remindOn: "2026-12-02" } });
    expect((await list(ctx, "")).rows.map(({ toCheck }) => toCheck)).toEqual([true, false]);
    expect((await list(at(ctx, 24 * hour), "")).rows.map(({ toCheck }) => toCheck)).toEqual([true, true]);
  });

  it("marks an application whose office said that it has moved", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { application: { officeMovedAt: ctx.now } });
    await buildApplication(at(ctx, 1));
    expect((await list(ctx, "")).rows.map(({ officeMoved }) => officeMoved)).toEqual([true, false]);
  });

  it("tells which colleague has a case open, until their page has been silent for half a minute", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: "colleague", name: "隣席 職員" });
    const { application } = await buildApplication(ctx);
    await bePresent(as(ctx, staffActor({ role: "reviewer", id: "colleague" })), application.reference);
    expect((await list(ctx, "")).rows[0]?.openBy).toEqual(["隣席 職員"]);
    expect((await list(at(ctx, 31_000), "")).rows[0]?.openBy).toEqual([]);
  });
});

function list(ctx: Context<Staff>, view: string) {
  return listQueue(ctx, queueViewFrom(view));
}

function missing(missingReportedAt: Date) {
  return { application: { missingReportedAt } };
}
