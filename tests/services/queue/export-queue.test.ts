import { describe, expect, it } from "vitest";
import { queueView, queueViewFrom } from "@/domain/queue-view";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import type { Context, Staff } from "@/services/context";
import { exportQueue, queueHeadings } from "@/services/queue/export-queue";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { eventsOf } from "@/tests/support/events-of";
import { as, at, staffActor } from "@/tests/support/test-context";

describe("the queue as a file", () => {
  it("holds every case of the view in its order, with a cell for each heading", async () => {
    const ctx = await reviewer();
    const waiting = await buildApplication(ctx, { status: "waiting" });
    const fresh = await buildApplication(at(ctx, 1));
    await buildApplication(ctx, { status: "completed" });
    const rows = await rowsOf(ctx, "");
    expect(rows.map(([reference]) => reference)).toEqual(
      [waiting, fresh].map(({ application }) => formatReference(application.reference)),
    );
    expect(rows[0]?.slice(2)).toEqual([
      "試験の事業所",
      "東京都",
      "確認待ち",
      "電話確認",
      "2026-12-01 10:00",
      "すぐ進めれば間に合う",
      "",
    ]);
    expect(rows.every((row) => row.length === queueHeadings.length)).toBe(true);
  });

  it("tells of a call in which the office denied before the flags", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await checked(ctx, application.id, { result: "denied" });
    expect((await rowsOf(ctx, "")).map((row) => row.at(-1))).toEqual(["申請していないとの回答"]);
  });

  it("goes on past the first thousand, with each case once; of a search that stops there its last line says so", async () => {
    const ctx = await reviewer();
    const many = Array.from({ length: 1001 }, (_, n) => n);
    for (const n of many) await buildApplication(at(ctx, n), { account: null });
    const rows = await rowsOf(ctx, "");
    expect(new Set(rows.map(([reference]) => reference)).size).toBe(1001);
    expect(rows).toHaveLength(1001);
    const found = await rowsOf(ctx, "q=試験");
    expect(found).toHaveLength(1001);
    expect(found.at(-1)).toEqual([expect.stringContaining("1000件を超える申請が見つかった")]);
  });

  it("holds the own federation's cases alone (R43)", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx, { federation: "11" });
    expect(await rowsOf(ctx, "status=all")).toEqual([]);
    expect(await rowsOf(as(ctx, staffActor({ role: "admin" })), "status=all")).toHaveLength(1);
  });

  it("is recorded before its first row, with the filter and never what was searched for (R45, R11)", async () => {
    const ctx = await reviewer();
    await exportQueue(ctx, queueView.parse({ flag: "any", q: "tanaka@example.jp" }));
    expect(await eventsOf(ctx)).toMatchObject([
      { act: "export-queue", detail: JSON.stringify({ view: "status=all&flag=any", searched: true }) },
    ]);
  });
});

async function rowsOf(ctx: Context<Staff>, view: string): Promise<CsvCell[][]> {
  const rows: CsvCell[][] = [];
  for await (const row of await exportQueue(ctx, queueViewFrom(view))) rows.push(row);
  return rows;
}
