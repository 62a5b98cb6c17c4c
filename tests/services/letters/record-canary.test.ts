import { describe, expect, it } from "vitest";
import type { Context, Staff } from "@/services/context";
import { listCanaries } from "@/services/letters/list-canaries";
import { postBatch } from "@/services/letters/post-batch";
import { recordCanary } from "@/services/letters/record-canary";
import { sealBatch } from "@/services/letters/seal-batch";
import { changeFederation, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { batchNow, printedBatch } from "@/tests/services/letters/printed-batch";
import { eventsOf } from "@/tests/support/events-of";
import { as, at, staffActor } from "@/tests/support/test-context";

describe("the 確認用の通知書 of a batch", () => {
  it("has its day of arrival recorded by anybody of the desk, with an event, and the days it took shown", async () => {
    const { ctx, key } = await postedCanary();
    const later = at(as(ctx, staffActor({ role: "reviewer" })), new Date("2026-12-03T11:00:00+09:00"));
    await recordCanary(later, key, "2026-12-03");
    expect(await batchNow(ctx)).toMatchObject({ canaryArrivedOn: "2026-12-03", canaryRecordedBy: later.actor.id });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "record-canary", actorId: later.actor.id });
    expect(await listCanaries(later)).toMatchObject([
      { number: 1, postedOn: "2026-12-01", arrivedOn: "2026-12-03", days: 2, overdue: false },
    ]);
  });

  it("is overdue after the fifth business day, not on it", async () => {
    const { ctx } = await postedCanary();
    const overdueOn = async (day: string) =>
      (await listCanaries(at(ctx, new Date(`${day}T10:00:00+09:00`))))[0]?.overdue;
    expect(await overdueOn("2026-12-08")).toBe(false);
    expect(await overdueOn("2026-12-09")).toBe(true);
  });

  it("arrives once, not before it was posted and not tomorrow", async () => {
    const { ctx, key } = await postedCanary();
    for (const day of ["2026-11-30", "2026-12-02"]) {
      await expectRefused(ctx, () => recordCanary(ctx, key, day), "arrived-out-of-time");
    }
    await recordCanary(ctx, key, "2026-12-01");
    await expectRefused(ctx, () => recordCanary(ctx, key, "2026-12-01"), "already-recorded");
  });

  it("is none in a batch that carried none, or was not posted yet", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await expectRefused(ctx, () => recordCanary(ctx, key, "2026-12-01"), "no-canary");
  });

  it("is refused to an admin of all, and to another federation (R43)", async () => {
    const { ctx, key } = await postedCanary();
    const admin = as(ctx, staffActor({ role: "admin" }));
    await expectRefused(ctx, () => recordCanary(admin, key, "2026-12-01"), "not-your-role");
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    await expectRefused(ctx, () => recordCanary(saitama, key, "2026-12-01"), "not-found");
    expect(await listCanaries(saitama)).toEqual([]);
  });
});

async function postedCanary() {
  const ctx: Context<Staff> = await issuer();
  await changeFederation(ctx, "13", { dailyCanary: true, address: "東京都千代田区飯田橋3-5-1" });
  const { key } = await printedBatch(ctx, 1);
  await sealBatch(ctx, key);
  await postBatch(ctx, key, "2026-12-01");
  return { ctx, key };
}
