import type { Client } from "@libsql/client";
import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { reader } from "@/db/reader";
import { auditFilter } from "@/domain/audit-filter";
import { findEvents } from "@/services/audit/find-events";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { buildApplication } from "@/tests/support/build-application";
import { as, staffActor, testContext } from "@/tests/support/test-context";

const tokyo = staffActor({ role: "supervisor" });
const admin = staffActor({ role: "admin" });

describe("however many events there are, a page of them", () => {
  it.each([
    ["of a federation", tokyo, {}, "events_federation (federation=?)"],
    ["of a federation and a time", tokyo, { from: "2026-12-01T10:00" }, "events_federation (federation=? AND at>?)"],
    ["of a federation and a kind of act", tokyo, { group: "letters" }, "events_figures (federation=? AND act=?)"],
    ["of one of the staff", tokyo, { person: "staff:test-reviewer" }, "events_actor (actor_id=? AND act=?)"],
    [
      "of one of the staff and a kind of act",
      tokyo,
      { person: "staff:test-reviewer", group: "decisions" },
      "events_actor (actor_id=? AND act=?)",
    ],
    ["of the system", tokyo, { person: "system" }, "events_kind (federation=? AND actor=?)"],
    [
      "of the system and a kind of act",
      tokyo,
      { person: "system", group: "system" },
      "events_figures (federation=? AND act=?)",
    ],
    ["of the system of all federations", admin, { person: "system" }, "events_kind (federation=? AND actor=?)"],
    [
      "of the system of all federations and a kind of act",
      admin,
      { person: "system", group: "system" },
      "events_act (act=? AND actor=?)",
    ],
    ["that follows another", tokyo, { before: "1764550800000.77" }, "events_federation (federation=? AND at<?)"],
    ["of all federations", admin, {}, "events_time"],
    ["of all federations and a kind of act", admin, { group: "sign-in" }, "events_act (act=? AND actor=?)"],
    ["of all federations that follows another", admin, { before: "1764550800000.77" }, "events_time (at<?)"],
  ])("%s is read along its index, without sorting all there are", async (_, actor, asked, index) => {
    const ctx = await testContext({ actor });
    await happened(ctx);
    const plan = (await plansOf(ctx, auditFilter.parse(asked))).at(-1) ?? [];
    expect(readings(plan).length).toBeGreaterThan(0);
    for (const reading of readings(plan)) expect(reading).toContain(index);
    expect(plan.filter((step) => step.includes("TEMP B-TREE FOR ORDER BY")).length).toBeLessThanOrEqual(1);
    expect(plan.at(-1)).toBe("USE TEMP B-TREE FOR ORDER BY");
  });

  it.each([
    ["of a person who never did anything", { person: "staff:nobody" }],
    ["of a person and a kind of act that they never did", { person: "staff:test-reviewer", group: "settings" }],
    ["of a kind of act that such an actor never does", { person: "applicant", group: "settings" }],
  ])("%s is known to be empty from a look into the index", async (_, asked) => {
    for (const actor of [tokyo, admin]) {
      const ctx = await testContext({ actor });
      await happened(ctx);
      const plans = await plansOf(ctx, auditFilter.parse(asked));
      expect(plans).toHaveLength(1);
      for (const step of (plans[0] ?? []).filter((each) => each.includes(" events "))) {
        expect(step).toMatch(/^SEARCH events USING COVERING INDEX events_(?:actor|act) /);
      }
    }
  });

  it("of a case is read along the case's own events", async () => {
    const ctx = await testContext({ actor: tokyo });
    const { application } = await buildApplication(ctx);
    const [, plan = []] = await plansOf(ctx, auditFilter.parse({ case: application.reference }));
    expect(readings(plan)).toEqual([expect.stringContaining("events_application (application_id=?")]);
  });
});

/** A decision of a reviewer, an act of the system and a sign-in, for the ways to lead somewhere. */
async function happened(ctx: Context): Promise<void> {
  const reviewer = as(ctx, staffActor({ role: "reviewer" }));
  const system = as(ctx, { kind: "system" });
  const decided = { act: "approve", federation: "13" } as const;
  await commit(ctx, [
    record(reviewer, decided),
    record(reviewer, { ...decided, act: "sign-in" }),
    record(system, { ...decided, act: "remind" }),
  ]);
}

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
