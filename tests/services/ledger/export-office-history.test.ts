import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { limits } from "@/domain/limits";
import { changeOffice } from "@/services/ledger/change-office";
import { exportOfficeHistory, officeHistoryHeadings } from "@/services/ledger/export-office-history";
import { importLedger } from "@/services/ledger/import-ledger";
import { openChange } from "@/services/ledger/open-change";
import { dropAddress } from "@/services/ledger/settle-address";
import { confirmImport } from "@/services/ledger-files/decide-import";
import { keepOffices, officeNow, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { handIn, headings, line, round, system } from "@/tests/services/ledger-files/files-support";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { csvFile } from "@/tests/support/csv-file";
import { eventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const { number } = tokyoOffice;
const minute = 60_000;

/** An office whose name was changed, and of which a new address was registered and taken back. */
async function changedOffice() {
  const ctx = await testContext({ actor: staffActor({ role: "reviewer" }) });
  await buildStaff(ctx);
  const { changedAt: asReadAt } = await keepOffices(ctx);
  await changeOffice(ctx, { row: { ...tokyoOffice, name: "改名した事業所" }, asReadAt, reason: "改称届" });
  const later = at(ctx, minute);
  const renamed = await officeNow(later);
  const row = { ...tokyoOffice, name: renamed.name, address: "東京都若草市見本町2-2" };
  await changeOffice(later, { row, asReadAt: renamed.changedAt, reason: "移転届" });
  await dropAddress(at(ctx, 2 * minute), { number, change: (await openChange(later, number))?.id ?? "" });
  return at(ctx, 3 * minute);
}

describe("the history of an office as a file", () => {
  it("has a line for each field, the newest first, with who, why and how it ended", async () => {
    const ctx = await changedOffice();
    const rows = await rowsOf(await exportOfficeHistory(ctx, number));
    expect(rows[0]).toHaveLength(officeHistoryHeadings.length);
    expect(rows).toEqual([
      [
        ...[number, "2026-12-01 10:01", "試験 職員", "画面", "移転届"],
        ...["住所", "東京都若草市見本町1-1", "東京都若草市見本町2-2"],
        ...["取下げ", "2026-12-01 10:02", "試験 職員"],
      ],
      [
        ...[number, "2026-12-01 10:00", "試験 職員", "画面", "改称届"],
        ...["事業所名", "請求事業所A", "改名した事業所"],
        ...["変更", "2026-12-01 10:00", "試験 職員"],
      ],
    ]);
    const event = (await eventsOf(ctx)).at(-1);
    expect(event).toMatchObject({ act: "export-office-history", detail: JSON.stringify({ providerNumber: number }) });
  });

  it("tells how an office came into the ledger: with whose file, or by the operator's command", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "supervisor", id: "first" }) });
    await buildStaff(ctx, { id: "first", role: "supervisor" });
    const id = await handIn(ctx, line({ corporation: "", postalCode: "", building: "", phone: "" }));
    await confirmImport(as(ctx, staffActor({ role: "supervisor", id: "second" })), id);
    await round(ctx);
    const at = "2026-12-01 10:00";
    const end = ["台帳に登録", at, "second"];
    expect(await rowsOf(await exportOfficeHistory(ctx, number))).toEqual([
      [number, at, "試験 職員", "CSVファイル", "", "住所", "", tokyoOffice.address, ...end],
      [number, at, "試験 職員", "CSVファイル", "", "事業所名", "", tokyoOffice.name, ...end],
    ]);
    const other = "1312222222";
    await importLedger(as(ctx, system), csvFile([headings, line({ number: other })]));
    const [first] = await rowsOf(await exportOfficeHistory(ctx, other));
    expect(first).toEqual(expect.arrayContaining(["システム", "コマンド", "郵便番号", "", "100-0001", "台帳に登録"]));
  });

  it("is the record of the federation that keeps the office: another one that knows it is given no line (R43)", async () => {
    const ctx = await changedOffice();
    await buildApplication(ctx, { federation: "11", providerNumber: number });
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    expect(await rowsOf(await exportOfficeHistory(saitama, number))).toEqual([]);
    const osaka = as(ctx, staffActor({ role: "reviewer", federation: "27" }));
    expect(await refusalOf(exportOfficeHistory(osaka, number))).toMatchObject({ code: "not-found" });
    expect(await rowsOf(await exportOfficeHistory(as(ctx, staffActor({ role: "admin" })), number))).toHaveLength(2);
  });

  it("goes on beyond what the page shows, each change once", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "reviewer" }) });
    await keepOffices(ctx);
    const kept = {
      providerNumber: number,
      reason: "届出",
      asReadAt: ctx.now,
      proposedBy: "clerk",
      proposedAt: ctx.now,
    };
    const settled = { settledBy: "clerk", settledAt: ctx.now, settledAs: "at-once" as const };
    const changes = Array.from({ length: limits.ledger.exportPage + limits.ledger.history }, (_, nth) => ({
      ...{ ...kept, ...settled, id: `change-${nth}`, earlier: "{}" },
      fields: JSON.stringify({ phone: `03-0000-${nth}` }),
    }));
    await commit(
      ctx,
      changes.map((change) => statement(ctx.database.read.insert(ledgerChanges).values(change))),
    );
    const phones = (await rowsOf(await exportOfficeHistory(ctx, number))).map((row) => row[7]);
    expect(phones).toHaveLength(changes.length);
    expect(new Set(phones).size).toBe(changes.length);
  });
});
