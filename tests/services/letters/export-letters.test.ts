import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { letters } from "@/db/schema/letters";
import { formatReference } from "@/domain/reference";
import type { CsvCell } from "@/lib/csv-line";
import type { Context } from "@/services/context";
import { exportLetters, letterHeadings, postedPage } from "@/services/letters/export-letters";
import { issuer } from "@/tests/services/letters/letters-support";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { as, staffActor } from "@/tests/support/test-context";

const always = { from: null, to: null };

describe("the list of posted letters as a file", () => {
  it("has a row for each posted letter of the own federation, the oldest first, without address or mail (R43)", async () => {
    const ctx = await issuer();
    const postedAt = (day: string) => ({ postedAt: new Date(`${day}T00:00:00+09:00`) });
    const late = await buildApplication(ctx, { status: "posted", letter: postedAt("2026-12-01") });
    const early = await buildApplication(ctx, { status: "posted", letter: postedAt("2026-11-27") });
    await buildApplication(ctx, { status: "printed" });
    await buildApplication(ctx, { status: "posted", federation: "11" });
    const rows = await rowsOf(await exportLetters(ctx, always));
    expect(rows.map(([reference]) => reference)).toEqual([
      formatReference(early.application.reference),
      formatReference(late.application.reference),
    ]);
    expect(rows[0]).toHaveLength(letterHeadings.length);
    expect(rows[0]?.slice(6, 9)).toEqual(["2026-12-01 10:00", null, "2026-11-27"]);
    expect(JSON.stringify(rows)).not.toMatch(/一番町|example\.jp|argon2/u);
  });

  it("keeps to the days asked for, both included, and leaves an event that tells them (R45)", async () => {
    const ctx = await issuer();
    for (const day of ["2026-11-29", "2026-11-30", "2026-12-01"]) {
      await buildApplication(ctx, { status: "posted", letter: { postedAt: new Date(`${day}T00:00:00+09:00`) } });
    }
    const rows = await rowsOf(await exportLetters(ctx, { from: "2026-11-30", to: "2026-11-30" }));
    expect(rows).toHaveLength(1);
    expect(await eventsOf(ctx)).toMatchObject([
      { act: "export-letters", actorId: ctx.actor.id, detail: '{"from":"2026-11-30","to":"2026-11-30"}' },
    ]);
  });

  it("is read page by page without losing or doubling a row of the same moment", async () => {
    const ctx = await issuer();
    const { letter } = await buildApplication(ctx, { status: "posted" });
    if (letter === null) throw new Error("no letter");
    await copies(ctx, letter, 1100);
    const rows = await rowsOf(await exportLetters(as(ctx, staffActor({ role: "admin" })), always));
    expect(rows).toHaveLength(1101);
  });

  it("is read along the index of posted letters, sorting nothing, however many letters there are", async () => {
    const ctx = await issuer();
    const between = { from: "2026-11-01", to: "2026-11-30" };
    const last = { postedAt: ctx.now, id: "a" };
    for (const asker of [ctx, as(ctx, staffActor({ role: "admin" }))]) {
      for (const [asked, after, way] of [
        [always, undefined, "letters_posted (posted_at>?)"],
        [always, last, "letters_posted ((posted_at,id)>(?,?))"],
        [between, undefined, "letters_posted (posted_at>? AND posted_at<?)"],
        [between, last, "letters_posted ((posted_at,id)>(?,?) AND posted_at<?)"],
      ] as const) {
        const [first, ...others] = await planOf(asker, postedPage(asker, asked, after));
        expect(first).toBe(`SEARCH letters USING INDEX ${way}`);
        expect(others[0]).toContain("SEARCH applications USING INDEX sqlite_autoindex_applications_1 (id=?)");
        expect(others.join("\n")).not.toContain("TEMP B-TREE");
      }
    }
  });
});

/** As many dead copies of a letter, posted at the same moment. */
async function copies(ctx: Context, letter: typeof letters.$inferSelect, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => ({ ...letter, id: `copy-${n}`, voidedAt: ctx.now }));
  await commit(
    ctx,
    rows.map((row) => statement(ctx.database.read.insert(letters).values(row))),
  );
}

/** How SQLite would carry a query out, step by step. */
async function planOf({ database }: Context, query: ReturnType<typeof postedPage>): Promise<string[]> {
  const { sql, params } = query.toSQL();
  const { rows } = await database.client.execute({ sql: `explain query plan ${sql}`, args: params.map(String) });
  return rows.map(({ detail }) => String(detail));
}

async function rowsOf(rows: AsyncIterable<CsvCell[]>): Promise<CsvCell[][]> {
  const read: CsvCell[][] = [];
  for await (const row of rows) read.push(row);
  return read;
}
