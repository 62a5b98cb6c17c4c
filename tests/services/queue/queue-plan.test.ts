import { beforeAll, describe, expect, it } from "vitest";
import { type QueueOrder, queueRanks } from "@/domain/queue-order";
import { queueViewFrom } from "@/domain/queue-view";
import type { Context, Staff } from "@/services/context";
import { orderNow } from "@/services/queue/order-now";
import { lineQuery } from "@/services/queue/queue-keys";
import { reviewer } from "@/tests/services/reviews/acts";
import { as, staffActor } from "@/tests/support/test-context";

describe("how the queue is read among a million applications", () => {
  let tokyo: Context<Staff>;
  let admin: Context<Staff>;

  beforeAll(async () => {
    tokyo = await reviewer();
    admin = as(tokyo, staffActor({ role: "admin" }));
  });

  it.each(["", "status=waiting&waiting=envelope", "status=completed", "flag=any", "flag=none"])(
    "goes along the index of a state and sorts nothing: %s",
    async (view) => {
      for (const step of await plan(tokyo, view)) expect(step).toMatch(/USING (?:COVERING )?INDEX applications_queue /);
      for (const step of await plan(admin, view))
        expect(step).toMatch(/USING (?:COVERING )?INDEX applications_queue_of_all /);
    },
  );

  it("sorts nothing for the days of receipt either, whichever index of a state is taken", async () => {
    for (const ctx of [tokyo, admin])
      for (const step of await plan(ctx, "status=completed&from=2020-01-01&to=2020-02-01"))
        expect(step).toMatch(/INDEX applications_queue(?:_of_all)? .*submitted_at/);
  });

  it("goes along the index of who handled a case for 自分が扱った申請", async () => {
    for (const ctx of [tokyo, admin])
      for (const step of await plan(ctx, "mine=yes&status=completed"))
        expect(step).toMatch(/INDEX applications_handled /);
  });

  it("looks at reported letters alone for those that stand first in 発送済", async () => {
    for (const ctx of [tokyo, admin]) {
      const steps = await plan(ctx, "status=posted");
      expect(steps[0]).toMatch(/USING INDEX applications_reported /);
      expect(steps.at(-1)).toMatch(/USING INDEX applications_queue/);
    }
  });
});

/** How SQLite would read the applications of each line of a view, past a place of its rank. Fails the test for any sort. */
async function plan(ctx: Context<Staff>, text: string): Promise<string[]> {
  const view = queueViewFrom(text);
  const { order } = await orderNow(ctx, view);
  const steps: string[] = [];
  for (const line of linesOf(order, text)) {
    const after = { rank: line.rank, submittedAt: ctx.now, id: "a" };
    const { sql, params } = lineQuery(ctx, view, line, { after, most: 51 }).toSQL();
    const { rows } = await ctx.database.client.execute({ sql: `explain query plan ${sql}`, args: params.map(String) });
    const details = rows.map((row) => String(row.detail));
    expect(details.join("\n"), line.rank).not.toContain("TEMP B-TREE");
    steps.push(...details.filter((detail) => / applications /.test(detail)));
  }
  return steps;
}

function linesOf(order: QueueOrder, text: string) {
  const lines = order.linesOf(queueViewFrom(text));
  expect(lines.every(({ rank }) => queueRanks.includes(rank))).toBe(true);
  return lines;
}
