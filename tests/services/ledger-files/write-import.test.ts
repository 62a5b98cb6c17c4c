import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { staffRoles } from "@/domain/transitions";
import type { Context } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { sealedRow, writtenSeal } from "@/services/ledger/written-seal";
import { confirmImport, dropImport } from "@/services/ledger-files/decide-import";
import { exportDifferences, exportRefusals } from "@/services/ledger-files/export-import";
import { viewImport } from "@/services/ledger-files/view-import";
import { changesKept, keepOffices, officeNow, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import {
  another,
  eventsOfAct,
  handIn,
  importNow,
  ledgerNow,
  line,
  manyLines,
  round,
  supervisor,
  system,
} from "@/tests/services/ledger-files/files-support";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const lot = limits.ledgerFile.rowsPerCommit.writing;
const minute = 60_000;

/** A file that moves the office of Tokyo, changes a telephone and adds an office. */
async function previewed() {
  const ctx = await supervisor();
  await keepOffices(ctx, {}, { number: "1312222222" }, { number: "1319999999" });
  const rows = [
    line({ building: "別館" }),
    line({ number: "1312222222", phone: "03-9" }),
    line({ number: "1313333333" }),
  ];
  const id = await handIn(ctx, ...rows, line({ number: "1319999999" }));
  return { ctx, second: at(another(ctx), minute), id };
}

describe("the word that a ledger file waits for", () => {
  it("is a second person's when an address changes, for whoever brought it is refused (R44)", async () => {
    const { ctx, second, id } = await previewed();
    expect(await refusalOf(confirmImport(ctx, id))).toMatchObject({ code: "own-change" });
    expect(await importNow(ctx, id)).toMatchObject({ state: "previewed" });
    await confirmImport(second, id);
    expect(await importNow(ctx, id)).toMatchObject({ state: "writing", confirmedBy: "second" });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "confirm-ledger-file", actorId: "second" });
  });

  it("is a second person's when an office is added, for its address is new (R44)", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx);
    const id = await handIn(ctx, line({ number: "1312222222" }));
    expect(await viewImport(ctx, id)).toMatchObject({ needsSecond: true });
    expect(await refusalOf(confirmImport(ctx, id))).toMatchObject({ code: "own-change" });
    await confirmImport(another(ctx), id);
    expect(await importNow(ctx, id)).toMatchObject({ state: "writing", confirmedBy: "second" });
  });

  it("may be the same person's when no address is new", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx, {}, { number: "1312222222" });
    const id = await handIn(ctx, line({ phone: "03-9" }), line({ number: "1312222222", name: "改名した事業所" }));
    await confirmImport(ctx, id);
    expect(await importNow(ctx, id)).toMatchObject({ state: "writing" });
  });

  it("is given once, and a file that was dropped is not taken", async () => {
    const { second, id } = await previewed();
    const acts = Array.from({ length: 10 }, (_, nth) => (nth % 2 ? dropImport(second, id) : confirmImport(second, id)));
    const ended = await outcomes(acts);
    expect(ended.filter((how) => how === "done")).toHaveLength(1);
    expect(ended.filter((how) => how === "import-moved-on")).toHaveLength(9);
  });

  it("drops the file and its rows when it is 取りやめる, whoever brought it", async () => {
    const { ctx, id } = await previewed();
    const { ledger } = await ledgerNow(ctx);
    await dropImport(ctx, id);
    await round(ctx);
    expect(await ledgerNow(ctx)).toEqual({ ledger, staged: [] });
    expect(await refusalOf(confirmImport(another(ctx), id))).toMatchObject({ code: "import-moved-on" });
  });

  it("is given with a fresh second factor alone, but the file is looked at without one (R40)", async () => {
    const { second, id } = await previewed();
    const later = staleFactor(second);
    for (const act of [confirmImport, dropImport]) {
      expect(await refusalOf(act(later, id))).toMatchObject({ code: "second-factor-stale" });
    }
    expect((await viewImport(later, id)).rows).toHaveLength(1);
    for (const file of [exportDifferences, exportRefusals]) expect(await file(later, id)).toBeDefined();
  });

  it("asks for the role, as looking does (R42), and is not found elsewhere (R43)", async () => {
    const { second, id } = await previewed();
    for (const act of [confirmImport, dropImport, viewImport, exportDifferences]) {
      for (const role of staffRoles.filter((each) => !["supervisor", "admin"].includes(each))) {
        expect(await refusalOf(act(as(second, staffActor({ role })), id))).toMatchObject({ code: "not-your-role" });
      }
      const osaka = as(second, staffActor({ role: "supervisor", federation: "27" }));
      const theirs = await refusalOf(act(osaka, id));
      expect(theirs).toMatchObject({ code: "not-found", message: (await refusalOf(act(osaka, "none"))).message });
    }
    expect(await importNow(second, id)).toMatchObject({ state: "previewed" });
  });
});

describe("the preview of a ledger file", () => {
  it("shows old beside new, addresses first, and leaves an event (R45)", async () => {
    const { second, id } = await previewed();
    const view = await viewImport(second, id);
    expect(view).toMatchObject({ kind: "address", counts: { address: 1, changed: 1, added: 1 }, own: false });
    expect(view.rows).toMatchObject([
      { number: tokyoOffice.number, line: 2, changes: [{ field: "building", before: "請求ビル3階", after: "別館" }] },
    ]);
    expect((await eventsOf(second)).at(-1)).toMatchObject({ act: "view-ledger-file", actorId: "second" });
    const { rows } = await viewImport(second, id, { kind: "added" });
    expect(rows).toMatchObject([{ number: "1313333333", changes: [] }]);
  });

  it("pages, and gives everything as CSV", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, ...manyLines(2 * limits.ledger.page + 1));
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const view: Awaited<ReturnType<typeof viewImport>> = await viewImport(ctx, id, {
        kind: "added",
        after: after ?? "",
      });
      seen.push(...view.rows.map(({ number }) => number));
      after = view.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(2 * limits.ledger.page + 1);
    expect(await rowsOf(await exportDifferences(ctx, id))).toHaveLength(seen.length);
  });
});

describe("the writing of a ledger file", () => {
  it("writes what differs, notes who moved an address, and takes its rows away", async () => {
    const { ctx, second, id } = await previewed();
    const untouched = await officeNow(ctx, "1319999999");
    await confirmImport(second, id);
    await round(second);
    expect(await officeNow(ctx)).toMatchObject({
      building: "別館",
      changedAt: second.now,
      addressChangedAt: second.now,
      addressChangedBy: "first",
    });
    expect(await officeNow(ctx, "1312222222")).toMatchObject({ phone: "03-9", addressChangedBy: null });
    expect(await officeNow(ctx, "1313333333")).toMatchObject({
      name: tokyoOffice.name,
      addressChangedAt: null,
      addressChangedBy: "first",
    });
    expect(await officeNow(ctx, "1319999999")).toEqual(untouched);
    expect((await ledgerNow(ctx)).staged).toEqual([]);
    expect(await importNow(ctx, id)).toMatchObject({ state: "done", rowsWritten: 3, finishedAt: second.now });
  });

  it("keeps what each office was and who brought it, for its history, and leaves one last event with the figures", async () => {
    const { ctx, second, id } = await previewed();
    await confirmImport(second, id);
    await round(second);
    const kept = await changesKept(ctx);
    expect(
      kept.map(({ providerNumber, importId, proposedBy, settledBy }) => [
        providerNumber,
        importId,
        proposedBy,
        settledBy,
      ]),
    ).toEqual([
      ["1311111111", id, "first", "second"],
      ["1312222222", id, "first", "second"],
      ["1313333333", id, "first", "second"],
    ]);
    expect(kept[2]).toMatchObject({ difference: "added", earlier: "{}" });
    const event = (await eventsOf(ctx)).at(-1);
    expect(event).toMatchObject({ act: "finish-ledger-file", actor: "system" });
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ import: id, added: 1, changed: 2, refusedRows: 0 });
  });

  it("shows and gives away afterwards what it changed, addresses first, and what it added", async () => {
    const { ctx, second, id } = await previewed();
    expect(await viewImport(second, id)).toMatchObject({ written: null });
    await confirmImport(second, id);
    await round(second);
    const view = await viewImport(second, id);
    expect(view).toMatchObject({ state: "done", kind: "address", written: { address: 1, changed: 1, added: 1 } });
    const moved = { field: "building", before: "請求ビル3階", after: "別館" };
    expect(view.rows).toMatchObject([{ number: tokyoOffice.number, line: null, changes: [moved] }]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "view-ledger-file", actorId: "second" });
    const { rows } = await viewImport(second, id, { kind: "changed" });
    expect(rows).toMatchObject([{ number: "1312222222", changes: [{ field: "phone", after: "03-9" }] }]);
    expect((await rowsOf(await exportDifferences(second, id))).map(([, number, , kind]) => [number, kind])).toEqual([
      ["1311111111", "住所の変更"],
      ["1312222222", "その他の変更"],
      ["1313333333", "追加"],
    ]);
    const added = await viewImport(second, id, { kind: "added" });
    expect(added.rows).toMatchObject([{ number: "1313333333", added: { address: tokyoOffice.address }, changes: [] }]);
  });

  it("gives every row away while it is being written, once each, with whether the ledger has it", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, ...manyLines(2 * lot));
    const states = async () => Map.groupBy(await rowsOf(await exportDifferences(ctx, id)), (row) => row.at(-1));
    expect((await states()).get("未")).toHaveLength(2 * lot);
    await confirmImport(another(ctx), id);
    await expect(round(dying(ctx, 2))).rejects.toThrow("database");
    const half = await states();
    expect([half.get("済")?.length, half.get("未")?.length]).toEqual([lot, lot]);
    expect(half.get("済")?.[0]?.[1]).toBe("1370000000");
    await round(ctx);
    expect((await states()).get("済")).toHaveLength(2 * lot);
  });

  it("loses no row to a file that is written while somebody downloads it", async () => {
    const ctx = await supervisor();
    const count = 2 * limits.ledger.exportPage + 1;
    const id = await handIn(ctx, ...manyLines(count));
    await confirmImport(another(ctx), id);
    const numbers = new Set<unknown>();
    for await (const [, number] of await exportDifferences(ctx, id)) {
      if (numbers.size === 0) await round(ctx);
      numbers.add(number);
    }
    expect(await importNow(ctx, id)).toMatchObject({ state: "done" });
    expect(numbers.size).toBe(count);
  });

  it("is shown in pages afterwards, and while it goes on only when somebody asks for it (R45)", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx, ...manyOffices(2 * lot));
    const id = await handIn(ctx, ...manyLines(2 * lot, 2));
    await confirmImport(another(ctx), id);
    await expect(round(dying(ctx, 2))).rejects.toThrow("database");
    const events = (await eventsOf(ctx)).length;
    expect(await viewImport(ctx, id)).toMatchObject({ rows: [], written: { address: lot, changed: 0, added: 0 } });
    expect(await eventsOf(ctx)).toHaveLength(events);
    const first = await viewImport(ctx, id, { kind: "address" });
    expect(first.rows).toHaveLength(limits.ledger.page);
    await round(ctx);
    const { rows } = await viewImport(ctx, id, { kind: "address", after: first.next ?? "" });
    expect(rows[0]?.number).toBe(`137${String(limits.ledger.page).padStart(7, "0")}`);
    expect(await rowsOf(await exportDifferences(ctx, id))).toHaveLength(2 * lot);
  });

  it("leaves an event for each lot, against which the history and the ledger can be held (R45, R48)", async () => {
    const { ctx, second, id } = await previewed();
    await confirmImport(second, id);
    await round(at(second, minute));
    const events = await eventsOfAct(ctx, "write-ledger-file");
    expect(events.map(({ actor, federation, at: when }) => [actor, federation, when])).toEqual(
      Array.from({ length: 3 }, () => ["system", "13", new Date(second.now.getTime() + minute)]),
    );
    const [added, address] = events.map(({ detail }) => JSON.parse(detail));
    expect(added).toEqual({
      ...{ import: id, kind: "added", from: "1313333333", to: "1313333333", count: 1 },
      sha256: writtenSeal([
        { number: "1313333333", before: null, after: sealedRow(await officeNow(ctx, "1313333333")) },
      ]),
    });
    const [kept] = await changesKept(ctx);
    const [earlier, fields] = [JSON.parse(kept?.earlier ?? ""), JSON.parse(kept?.fields ?? "")];
    const asKept = { number: tokyoOffice.number, before: sealedRow(earlier), after: sealedRow(fields) };
    expect(address).toMatchObject({ kind: "address", count: 1, sha256: writtenSeal([asKept]) });
    const touched = { building: "本館" };
    for (const other of [
      { after: sealedRow({ ...fields, ...touched }) },
      { before: sealedRow({ ...earlier, ...touched }) },
    ]) {
      expect(writtenSeal([{ ...asKept, ...other }])).not.toBe(address.sha256);
    }
  });

  it("dates its end by the commit and not by the round's beginning", async () => {
    const { ctx, second, id } = await previewed();
    await confirmImport(second, id);
    const later = new Date(second.now.getTime() + 5 * minute);
    await round({ ...second, clock: () => later });
    expect((await importNow(ctx, id)).finishedAt).toEqual(later);
    expect(await eventsOfAct(ctx, "finish-ledger-file")).toMatchObject([{ at: later }]);
  });

  it("leaves a row that the desk changed since the preview as it is, and tells its line", async () => {
    const { ctx, second, id } = await previewed();
    const office = await officeNow(ctx);
    const row = { ...tokyoOffice, phone: "03-1111-1111" };
    await changeOffice(at(ctx, minute), { row, asReadAt: office.changedAt, reason: "電話" });
    await confirmImport(second, id);
    await round(second);
    expect(await officeNow(ctx)).toMatchObject({ phone: "03-1111-1111", building: tokyoOffice.building });
    const { state, refused, refusedRows, rowsWritten } = await importNow(ctx, id);
    expect({ state, refusedRows, rowsWritten }).toEqual({ state: "done", refusedRows: 1, rowsWritten: 3 });
    expect(refused).toMatchObject([{ line: 2 }]);
  });

  it("does the same for a row that is changed in the very moment of writing", async () => {
    const { ctx, second, id } = await previewed();
    await confirmImport(second, id);
    const office = await officeNow(ctx);
    const row = { ...tokyoOffice, phone: "03-1111-1111" };
    const desk = () => changeOffice(at(ctx, minute), { row, asReadAt: office.changedAt, reason: "電話" });
    await round(meanwhile(second, desk));
    expect(await officeNow(ctx)).toMatchObject({ phone: "03-1111-1111", building: tokyoOffice.building });
    expect(await importNow(ctx, id)).toMatchObject({ state: "done", refusedRows: 1 });
  });

  it("goes on after a crash where the last commit ended, and writes every row once (R49)", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx, ...manyOffices(3 * lot));
    const id = await handIn(ctx, ...manyLines(3 * lot, 2));
    await confirmImport(another(ctx), id);
    await expect(round(dying(ctx, 2))).rejects.toThrow("database");
    expect(await importNow(ctx, id)).toMatchObject({ state: "writing", rowsWritten: lot });
    expect((await ledgerNow(ctx)).staged).toHaveLength(2 * lot);
    await round(ctx);
    expect(await importNow(ctx, id)).toMatchObject({ state: "done", rowsWritten: 3 * lot });
    const { ledger } = await ledgerNow(ctx);
    expect(ledger.filter(({ address }) => address.includes("2丁目"))).toHaveLength(3 * lot);
    expect(await changesKept(ctx)).toHaveLength(3 * lot);
  });

  it("stops between two commits when the program is told to end, and goes on later (R55)", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, ...manyLines(2 * lot));
    await confirmImport(another(ctx), id);
    await round(ctx, AbortSignal.abort());
    expect(await importNow(ctx, id)).toMatchObject({ state: "writing", rowsWritten: 0 });
    await round(ctx);
    expect(await importNow(ctx, id)).toMatchObject({ state: "done" });
  });

  it("by two processes at once writes every row once", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx, ...manyOffices(2 * lot));
    const id = await handIn(ctx, ...manyLines(2 * lot, 2));
    await confirmImport(another(ctx), id);
    await Promise.all([round(ctx), round(ctx), round(ctx)]);
    expect(await importNow(ctx, id)).toMatchObject({ state: "done", rowsWritten: 2 * lot, refusedRows: 0 });
    expect(await changesKept(ctx)).toHaveLength(2 * lot);
    expect((await eventsOf(ctx)).filter(({ act }) => act === "finish-ledger-file")).toHaveLength(1);
  });

  it("lets the desk write between two lots", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, ...manyLines(5 * lot));
    await confirmImport(another(ctx), id);
    const writing = round(ctx);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const { state, rowsWritten } = await importNow(ctx, id);
    expect(state).toBe("writing");
    expect(rowsWritten).toBeLessThan(5 * lot);
    await writing;
  });
});

function manyOffices(count: number) {
  return manyLines(count).map((text) => {
    const [number = "", , , , address = ""] = text.split(",");
    return { number, address };
  });
}

/** The worker's context in a process that loses its power at the nth commit. */
function dying(ctx: Context, nth: number): Context {
  return meanwhile(as(ctx, system), () => Promise.reject(new Error("killed")), nth);
}
