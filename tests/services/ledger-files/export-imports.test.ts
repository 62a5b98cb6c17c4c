import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { limits } from "@/domain/limits";
import { confirmImport } from "@/services/ledger-files/decide-import";
import { exportImports, importHeadings } from "@/services/ledger-files/export-imports";
import { keepOffices } from "@/tests/services/ledger/ledger-support";
import { another, handIn, line, round, supervisor } from "@/tests/services/ledger-files/files-support";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;

describe("the ledger files that were handed in, as a file", () => {
  it("are told the newest first, with who, when and how each ended, and no office (R45)", async () => {
    const ctx = await supervisor();
    for (const id of ["first", "second"]) await buildStaff(ctx, { id, role: "supervisor" });
    await keepOffices(ctx);
    await confirmImport(
      another(ctx),
      await handIn(ctx, line({ address: "東京都若草市見本町2-2" }), line({ number: "1312222222" })),
    );
    await round(ctx);
    await handIn(at(ctx, minute), line({ number: "2712222222" }));
    const rows = await rowsOf(await exportImports(ctx));
    expect(rows[0]).toHaveLength(importHeadings.length);
    expect(rows).toEqual([
      [
        ...["東京都", "daicho.csv", "2026-12-01 10:01", "試験 職員", "取込不可"],
        ...[1, null, null, null, null, 1, null, "2026-12-01 10:01"],
      ],
      [
        ...["東京都", "daicho.csv", "2026-12-01 10:00", "試験 職員", "取込済"],
        ...[2, 1, 1, 1, 0, 0, "試験 職員", "2026-12-01 10:00"],
      ],
    ]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-imports", actorId: ctx.actor.id });
  });

  it("are the own federation's alone (R43), all of them and each once", async () => {
    const ctx = await supervisor();
    const count = limits.ledger.exportPage + limits.ledger.imports;
    const kept = { startedBy: "first", startedAt: ctx.now, progressAt: ctx.now, state: "done" as const };
    const files = Array.from({ length: count + 1 }, (_, nth) => ({
      ...{ ...kept, id: `import-${nth}`, fileName: `${nth}.csv` },
      federation: nth === count ? ("27" as const) : ("13" as const),
    }));
    await commit(
      ctx,
      files.map((file) => statement(ctx.database.read.insert(ledgerImports).values(file))),
    );
    const names = (await rowsOf(await exportImports(ctx))).map(([, name]) => name);
    expect(names).toHaveLength(count);
    expect(new Set(names).size).toBe(count);
    expect(await rowsOf(await exportImports(as(ctx, staffActor({ role: "admin" }))))).toHaveLength(count + 1);
  });
});
