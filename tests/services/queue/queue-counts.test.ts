import { count, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { applicationStatuses } from "@/domain/application-status";
import { applicationActs, transitions } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { queueCounts } from "@/services/queue/queue-counts";
import { buildCalled, reviewActs, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { as, staffActor } from "@/tests/support/test-context";

describe("the counts of the queue", () => {
  it("are the real numbers after every act of a reviewer (I10)", async () => {
    const ctx = await reviewer();
    for (const { act, from, perform } of reviewActs) {
      const { application } = await buildCalled(ctx, { status: from });
      await perform(ctx, { reference: application.reference, version: application.version });
      await expectRealNumbers(ctx, act);
    }
  });

  it("are the real numbers after every way of the state table, after an arrival and after a purge (I10)", async () => {
    const ctx = await reviewer();
    const { read } = ctx.database;
    for (const act of applicationActs) {
      for (const from of transitions[act].from) {
        const { application } = await buildApplication(ctx, { status: from, account: null, federation: "11" });
        await expectRealNumbers(ctx, `arrived ${from}`);
        const own = eq(applications.id, application.id);
        await commit(ctx, [statement(read.update(applications).set({ status: transitions[act].to }).where(own))]);
        await expectRealNumbers(ctx, act);
        if (act === "withdraw") await commit(ctx, [statement(read.delete(applications).where(own))]);
        await expectRealNumbers(ctx, "purged");
      }
    }
  });

  it("stay as they were when a commit fails", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const { read } = ctx.database;
    const moved = read.update(applications).set({ status: "approved" }).where(eq(applications.id, application.id));
    await expect(
      commit(ctx, [statement(moved), { sql: "insert into guard (ok) values (null)", args: [] }]),
    ).rejects.toThrow();
    await expectRealNumbers(ctx, "rolled back");
  });
});

async function expectRealNumbers(ctx: Context<Staff>, after: string): Promise<void> {
  const admin = as(ctx, staffActor({ role: "admin" }));
  const real = await ctx.database.read
    .select({ status: applications.status, count: count() })
    .from(applications)
    .groupBy(applications.status);
  const { states } = await queueCounts(admin);
  expect(states, after).toEqual(
    applicationStatuses.map((status) => ({ status, count: real.find((row) => row.status === status)?.count ?? 0 })),
  );
}
