import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { exportToPrint, toPrintHeadings } from "@/services/letters/export-to-print";
import { changeProvider, issuer } from "@/tests/services/letters/letters-support";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const approved = { status: "approved" } as const;
const hour = 60 * 60 * 1000;

describe("the letters to be printed as a file", () => {
  it("are the approved of the own federation, the oldest first, each with where it goes (R43)", async () => {
    const ctx = await issuer();
    const young = await buildApplication(ctx, approved);
    const old = await buildApplication(at(ctx, -hour), approved);
    await buildApplication(ctx, { status: "printed" });
    await buildApplication(ctx, { ...approved, federation: "11" });
    const rows = await rowsOf(await exportToPrint(ctx));
    expect(rows.map(([, reference]) => reference)).toEqual(
      [old, young].map(({ application }) => formatReference(application.reference)),
    );
    expect(rows[0]).toHaveLength(toPrintHeadings.length);
    expect(rows[0]?.slice(2)).toEqual([
      old.application.providerNumber,
      "試験の事業所",
      "東京都千代田区一番町1",
      "2026-12-01 09:00",
      null,
      "",
      null,
    ]);
  });

  it("say what missed the cut-off, and to those who print why one cannot be printed, as the page does", async () => {
    const ctx = await issuer();
    await buildApplication(ctx, approved);
    const doubtful = { codeTries: 9 };
    const { application } = await buildApplication(at(ctx, 8 * hour), { ...approved, application: doubtful });
    await changeProvider(ctx, application.providerNumber, { status: "closed" });
    const later = at(ctx, 9 * hour);
    const [, told] = await rowsOf(await exportToPrint(later));
    expect(told?.slice(6)).toEqual(["締切のあと", "確認コードの入力多数", expect.stringContaining("廃止")]);
    const reader = as(later, staffActor({ role: "reviewer" }));
    expect((await rowsOf(await exportToPrint(reader)))[1]?.slice(7)).toEqual(["確認コードの入力多数", null]);
  });

  it("are read page by page without losing or doubling one of the same moment, beyond what a batch takes", async () => {
    const ctx = await issuer();
    const count = limits.letters.exportPage + 2;
    for (let n = 0; n < count; n += 1) await buildApplication(ctx, { ...approved, account: null });
    const rows = await rowsOf(await exportToPrint(ctx));
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(([, reference]) => reference)).size).toBe(count);
  });

  it("leave an event before the first row (R45)", async () => {
    const ctx = await issuer();
    await exportToPrint(ctx);
    expect(await eventsOf(ctx)).toMatchObject([{ act: "export-to-print", actorId: ctx.actor.id }]);
  });
});
