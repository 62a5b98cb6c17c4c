import { describe, expect, it } from "vitest";
import type { ApplicationStatus } from "@/domain/application-status";
import { applicationStatuses } from "@/domain/application-status";
import type { Context, Staff } from "@/services/context";
import { listQueue } from "@/services/reviews/list-queue";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { as, at, staffActor } from "@/tests/support/test-context";

describe("the queue", () => {
  it("lists what is in the asked status, the oldest first, with the ledger's name", async () => {
    const ctx = await reviewer();
    const newer = await buildApplication(at(ctx, 1000));
    const older = await buildApplication(ctx);
    await buildApplication(ctx, { status: "approved" });
    const { rows, next } = await listQueue(ctx, "submitted");
    expect(rows.map(({ reference }) => reference)).toEqual([older.application.reference, newer.application.reference]);
    expect(rows[0]).toMatchObject({ providerName: "試験の事業所", waitingReason: null, status: "submitted" });
    expect(next).toBeNull();
  });

  it("holds the own federation's applications alone, in rows and counts (R43)", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { federation: "11" });
    const mine = await buildApplication(ctx);
    const { rows, counts } = await listQueue(ctx, "submitted");
    expect(rows.map(({ id }) => id)).toEqual([mine.application.id]);
    expect(counts.find(({ status }) => status === "submitted")?.count).toBe(1);
  });

  it("holds every federation's for an admin", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { federation: "11" });
    await buildApplication(ctx);
    expect((await listQueue(as(ctx, staffActor({ role: "admin" })), "submitted")).rows).toHaveLength(2);
  });

  it("counts every status, also the empty ones, and the sum is the number of applications (I10)", async () => {
    const ctx = await reviewer();
    const built: ApplicationStatus[] = ["submitted", "submitted", "waiting", "posted", "rejected"];
    for (const status of built) await buildApplication(ctx, { status });
    const { counts } = await listQueue(ctx, "submitted");
    expect(counts.map(({ status }) => status)).toEqual(applicationStatuses);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(built.length);
    expect(counts[0]).toEqual({ status: "submitted", count: 2 });
  });

  it("comes in pages that lose and repeat nobody, also when fifty arrived in one instant", async () => {
    const ctx = await reviewer();
    for (let n = 0; n < 101; n += 1) await buildApplication(ctx, { account: null });
    const first = await listQueue(ctx, "submitted");
    const second = await listQueue(ctx, "submitted", first.next ?? "");
    const third = await listQueue(ctx, "submitted", second.next ?? "");
    const pages = [first, second, third].map(({ rows }) => rows.map(({ id }) => id));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 1]);
    expect(new Set(pages.flat()).size).toBe(101);
    expect(third.next).toBeNull();
  });

  it("puts the 発送済 whose letter was reported as missing before the others, once, and counts them in every view", async () => {
    const ctx = await reviewer();
    const silent = await buildApplication(ctx, { status: "posted" });
    const reported = await buildApplication(at(ctx, 1000), { status: "posted", ...missing(at(ctx, 2000).now) });
    await buildApplication(ctx, { status: "posted", federation: "11", ...missing(at(ctx, 2000).now) });
    const { rows } = await listQueue(ctx, "posted");
    expect(rows.map(({ id, missing }) => [id, missing])).toEqual([
      [reported.application.id, true],
      [silent.application.id, false],
    ]);
    expect((await listQueue(ctx, "submitted")).missing).toBe(1);
    expect((await listQueue(ctx, "posted", silent.application.reference)).rows).toEqual([]);
  });

  it("marks no letter that was printed after the report, and none that has arrived", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { status: "posted", ...missing(at(ctx, -1).now) });
    await buildApplication(ctx, { status: "completed", letter: { voidedAt: null }, ...missing(at(ctx, 1).now) });
    for (const status of ["posted", "completed"] as const) {
      const queue = await listQueue(ctx, status);
      expect(queue, status).toMatchObject({ missing: 0, rows: [{ missing: false }] });
    }
  });

  it("marks an application whose office said that it has moved", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { application: { officeMovedAt: ctx.now } });
    await buildApplication(at(ctx, 1));
    expect((await listQueue(ctx, "submitted")).rows.map(({ officeMoved }) => officeMoved)).toEqual([true, false]);
  });

  it("has no next page when the last one is exactly full", async () => {
    const ctx = await reviewer();
    for (let n = 0; n < 50; n += 1) await buildApplication(ctx, { account: null });
    expect(await listQueue(ctx, "submitted")).toMatchObject({ next: null });
  });

  it("goes on after an application that has left the status meanwhile", async () => {
    const ctx = await reviewer();
    const gone = await buildApplication(ctx, { status: "approved" });
    const later = await buildApplication(at(ctx, 1000));
    await buildApplication(at(ctx, -1000));
    expect(await pageAfter(ctx, gone.application.reference)).toEqual([later.application.id]);
  });

  it("begins anew for a 受付番号 that is none, or another federation's, and tells them no difference (R43)", async () => {
    const ctx = await reviewer();
    const theirs = await buildApplication(at(ctx, 5000), { federation: "11" });
    const mine = await buildApplication(ctx);
    expect(await pageAfter(ctx, theirs.application.reference)).toEqual([mine.application.id]);
    expect(await pageAfter(ctx, "ABCDEFGH")).toEqual([mine.application.id]);
  });
});

async function pageAfter(ctx: Context<Staff>, reference: string): Promise<string[]> {
  return (await listQueue(ctx, "submitted", reference)).rows.map(({ id }) => id);
}

function missing(missingReportedAt: Date) {
  return { application: { missingReportedAt } };
}
