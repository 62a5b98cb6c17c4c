import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { letterBatches } from "@/db/schema/letter-batches";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { batchLetterHeadings, exportBatch } from "@/services/letters/export-batch";
import { batchHeadings, exportBatches } from "@/services/letters/export-batches";
import { postBatch } from "@/services/letters/post-batch";
import { reprintBatch } from "@/services/letters/reprint-batch";
import { sealLetter } from "@/services/letters/seal-letter";
import { issuer } from "@/tests/services/letters/letters-support";
import { printedBatch } from "@/tests/services/letters/printed-batch";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor } from "@/tests/support/test-context";

/** A closed batch of two letters: one was posted, of the other somebody said why not. */
async function closedBatch() {
  const ctx = await issuer();
  await buildStaff(ctx, { id: "test-issuer", role: "issuer" });
  const { key, applications } = await printedBatch(ctx, 2);
  const [posted, torn] = applications.map(({ reference }) => reference);
  await sealLetter(ctx, key, posted ?? "");
  await postBatch(ctx, key, "2026-12-01");
  await explainGap(ctx, key, { reference: torn ?? "", reason: "紙が破れた" });
  await closeBatch(ctx, key);
  return { ctx, key, posted: posted ?? "", torn: torn ?? "" };
}

describe("the batches as a file", () => {
  it("are all of the own federation, the closed ones as well, with how far their letters came and who did what", async () => {
    const { ctx } = await closedBatch();
    await printedBatch(ctx, 1);
    const [closed, open, ...others] = await rowsOf(await exportBatches(ctx));
    expect(Object.fromEntries(batchHeadings.map((heading, place) => [heading, closed?.[place]]))).toEqual({
      国保連合会: "東京都",
      束: 1,
      印刷日時: "2026-12-01 10:00",
      印刷した職員: "試験 職員",
      承認: 2,
      印刷: 2,
      封入: 1,
      発送: 1,
      理由のある未発送: 1,
      残り: 0,
      発送日: "2026-12-01",
      発送を記録した職員: "試験 職員",
      閉じた日時: "2026-12-01 10:00",
      閉じた職員: "試験 職員",
    });
    expect(open?.slice(1)).toEqual([2, "2026-12-01 10:00", "試験 職員", 1, 1, 0, 0, 0, 1, null, null, null, null]);
    expect(others).toEqual([]);
  });

  it("are none of another federation's (R43), and leave an event before the first row (R45)", async () => {
    const { ctx } = await closedBatch();
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11", id: "saitama" }));
    expect(await rowsOf(await exportBatches(saitama))).toEqual([]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-batches", actorId: "saitama" });
    expect(await rowsOf(await exportBatches(as(ctx, staffActor({ role: "admin" }))))).toHaveLength(1);
  });

  it("are read page by page, across federations, each once", async () => {
    const ctx = as(await issuer(), staffActor({ role: "admin" }));
    const count = limits.letters.exportPage + 3;
    const rows = Array.from({ length: count }, (_, nth) => ({
      id: `batch-${nth}`,
      federation: nth % 2 === 0 ? ("11" as const) : ("13" as const),
      number: nth + 1,
      approved: 0,
      printedAt: ctx.now,
      printedBy: "test-issuer",
    }));
    await commit(
      ctx,
      rows.map((row) => statement(ctx.database.read.insert(letterBatches).values(row))),
    );
    const numbers = (await rowsOf(await exportBatches(ctx))).map(([, number]) => number);
    expect(numbers).toHaveLength(count);
    expect(new Set(numbers).size).toBe(count);
  });
});

describe("the letters of a batch as a file", () => {
  it("stand in the order of printing with state, tracking number and the reason of a gap, and leave an event (R45)", async () => {
    const { ctx, key, posted, torn } = await closedBatch();
    const rows = await exportBatch(ctx, key);
    expect(rows.every((row) => row.length === batchLetterHeadings.length)).toBe(true);
    const told = new Map(rows.map((row) => [row[3], row]));
    expect(told.get(formatReference(posted))?.slice(7)).toEqual([
      "発送済",
      "発送済",
      "2026-12-01 10:00",
      "2026-12-01 10:00",
      "2026-12-01",
      null,
      null,
      null,
    ]);
    expect(told.get(formatReference(torn))?.slice(7)).toEqual([
      "封入待ち",
      "印刷済",
      "2026-12-01 10:00",
      null,
      null,
      null,
      "紙が破れた",
      null,
    ]);
    expect(rows.map(([, , position]) => position)).toEqual([1, 2]);
    const event = (await eventsOf(ctx)).at(-1);
    expect(event).toMatchObject({ act: "export-batch", actorId: ctx.actor.id });
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ number: 1, count: 2 });
  });

  it("name the sheet that is valid after a reprint of the whole batch, when it was printed and why", async () => {
    const first = await issuer();
    const { key, references } = await printedBatch(first, 2);
    const ctx = at(first, 60_000);
    await reprintBatch(ctx, key, { reason: "PDFを保存できなかったため", seenAt: first.now });
    const rows = await exportBatch(ctx, key);
    const cell = (heading: string) => rows.map((row) => row[batchLetterHeadings.indexOf(heading)]);
    expect(cell("紙の番号")).toEqual(references.map((reference) => `${formatReference(reference)}-2`));
    expect(cell("印刷日時")).toEqual(["2026-12-01 10:01", "2026-12-01 10:01"]);
    expect(cell("再印刷の理由")).toEqual(["PDFを保存できなかったため", "PDFを保存できなかったため"]);
  });

  it("are not found where the batch is another federation's (R43)", async () => {
    const { ctx, key } = await closedBatch();
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11", id: "saitama" }));
    expect(await refusalOf(exportBatch(saitama, key))).toMatchObject({ code: "not-found" });
  });
});
