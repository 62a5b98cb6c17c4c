import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import { limits } from "@/domain/limits";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context } from "@/services/context";
import { canaryHeadings, exportCanaries } from "@/services/letters/export-canaries";
import { issuer } from "@/tests/services/letters/letters-support";
import { eventsOf } from "@/tests/support/events-of";
import { rowsOf } from "@/tests/support/rows-of";

interface Sent {
  number: number;
  federation?: PrefectureCode;
  postedOn: string | null;
  canaryArrivedOn?: string;
}

/** Batches that a 確認用の通知書 went along with, all printed in the same moment. */
async function send(ctx: Context, sent: Sent[]): Promise<void> {
  const printed = { approved: 1, printedAt: ctx.now, printedBy: "test-issuer", canary: true };
  const rows = sent.map((each) => ({ id: `batch-${each.number}`, federation: "13" as const, ...printed, ...each }));
  await commit(
    ctx,
    rows.map((row) => statement(ctx.database.read.insert(letterBatches).values(row))),
  );
}

describe("the 確認用の通知書 as a file", () => {
  it("are those that the own federation posted, each with its days or whether it should have come (R43)", async () => {
    const ctx = await issuer();
    await send(ctx, [
      { number: 1, postedOn: "2026-11-02" },
      { number: 2, postedOn: "2026-11-24", canaryArrivedOn: "2026-11-26" },
      { number: 3, postedOn: "2026-11-30" },
      { number: 4, postedOn: null },
      { number: 5, postedOn: "2026-11-30", federation: "11" },
    ]);
    const rows = await rowsOf(await exportCanaries(ctx));
    expect(rows).toEqual([
      ["東京都", 3, "2026-11-30", null, null, "待っています"],
      ["東京都", 2, "2026-11-24", "2026-11-26", 2, "届きました"],
      ["東京都", 1, "2026-11-02", null, null, "届いていません"],
    ]);
    expect(rows[0]).toHaveLength(canaryHeadings.length);
    expect(await eventsOf(ctx)).toMatchObject([{ act: "export-canaries", actorId: ctx.actor.id }]);
  });

  it("go on beyond what the page shows, each once", async () => {
    const ctx = await issuer();
    const count = limits.letters.exportPage + limits.canary.shown;
    await send(
      ctx,
      Array.from({ length: count }, (_, nth) => ({ number: nth + 1, postedOn: "2026-11-30" })),
    );
    const numbers = (await rowsOf(await exportCanaries(ctx))).map(([, number]) => number);
    expect(numbers).toHaveLength(count);
    expect(new Set(numbers).size).toBe(count);
  });
});
