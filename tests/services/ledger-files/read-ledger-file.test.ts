import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { staffRoles } from "@/domain/transitions";
import { dropImport } from "@/services/ledger-files/decide-import";
import { exportRefusals } from "@/services/ledger-files/export-import";
import { listImports, listOpenImports } from "@/services/ledger-files/list-imports";
import { readLedgerFile } from "@/services/ledger-files/read-ledger-file";
import { viewImport } from "@/services/ledger-files/view-import";
import { keepOffices } from "@/tests/services/ledger/ledger-support";
import {
  handIn,
  handInFile,
  headings,
  importNow,
  ledgerNow,
  line,
  manyLines,
  round,
  supervisor,
} from "@/tests/services/ledger-files/files-support";
import { csvFile } from "@/tests/support/csv-file";
import { eventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor, staleFactor, testContext } from "@/tests/support/test-context";

const lot = limits.ledgerFile.rowsPerCommit.reading;

describe("a ledger file that is handed in (issue 3, 7)", () => {
  it("waits with its differences counted, and the ledger is not touched", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx, {}, { number: "1312222222" }, { number: "1313333333" });
    const before = await ledgerNow(ctx);
    const rows = [
      line(),
      line({ number: "1312222222", building: "別館" }),
      line({ number: "1313333333", phone: "03-9" }),
      line({ number: "1314444444" }),
    ];
    const id = await handIn(ctx, ...rows);
    expect(await importNow(ctx, id)).toMatchObject({
      state: "previewed",
      fileName: "daicho.csv",
      federation: "13",
      rowsRead: 4,
      added: 1,
      changed: 2,
      addressesChanged: 1,
      unchanged: 1,
      refusedRows: 0,
      startedBy: "first",
    });
    expect((await ledgerNow(ctx)).ledger).toEqual(before.ledger);
    expect((await ledgerNow(ctx)).staged.map(({ number, line, difference }) => [number, line, difference])).toEqual([
      ["1312222222", 3, "address"],
      ["1313333333", 4, "changed"],
      ["1314444444", 5, "added"],
    ]);
  });

  it("leaves two events: that it came, and what it holds, never a row of it (R45)", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, line());
    const events = await eventsOf(ctx);
    expect(events.map(({ act, actorId }) => [act, actorId])).toEqual([
      ["upload-ledger", "first"],
      ["read-ledger-file", "first"],
    ]);
    expect(JSON.parse(events[1]?.detail ?? "")).toMatchObject({ import: id, added: 1, refusedRows: 0 });
  });

  it("is done at once when nothing differs", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx);
    const id = await handIn(ctx, line());
    expect(await importNow(ctx, id)).toMatchObject({ state: "done", unchanged: 1, finishedAt: ctx.now });
  });

  it("is read in CP932 and in UTF-8 with a BOM, in any pieces", async () => {
    const cp932 = Buffer.from(cp932Ledger, "base64");
    for (const content of [cp932, [`\uFEFF${headings}`, line({ name: "髙砂①", corporation: "㈱見本" })]]) {
      const ctx = await supervisor();
      await handInFile(ctx, content);
      expect((await ledgerNow(ctx)).staged).toMatchObject([{ name: "髙砂①", corporation: "㈱見本" }]);
    }
  });

  it("is refused whole for a single bad row, which is told with its line, and its rows go away", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, line(), line({ number: "1312222222", name: "" }), "1313333333,短い行");
    expect(await importNow(ctx, id)).toMatchObject({
      state: "refused",
      refusedRows: 2,
      refused: [
        { line: 3, reason: "事業所名がありません。" },
        { line: 4, reason: "列の数が見出しと違います(見出し8列、この行2列)。" },
      ],
    });
    await round(ctx);
    expect((await ledgerNow(ctx)).staged).toEqual([]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "refuse-ledger-file" });
  });

  it("is refused for a number that comes twice, however far apart, with both lines", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, ...manyLines(lot + 1), line({ number: "1370000000" }));
    expect((await importNow(ctx, id)).refused).toEqual([
      { line: lot + 3, reason: `2行目と${lot + 3}行目の事業所番号が同じです。` },
    ]);
  });

  it("may hold the own prefecture's offices alone, unless an admin hands it in", async () => {
    const ctx = await supervisor();
    const rows = [line(), line({ number: "1411111111" })];
    const id = await handIn(ctx, ...rows);
    expect(await importNow(ctx, id)).toMatchObject({ state: "refused", refused: [{ line: 3 }] });
    const admin = as(ctx, staffActor({ role: "admin" }));
    expect(await importNow(admin, await handIn(admin, ...rows))).toMatchObject({
      state: "previewed",
      federation: null,
      added: 2,
    });
  });

  it.each([
    [
      "without a heading",
      ["事業所番号,事業所名,法人名,住所", "1311111111,あおば,,東京都若草市1"],
      "「電話番号」がありません",
    ],
    ["without rows", [headings], "取り込む行がありません"],
    ["of no text", new Uint8Array([0xff, 0xfe, 0x8b, 0x4e, 0xff, 0xff]), "文字コードを読み取れません"],
    ["that ends inside a quote", [headings, `1311111111,"あおば,,,東京都若草市1,,,`], "引用符"],
    [
      "with a byte that is none of its encoding",
      Buffer.concat([Buffer.from(`${headings}\r\n${line()}\r\n1312222222,`), Buffer.from([0x8b, 0x4e])]),
      "文字コードを読み取れません",
    ],
    ["that is empty", new Uint8Array(), "取り込む行がありません"],
  ])("%s is refused as a whole, in one sentence", async (_, content, sentence) => {
    const ctx = await supervisor();
    const { state, refused } = await importNow(ctx, await handInFile(ctx, content));
    expect(state).toBe("refused");
    expect(refused).toMatchObject([{ line: 0 }]);
    expect(refused[0]?.reason).toContain(sentence);
  });

  it("keeps the first thousand refused rows, counts all, and gives them as CSV", async () => {
    const ctx = await supervisor();
    const rows = manyLines(limits.ledgerFile.refusalsKept + 50).map((row) => row.replace("有効", "不明"));
    const id = await handIn(ctx, ...rows);
    const { refused, refusedRows } = await importNow(ctx, id);
    expect([refused.length, refusedRows]).toEqual([limits.ledgerFile.refusalsKept, rows.length]);
    const lines = await rowsOf(await exportRefusals(ctx, id));
    expect(lines).toHaveLength(limits.ledgerFile.refusalsKept);
    expect(lines[0]).toEqual([2, "状態は「有効」「休止」「廃止」のいずれかです。"]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-ledger-file" });
  });

  it("that breaks off ends as failed, and the next one may come", async () => {
    const ctx = await supervisor();
    async function* broken() {
      yield* csvFile([headings, ...manyLines(lot + 5)])();
      throw new Error("the line went dead");
    }
    await expect(readLedgerFile(ctx, { name: "daicho.csv", bytes: broken() })).rejects.toThrow("the line went dead");
    expect((await listImports(ctx)).imports.map(({ state }) => state)).toEqual(["failed"]);
    await round(ctx);
    expect((await ledgerNow(ctx)).staged).toEqual([]);
    expect(await importNow(ctx, await handIn(ctx, line()))).toMatchObject({ state: "previewed" });
  });

  it("keeps telephones in half width, so that a search finds them, and tells how many are none", async () => {
    const ctx = await supervisor();
    const phones = ["０３−００００ー１２３４", "(03) 0000-0002", "03-0000-0003 代表", "なし", ""];
    const id = await handIn(ctx, ...phones.map((phone, nth) => line({ number: `131000000${nth}`, phone })));
    const { staged } = await ledgerNow(ctx);
    const kept = ["03-0000-1234", "(03) 0000-0002", "03-0000-0003 代表", "なし", ""];
    expect(staged.map(({ phone }) => phone)).toEqual(kept);
    const { notes } = await viewImport(ctx, id);
    expect(notes).toEqual(["電話番号として読めないものが2件あります。そのまま取り込みます。"]);
  });

  it("tells what it opens and blanks because it lacks a column, and nothing of what it says itself", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx, { status: "closed" }, { number: "1312222222", building: "" });
    const [number, name, corporation, , address, , phone] = line().split(",");
    const short = ["事業所番号,事業所名,法人名,住所,電話番号", [number, name, corporation, address, phone].join(",")];
    const { notes } = await viewImport(ctx, await handInFile(ctx, short));
    expect(notes).toEqual([
      "このファイルには「状態」の列がないため、廃止または休止の事業所1件が「有効」になります。",
      "このファイルには「郵便番号」の列がないため、台帳の郵便番号1件が空欄になります。",
      "このファイルには「方書」の列がないため、台帳の方書1件が空欄になります。",
    ]);
    await dropImport(ctx, (await listOpenImports(ctx))[0]?.id ?? "");
    const said = await handIn(ctx, line({ status: "active", postalCode: "", building: "" }));
    expect((await viewImport(ctx, said)).notes).toEqual([]);
  });

  it("stands in a list that is read in pages to its end, the open one apart (issue 3, 7)", async () => {
    const ctx = await supervisor();
    await keepOffices(ctx);
    const kept: string[] = [];
    for (let nth = 0; nth <= limits.ledger.imports; nth += 1) kept.unshift(await handIn(at(ctx, nth), line()));
    const open = await handIn(at(ctx, 1000), line({ phone: "03-9" }));
    const { imports, next } = await listImports(ctx);
    expect(imports).toHaveLength(limits.ledger.imports);
    const rest = await listImports(ctx, { after: next ?? "" });
    expect(rest.next).toBeNull();
    expect([...imports, ...rest.imports].map(({ id }) => id)).toEqual([open, ...kept]);
    expect((await listOpenImports(ctx)).map(({ id }) => id)).toEqual([open]);
    expect(await listOpenImports(as(ctx, staffActor({ role: "supervisor", federation: "27" })))).toEqual([]);
  });

  it("that is dropped while it is read stops there", async () => {
    const ctx = await supervisor();
    async function* slow() {
      yield* csvFile([headings, ...manyLines(lot + 5)])();
      const [running] = await listOpenImports(ctx);
      await dropImport(ctx, running?.id ?? "");
      yield* csvFile(manyLines(lot))();
    }
    const id = await readLedgerFile(ctx, { name: "daicho.csv", bytes: slow() });
    const { state, rowsRead } = await importNow(ctx, id);
    expect(state).toBe("dropped");
    expect(rowsRead).toBeLessThanOrEqual(lot);
  });

  it("comes one at a time: another of the federation is refused, one of all offices too, one of elsewhere is not", async () => {
    const ctx = await supervisor();
    await handIn(ctx, line());
    const admin = as(ctx, staffActor({ role: "admin" }));
    for (const asker of [ctx, admin]) {
      expect(await refusalOf(handIn(asker, line()))).toMatchObject({ code: "import-running" });
    }
    const osaka = as(ctx, staffActor({ role: "supervisor", federation: "27" }));
    expect(await importNow(osaka, await handIn(osaka, line({ number: "2711111111" })))).toMatchObject({
      state: "previewed",
    });
    expect((await listImports(admin)).imports).toHaveLength(2);
  });

  it("without a sign of life for two minutes counts as lost, and the next one may come", async () => {
    const ctx = await supervisor();
    await handIn(ctx, line());
    await ctx.database.client.execute("update ledger_imports set state = 'reading'");
    await round(at(ctx, limits.ledgerFile.lostAfter - 1));
    expect((await listImports(ctx)).imports.map(({ state }) => state)).toEqual(["reading"]);
    await round(at(ctx, limits.ledgerFile.lostAfter));
    expect((await listImports(ctx)).imports.map(({ state }) => state)).toEqual(["failed"]);
    expect((await ledgerNow(ctx)).staged).toEqual([]);
  });

  it("that nobody settles in a week is dropped", async () => {
    const ctx = await supervisor();
    const id = await handIn(ctx, line());
    await round(at(ctx, limits.ledgerFile.previewLife));
    expect(await importNow(ctx, id)).toMatchObject({ state: "dropped" });
    expect((await ledgerNow(ctx)).staged).toEqual([]);
  });

  it.each(staffRoles.filter((role) => !["supervisor", "admin"].includes(role)))(
    "is refused from an %s, and nothing is kept (R42)",
    async (role) => {
      const ctx = await testContext({ actor: staffActor({ role }) });
      expect(await refusalOf(handIn(ctx, line()))).toMatchObject({ code: "not-your-role" });
      expect([(await listImports(ctx)).imports, await eventsOf(ctx)]).toEqual([[], []]);
    },
  );

  it("asks for a second factor of the last ten minutes (R40)", async () => {
    const ctx = await supervisor();
    expect(await refusalOf(handIn(staleFactor(ctx), line()))).toMatchObject({ code: "second-factor-stale" });
    expect((await listImports(ctx)).imports).toEqual([]);
  });
});

/** Headings and one office in CP932: 髙砂①, ㈱見本, 東京都若草市～1. */
const cp932Ledger =
  "jpaLxo+KlNSNhiyOlovGj4qWvCyWQJBslrwsj1qPiiyTZJhilNSNhg0KMTMxMTExMTExMSzu4I27h0Ash4qMqZZ7LJOMi56Tc47hkZCOc4FgMSwwMy0wMDAwLTAwMDENCg==";
