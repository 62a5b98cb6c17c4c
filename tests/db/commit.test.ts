import { readFileSync } from "node:fs";
import { count, eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import type { Statement } from "@/db/commit";
import { atMost, Conflict, commit, guarded, statement } from "@/db/commit";
import { migrate } from "@/db/migrate";
import { applications } from "@/db/schema/applications";
import { guard } from "@/db/schema/guard";
import { webhookDeliveries } from "@/db/schema/outbox";
import { projectPath } from "@/lib/project-root";
import type { Context } from "@/services/context";
import { buildApplication } from "@/tests/support/build-application";
import { testContext } from "@/tests/support/test-context";

describe("a commit", () => {
  it("keeps every write of a change", async () => {
    const ctx = await testContext();
    await commit(ctx, [arrived(ctx, "a"), arrived(ctx, "b")]);
    expect(await kept(ctx)).toEqual(["a", "b"]);
  });

  it("keeps none of them when the last one fails", async () => {
    const ctx = await testContext();
    await commit(ctx, [arrived(ctx, "a")]);
    await expect(commit(ctx, [arrived(ctx, "b"), arrived(ctx, "a")])).rejects.toBeInstanceOf(Conflict);
    expect(await kept(ctx)).toEqual(["a"]);
  });

  it("passes on a failure that is nobody's conflict, and keeps nothing", async () => {
    const ctx = await testContext();
    const broken: Statement = { sql: "insert into no_such_table values (1)", args: [] };
    const failure = await failureOf(commit(ctx, [arrived(ctx, "a"), broken]));
    expect(failure).not.toBeInstanceOf(Conflict);
    expect(failure).toMatchObject({ code: "SQLITE_ERROR" });
    expect(await kept(ctx)).toEqual([]);
  });

  it("can be done again after one that was refused: no lock is left behind", async () => {
    const ctx = await testContext();
    for (let n = 0; n < 20; n += 1) await failureOf(commit(ctx, guarded(renamed(ctx, "nobody"))));
    await commit(ctx, [arrived(ctx, "a")]);
    expect(await kept(ctx)).toEqual(["a"]);
  });
});

describe("a guarded write", () => {
  it("lets the change pass when it changed exactly one row, and leaves no trace of itself", async () => {
    const ctx = await testContext();
    await commit(ctx, [arrived(ctx, "a")]);
    await commit(ctx, [...guarded(renamed(ctx, "a")), arrived(ctx, "c")]);
    expect(await kept(ctx)).toEqual(["a-renamed", "c"]);
    expect(await ctx.database.read.select().from(guard)).toEqual([]);
  });

  it("stops the whole change, also the writes before it, when it changed no row", async () => {
    const ctx = await testContext();
    const failure = await failureOf(commit(ctx, [arrived(ctx, "a"), ...guarded(renamed(ctx, "nobody"))]));
    expect(failure).toMatchObject({ name: "Conflict", constraint: "guard.ok" });
    expect(await kept(ctx)).toEqual([]);
    expect(await ctx.database.read.select().from(guard)).toEqual([]);
  });

  it("counts its own rows, not those of the write before it", async () => {
    const ctx = await testContext();
    const change = [arrived(ctx, "a"), ...guarded(ctx.database.read.delete(webhookDeliveries), 2)];
    expect(await failureOf(commit(ctx, change))).toMatchObject({ constraint: "guard.ok" });
    await commit(ctx, [arrived(ctx, "a"), arrived(ctx, "b")]);
    await commit(ctx, guarded(ctx.database.read.delete(webhookDeliveries), 2));
    expect(await kept(ctx)).toEqual([]);
  });

  it("lets one of twenty at once pass", async () => {
    const ctx = await testContext();
    await commit(ctx, [arrived(ctx, "a")]);
    const all = Array.from({ length: 20 }, (_, n) =>
      commit(ctx, [...guarded(renamed(ctx, "a")), arrived(ctx, `winner-${n}`)]),
    );
    const settled = await Promise.allSettled(all);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await kept(ctx)).toHaveLength(2);
  });
});

describe("a count that must not be passed", () => {
  it("is looked at after the writes before it, at its edge", async () => {
    const ctx = await testContext();
    const deliveries = ctx.database.read.select({ n: count() }).from(webhookDeliveries);
    await commit(ctx, [arrived(ctx, "a"), arrived(ctx, "b"), atMost(2, deliveries)]);
    const failure = await failureOf(commit(ctx, [arrived(ctx, "c"), atMost(2, deliveries)]));
    expect(failure).toMatchObject({ name: "Conflict", constraint: "guard.ok" });
    expect(await kept(ctx)).toEqual(["a", "b"]);
  });

  it("takes the values of its query along", async () => {
    const ctx = await testContext();
    const named = (id: string) =>
      ctx.database.read.select({ n: count() }).from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
    await commit(ctx, [arrived(ctx, "a"), atMost(0, named("b"))]);
    expect(await failureOf(commit(ctx, [atMost(0, named("a"))]))).toBeInstanceOf(Conflict);
  });
});

describe("a conflict", () => {
  it("names the rule that stood against the change", async () => {
    const ctx = await testContext();
    const { application } = await buildApplication(ctx);
    const insert = (row: typeof application) => statement(ctx.database.read.insert(applications).values(row));
    const other = { ...application, id: "other", reference: "other", draftId: "other", providerNumber: "1399999999" };
    const conflictOf = async (row: typeof application) => failureOf(commit(ctx, [insert(row)]));
    expect(await conflictOf({ ...other, reference: application.reference })).toMatchObject({
      constraint: "applications.reference",
    });
    expect(await conflictOf({ ...other, draftId: application.draftId })).toMatchObject({
      constraint: "applications.draft_id",
    });
    expect(await conflictOf({ ...other, providerNumber: application.providerNumber })).toMatchObject({
      constraint: "applications.provider_number",
    });
    expect(await conflictOf({ ...other, id: application.id })).toMatchObject({ constraint: "applications.id" });
  });
});

describe("the database file", () => {
  it("keeps a commit for whoever opens the file next", async () => {
    const ctx = await testContext();
    await commit(ctx, [arrived(ctx, "a")]);
    const file = await fileOf(ctx);
    const database = openDatabase({ url: `file:${file}` });
    expect(await database.read.select().from(webhookDeliveries)).toMatchObject([{ id: "a" }]);
    database.client.close();
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
  });

  it("is written ahead of with full synchronisation, as a power cut demands (R49)", async () => {
    const ctx = await testContext();
    expect(await ctx.database.read.all(sql`pragma journal_mode`)).toEqual([{ journal_mode: "wal" }]);
    expect(await ctx.database.read.all(sql`pragma synchronous`)).toEqual([{ synchronous: 2 }]);
  });

  it("loses nothing when the migration runs again", async () => {
    const ctx = await testContext();
    await commit(ctx, [arrived(ctx, "a")]);
    await migrate(ctx.database, projectPath());
    expect(await kept(ctx)).toEqual(["a"]);
  });
});

function arrived(ctx: Context, id: string): Statement {
  return statement(ctx.database.read.insert(webhookDeliveries).values({ id, receivedAt: ctx.now }));
}

function renamed(ctx: Context, id: string) {
  return ctx.database.read
    .update(webhookDeliveries)
    .set({ id: `${id}-renamed` })
    .where(eq(webhookDeliveries.id, id));
}

async function kept(ctx: Context): Promise<string[]> {
  const rows = await ctx.database.read.select({ id: webhookDeliveries.id }).from(webhookDeliveries);
  return rows.map(({ id }) => id).toSorted();
}

async function fileOf(ctx: Context): Promise<string> {
  const { rows } = await ctx.database.client.execute("pragma database_list");
  return String(rows[0]?.file);
}

function failureOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => "no failure",
    (error: unknown) => error,
  );
}
