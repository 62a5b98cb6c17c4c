import type { Client } from "@libsql/client";
import { describe, expect, it } from "vitest";
import { reader } from "@/db/reader";
import { auditFilter } from "@/domain/audit-filter";
import { findEvents } from "@/services/audit/find-events";
import type { Context, Staff } from "@/services/context";
import { buildApplication } from "@/tests/support/build-application";
import { staffActor, testContext } from "@/tests/support/test-context";

const tokyo = staffActor({ role: "supervisor" });
const admin = staffActor({ role: "admin" });

describe("however many events there are, a page of them", () => {
  it.each([
    ["of a federation", tokyo, {}, "events_federation (federation=?)"],
    ["of a federation and a time", tokyo, { from: "2026-12-01T10:00" }, "events_federation (federation=? AND at>?)"],
    ["of a federation and a kind of act", tokyo, { group: "letters" }, "events_figures (federation=? AND act=?)"],
    ["of one of the staff", tokyo, { person: "staff:test-reviewer" }, "events_actor (actor_id=?)"],
    ["of one of the staff and an act", tokyo, { person: "staff:x1", group: "views" }, "events_actor (actor_id=?)"],
    ["that follows another", tokyo, { before: "1764550800000.77" }, "events_federation (federation=? AND at<?)"],
    ["of all federations", admin, {}, "events_time"],
    ["of all federations and a kind of act", admin, { group: "sign-in" }, "events_act (act=?)"],
    ["of all federations that follows another", admin, { before: "1764550800000.77" }, "events_time (at<?)"],
  ])("%s is read along its index, without sorting all there are", async (_, actor, asked, index) => {
    const plans = await plansOf(await testContext({ actor }), auditFilter.parse(asked));
    const [plan = []] = plans;
    expect(readings(plan).length).toBeGreaterThan(0);
    for (const reading of readings(plan)) expect(reading).toContain(index);
    expect(plan.filter((step) => step.includes("TEMP B-TREE FOR ORDER BY")).length).toBeLessThanOrEqual(1);
    expect(plan.at(-1)).toBe("USE TEMP B-TREE FOR ORDER BY");
  });

  it("of a case is read along the case's own events", async () => {
    const ctx = await testContext({ actor: tokyo });
    const { application } = await buildApplication(ctx);
    const [, plan = []] = await plansOf(ctx, auditFilter.parse({ case: application.reference }));
    expect(readings(plan)).toEqual([expect.stringContaining("events_application (application_id=?")]);
  });
});

/** The steps that look for events, not those that fetch what was found. */
function readings(plan: string[]): string[] {
  return plan.filter((step) => /^(?:SCAN|SEARCH) events /.test(step) && !step.includes("rowid=?"));
}

/** How SQLite would carry out each query of `findEvents`. */
async function plansOf(ctx: Context<Staff>, filter: Parameters<typeof findEvents>[1]): Promise<string[][]> {
  const plans: string[][] = [];
  const client = new Proxy(ctx.database.client, {
    get: (target, name) => (name === "execute" ? explain : Reflect.get(target, name)),
  });
  await findEvents({ ...ctx, database: { client, read: reader(client) } }, filter, 51);
  return plans;

  async function explain(query: Parameters<Client["execute"]>[0]) {
    const { sql, args } = typeof query === "string" ? { sql: query, args: [] } : query;
    const { rows } = await ctx.database.client.execute({ sql: `explain query plan ${sql}`, args: args ?? [] });
    plans.push(rows.map(({ detail }) => String(detail)));
    return ctx.database.client.execute({ sql, args: args ?? [] });
  }
}
