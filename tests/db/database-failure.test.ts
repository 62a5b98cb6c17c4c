import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { DatabaseFailure } from "@/db/database-failure";
import { outbox } from "@/db/schema/outbox";
import type { Context } from "@/services/context";
import { testContext } from "@/tests/support/test-context";

const address = "clerk@office.example.jp";

describe("a database that fails", () => {
  it.each<[string, (ctx: Context) => PromiseLike<unknown>]>([
    ["a read", (ctx) => mailTo(ctx)],
    ["a prepared read", (ctx) => mailTo(ctx).prepare().all()],
    ["a read of one row", (ctx) => mailTo(ctx).get()],
    ["a count", (ctx) => ctx.database.read.$count(outbox, eq(outbox.recipient, address))],
    ["a read in SQL", (ctx) => ctx.database.read.all(sql`select * from outbox where recipient = ${address}`)],
    [
      "a commit",
      (ctx) => commit(ctx, [statement(ctx.database.read.delete(outbox).where(eq(outbox.recipient, address)))]),
    ],
  ])("tells of %s its code and nothing of what was asked (R11)", async (_, ask) => {
    const ctx = await testContext();
    await ctx.database.client.execute("drop table outbox");
    const failure = await failureOf(ask(ctx));
    expect(failure).toBeInstanceOf(DatabaseFailure);
    expect(failure).toMatchObject({ code: "SQLITE_ERROR", message: "database: SQLITE_ERROR" });
    expect(failure).not.toHaveProperty("cause");
    const told = inspect(failure, { depth: null, showHidden: true });
    expect(told).not.toContain(address);
    expect(told).not.toMatch(/recipient|params/);
  });

  it("names what stands in the way of a commit by a code too", async () => {
    const ctx = await testContext();
    await ctx.database.client.execute("pragma query_only = on");
    const write = commit(ctx, [statement(ctx.database.read.delete(outbox).where(eq(outbox.recipient, address)))]);
    expect(await failureOf(write)).toMatchObject({ message: "database: SQLITE_READONLY" });
  });
});

function mailTo(ctx: Context) {
  return ctx.database.read.select().from(outbox).where(eq(outbox.recipient, address));
}

async function failureOf(asked: PromiseLike<unknown>): Promise<unknown> {
  try {
    await asked;
  } catch (error) {
    return error;
  }
  throw new Error("nothing failed");
}
