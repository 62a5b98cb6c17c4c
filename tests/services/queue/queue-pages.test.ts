import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { queueViewFrom } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { listQueue } from "@/services/queue/list-queue";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { as, at, staffActor } from "@/tests/support/test-context";

const hour = 60 * 60 * 1000;
/** Thursday the 3rd: what is decided now arrives before the 10th, what waits for a 変更届 does not. */
const thursday = new Date("2026-12-03T10:00:00+09:00");

describe("the order of the queue", () => {
  it("puts what can still make the 10th before what can not, and the older first in each", async () => {
    const ctx = await reviewer({ now: thursday });
    const lateOld = await waiting(at(ctx, -30 * hour), "correction");
    const inTimeNew = await buildApplication(at(ctx, -1 * hour));
    const lateNew = await waiting(at(ctx, -20 * hour), "correction");
    const inTimeOld = await waiting(at(ctx, -2 * hour), "contact");
    const { rows } = await listQueue(ctx, queueViewFrom(""));
    expect(rows.map(({ reference }) => reference)).toEqual(
      [inTimeOld, inTimeNew, lateOld, lateNew].map(({ application }) => application.reference),
    );
    expect(rows.map(({ chance }) => chance === "misses")).toEqual([false, false, true, true]);
  });

  it("reckons with each federation's own posting days for an admin", async () => {
    const tokyo = await reviewer({ now: new Date("2026-12-04T10:00:00+09:00") });
    const admin = as(tokyo, staffActor({ role: "admin" }));
    await commit(tokyo, [
      statement(
        tokyo.database.read.update(federations).set({ postingWeekdays: "3" }).where(eq(federations.code, "13")),
      ),
    ]);
    const slow = await buildApplication(at(tokyo, -hour));
    const quick = await buildApplication(tokyo, { federation: "11" });
    await checked(tokyo, quick.application.id, { kind: "envelope" });
    const { rows } = await listQueue(admin, queueViewFrom("status=submitted"));
    expect(rows.map(({ reference, chance }) => [reference, chance])).toEqual([
      [quick.application.reference, "makes"],
      [slow.application.reference, "misses"],
    ]);
  });

  it("shows what is over with the newest first", async () => {
    const ctx = await reviewer();
    const older = await buildApplication(at(ctx, -hour), { status: "rejected" });
    const newer = await buildApplication(ctx, { status: "rejected" });
    expect(await ids(ctx, "status=rejected")).toEqual([newer.application.id, older.application.id]);
  });
});

describe("the pages of the queue", () => {
  it("lose and repeat nobody, also when a hundred arrived in one instant and more come in between", async () => {
    const ctx = await reviewer({ now: thursday });
    for (let n = 0; n < 96; n += 1) await buildApplication(ctx, { account: null });
    for (let n = 0; n < 5; n += 1) await waiting(at(ctx, -hour), "correction");
    const there = new Set((await pages(ctx, "")).flat());
    const found = await pages(ctx, "", () => buildApplication(at(ctx, hour), { account: null }));
    expect(found.map((page) => page.length)).toEqual([50, 50, 2]);
    expect(new Set(found.flat()).size).toBe(102);
    expect([...there].filter((id) => !found.flat().includes(id))).toEqual([]);
  });

  it("keep the order of the first page, though the deadline comes out of reach while somebody reads", async () => {
    const ctx = await reviewer({ now: new Date("2026-12-08T14:59:00+09:00") });
    for (let n = 0; n < 60; n += 1) await buildApplication(at(ctx, n), { account: null });
    const first = await listQueue(ctx, queueViewFrom(""));
    const afterCutOff = at(ctx, 10 * 60 * 1000);
    expect((await listQueue(afterCutOff, queueViewFrom(""))).rows[0]?.chance).toBe("misses");
    const second = await listQueue(afterCutOff, queueViewFrom(`after=${first.next}`));
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    expect(second.next).toBeNull();
  });

  it("go backwards in time through what is over", async () => {
    const ctx = await reviewer();
    for (let n = 0; n < 60; n += 1) await buildApplication(at(ctx, n), { status: "withdrawn", account: null });
    const found = await pages(ctx, "status=withdrawn");
    expect(found.map((page) => page.length)).toEqual([50, 10]);
    expect(new Set(found.flat()).size).toBe(60);
  });

  it("have no next one when the last is exactly full", async () => {
    const ctx = await reviewer();
    for (let n = 0; n < 50; n += 1) await buildApplication(ctx, { account: null });
    expect(await listQueue(ctx, queueViewFrom(""))).toMatchObject({ next: null });
  });

  it("begin anew for a place that is none", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    for (const after of ["garbage", "1.in-time.1.a", `${ctx.now.getTime() + 1}.over.0.a`]) {
      expect(await ids(ctx, `after=${after}`), after).toEqual([application.id]);
    }
  });
});

async function ids(ctx: Context<Staff>, view: string): Promise<string[]> {
  return (await listQueue(ctx, queueViewFrom(view))).rows.map(({ id }) => id);
}

async function pages(ctx: Context<Staff>, view: string, between?: () => Promise<unknown>): Promise<string[][]> {
  const { rows, next } = await listQueue(ctx, queueViewFrom(view));
  const page = rows.map(({ id }) => id);
  if (next === null) return [page];
  await between?.();
  return [page, ...(await pages(ctx, `${view}&after=${next}`.replace(/&after=[^&]*(?=&after)/, ""), between))];
}

function waiting(ctx: Context, reason: "contact" | "correction") {
  return buildApplication(ctx, { status: "waiting", application: { waitingReason: reason }, account: null });
}
