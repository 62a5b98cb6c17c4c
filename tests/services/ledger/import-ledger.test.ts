import { asc } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { events } from "@/db/schema/events";
import { providers } from "@/db/schema/providers";
import { ledgerRow } from "@/domain/ledger-row";
import { hasPlausibleCheckDigit } from "@/domain/provider-number";
import { changesIn } from "@/domain/recorded-change";
import type { Context, System } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { findProvider } from "@/services/ledger/find-provider";
import { importLedger } from "@/services/ledger/import-ledger";
import { lastPhoneChange } from "@/services/ledger/last-phone-change";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { sealedRow, writtenSeal } from "@/services/ledger/written-seal";
import { changesKept } from "@/tests/services/ledger/ledger-support";
import { csvFile } from "@/tests/support/csv-file";
import { meanwhile } from "@/tests/support/meanwhile";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const system: System = { kind: "system" };
const headings = "事業所番号,事業所名,法人名,郵便番号,住所,方書,電話番号,状態";
const officeA = "1311111111,請求事業所A,社会福祉法人請求会,1000001,東京都若草市見本町1-1,請求ビル3階,03-0000-0001,有効";
const officeB = "1312222222,請求事業所B,,,東京都若草市見本町2-2,,03-0000-0002,";

const ledger = (ctx: Context) => ctx.database.read.select().from(providers).orderBy(asc(providers.number));
const history = (ctx: Context) => ctx.database.read.select().from(events);

/** What the import says of a file with these rows under the usual headings. */
async function reportOn(...rows: string[]) {
  return importLedger(await testContext({ actor: system }), csvFile([headings, ...rows]));
}

async function reasonAgainst(row: string) {
  const { refused } = await reportOn(row);
  return refused.map(({ reason }) => reason).join("");
}

describe("a ledger file (contract.md, ledger:import)", () => {
  it("brings in every office, with one event that holds the figures", async () => {
    const ctx = await testContext({ actor: system });
    const report = await importLedger(ctx, csvFile([headings, officeA, officeB]));
    expect(report).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [], written: true });
    expect(await ledger(ctx)).toMatchObject([
      {
        number: "1311111111",
        name: "請求事業所A",
        corporation: "社会福祉法人請求会",
        postalCode: "1000001",
        address: "東京都若草市見本町1-1",
        building: "請求ビル3階",
        phone: "03-0000-0001",
        status: "active",
        addressChangedAt: null,
      },
      { number: "1312222222", corporation: "", postalCode: "", building: "", status: "active" },
    ]);
    const [event, ...others] = await history(ctx);
    expect(event).toMatchObject({ act: "ledger-imported", actor: "system" });
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(others).toEqual([]);
  });

  it("marks what it changes with the moment of the writing, not with that at which the file was opened", async () => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, officeA]));
    const written = at(ctx, 60_000).now;
    await importLedger({ ...ctx, clock: () => written }, csvFile([headings, officeA.replace("1-1", "9-9")]));
    expect(await ledger(ctx)).toMatchObject([{ changedAt: written, addressChangedAt: written }]);
  });

  it("is refused as a whole when the desk changes one of its offices between the look and the writing", async () => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, officeA, officeB]));
    const before = await ledger(ctx);
    const desk = async () => {
      const [office] = before;
      const row = { ...ledgerRow.parse(office), phone: "03-0000-0009" };
      const reviewer = at(as(ctx, staffActor({ role: "reviewer" })), 1000);
      await changeOffice(reviewer, { row, asReadAt: office?.changedAt ?? ctx.now, reason: "電話" });
    };
    const moved = csvFile([headings, officeA.replace("1-1", "9-9"), officeB.replace("2-2", "9-9")]);
    const refusal = await refusalOf(importLedger(meanwhile(ctx, desk), moved));
    expect(refusal).toMatchObject({
      code: "ledger-changed",
      message: "取込の途中で台帳が変わりました。もう一度実行してください。",
    });
    expect(await ledger(ctx)).toMatchObject([
      { address: before[0]?.address, phone: "03-0000-0009" },
      { address: before[1]?.address },
    ]);
    expect(await importLedger(at(ctx, 2000), moved)).toMatchObject({ changed: 2, written: true });
  });

  it("is refused likewise when somebody adds an office that it would add", async () => {
    const ctx = await testContext({ actor: system });
    const other = async () => {
      await importLedger(ctx, csvFile([headings, officeB]));
    };
    const both = csvFile([headings, officeA, officeB.replace("2-2", "9-9")]);
    expect(await refusalOf(importLedger(meanwhile(ctx, other), both))).toMatchObject({ code: "ledger-changed" });
    expect(await ledger(ctx)).toMatchObject([{ number: "1312222222", address: "東京都若草市見本町2-2" }]);
  });

  it("tells the line on which a row begins, also below a row of several lines", async () => {
    const long = officeA.replace("請求ビル3階", '"請求ビル\r\n3階"');
    const { refused } = await reportOn(long, officeB.replace("1312222222", "131"));
    expect(refused.map(({ line }) => line)).toEqual([4]);
  });

  it("takes in what our own export wrote before a formula, without the apostrophe", async () => {
    const ctx = await testContext({ actor: system });
    const named = (name: string) => officeA.replace("請求事業所A", name);
    await importLedger(ctx, csvFile([headings, named("'＠ホーム介護")]));
    expect(await ledger(ctx)).toMatchObject([{ name: "＠ホーム介護" }]);
    await importLedger(ctx, csvFile([headings, named("'O'Brien")]));
    expect(await ledger(ctx)).toMatchObject([{ name: "'O'Brien" }]);
  });

  it("takes columns in any order, further columns, and a file without 郵便番号, 方書 and 状態", async () => {
    const ctx = await testContext({ actor: system });
    const rows = [
      "電話番号,サービスの種類,住所,法人名,事業所名,事業所番号",
      "011-000-0000,訪問介護,札幌市緑町1,,あおば,0110000017",
    ];
    expect(await importLedger(ctx, csvFile(rows))).toMatchObject({ added: 1, written: true });
    expect(await ledger(ctx)).toMatchObject([
      { number: "0110000017", name: "あおば", address: "札幌市緑町1", phone: "011-000-0000", status: "active" },
    ]);
  });

  it("reads UTF-8 with a BOM and characters that CP932 lacks", async () => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([`\uFEFF${headings}`, officeA.replace("請求事業所A", "俱楽部𠮷野")]));
    expect(await ledger(ctx)).toMatchObject([{ name: "俱楽部𠮷野" }]);
  });

  it("reads CP932 with the characters that only Windows has", async () => {
    const ctx = await testContext({ actor: system });
    const cp932 = Buffer.from(cp932Ledger, "base64");
    expect(await importLedger(ctx, csvFile(cp932))).toMatchObject({ added: 1, written: true });
    expect(await ledger(ctx)).toMatchObject([{ name: "髙砂①", corporation: "㈱見本", address: "東京都若草市～1" }]);
  });

  it("keeps commas, quotes and line breaks inside quoted fields, a line break as a space", async () => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, '1311111111,"あおば, ""花""\n本館",,,"東京都若草市1",,,']));
    expect(await ledger(ctx)).toMatchObject([{ name: 'あおば, "花" 本館', address: "東京都若草市1" }]);
  });

  it("normalises the number and never refuses it for its check digit", async () => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, "１３ａ１１１－１１１９,あおば,,,東京都若草市1,,,"]));
    expect(hasPlausibleCheckDigit("13A1111119")).toBe(false);
    expect(await ledger(ctx)).toMatchObject([{ number: "13A1111119" }]);
  });

  it.each(["100-0001", "〒100−0001", "１００－０００１", "100ー0001"])(
    "takes a 郵便番号 with whatever line stands in it: %s",
    async (typed) => {
      const ctx = await testContext({ actor: system });
      await importLedger(ctx, csvFile([headings, `1311111111,あおば,,${typed},東京都若草市1,,,`]));
      expect(await ledger(ctx)).toMatchObject([{ postalCode: "1000001" }]);
    },
  );

  it.each([
    ["休止", "closed"],
    ["廃止", "closed"],
    ["closed", "closed"],
    ["有効", "active"],
    ["active", "active"],
  ])("reads 状態 %s as %s", async (word, status) => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, `1311111111,あおば,,,東京都若草市1,,,${word}`]));
    expect(await ledger(ctx)).toMatchObject([{ status }]);
  });

  it("lets an office that it brought in apply", async () => {
    const ctx = await testContext();
    await importLedger({ ...ctx, actor: system }, csvFile([headings, officeB]));
    expect(await findProvider(ctx, "1312222222")).toMatchObject({ name: "請求事業所B" });
  });
});

describe("the trace that a ledger file of the command leaves", () => {
  const day = 24 * 60 * 60 * 1000;

  /** Office A renamed, with another telephone; office B as it was; office C new. */
  async function broughtTwice() {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, officeA, officeB]));
    const later = at(ctx, day);
    const renamed = officeA.replace("請求事業所A", "改名した事業所").replace("03-0000-0001", "03-0000-0009");
    await importLedger(later, csvFile([headings, renamed, officeB, officeB.replace("1312222222", "1313333333")]));
    return later;
  }

  it("is a history of every office that it added or changed, and of no other", async () => {
    const kept = await changesKept(await broughtTwice());
    expect(kept.map(({ providerNumber, difference }) => [providerNumber, difference])).toEqual([
      ["1311111111", "added"],
      ["1312222222", "added"],
      ["1311111111", "changed"],
      ["1313333333", "added"],
    ]);
    expect(kept[0]).toMatchObject({ earlier: "{}", proposedBy: "system", settledBy: "system", settledAs: "confirmed" });
    expect(changesIn(kept[2] ?? { earlier: "", fields: "" })).toEqual([
      { field: "name", before: "請求事業所A", after: "改名した事業所" },
      { field: "phone", before: "03-0000-0001", after: "03-0000-0009" },
    ]);
  });

  it("tells the desk when the telephone changed, but of an office that came with the ledger nothing", async () => {
    const ctx = await broughtTwice();
    expect(await lastPhoneChange(ctx, "1311111111")).toMatchObject({
      by: "system",
      at: ctx.now,
      before: "03-0000-0001",
    });
    expect(await lastPhoneChange(ctx, "1312222222")).toBeNull();
  });

  it("is in the hands of nobody at the desk, with the state since which letters name the office so (R44)", async () => {
    const ctx = await broughtTwice();
    const hands = await ledgerHands(ctx, ["1311111111", "1312222222"]);
    expect(hands("1311111111")).toEqual({ changedBy: ["system"], addresseeChangedAt: ctx.now });
    expect(hands("1312222222")).toMatchObject({ addresseeChangedAt: null });
  });

  it("is sealed with the event, against which the history can be held (R48)", async () => {
    const ctx = await broughtTwice();
    const event = (await history(ctx)).at(-1);
    const { import: id, sha256 } = JSON.parse(event?.detail ?? "");
    const kept = (await changesKept(ctx)).filter(({ importId }) => importId === id);
    const sealed = kept.map(({ providerNumber, difference, earlier, fields }) => ({
      number: providerNumber,
      before: difference === "added" ? null : sealedRow(JSON.parse(earlier)),
      after: sealedRow(JSON.parse(fields)),
    }));
    expect(sealed).toHaveLength(2);
    expect(sha256).toBe(writtenSeal(sealed));
  });
});

describe("a row that cannot be taken", () => {
  it("keeps the whole file out and is named by its line", async () => {
    const ctx = await testContext({ actor: system });
    const report = await importLedger(
      ctx,
      csvFile([headings, officeA, "131111111,あおば,,,東京都若草市1,,,", officeB]),
    );
    expect(report).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      refused: [{ line: 3, reason: "事業所番号は10桁です。いま入力されているのは9桁です。" }],
      written: false,
    });
    expect(await ledger(ctx)).toEqual([]);
    expect(await history(ctx)).toEqual([]);
  });

  it.each([
    [",あおば,,,東京都若草市1,,,", "事業所番号を入力してください。"],
    ["1311111111, ,,,東京都若草市1,,,", "事業所名がありません。"],
    ["1311111111,あおば,,,,,,", "住所がありません。"],
    ["1311111111,あおば,,123,東京都若草市1,,,", "郵便番号は7桁の数字です。"],
    ["1311111111,あおば,,,東京都若草市1,,,移転", "状態は「有効」「休止」「廃止」のいずれかです。"],
    ["1311111111,あおば,,,東京都若草市1,,", "列の数が見出しと違います(見出し8列、この行7列)。"],
  ])("%s is refused: %s", async (row, reason) => {
    expect(await reasonAgainst(row)).toBe(reason);
  });

  it("is one whose name is too long for any letter", async () => {
    expect(await reasonAgainst(`1311111111,${"あ".repeat(201)},,,東京都若草市1,,,`)).toBe(
      "事業所名は200文字までです。",
    );
  });

  it("is one that repeats an earlier number, whichever way it is written; both lines are named", async () => {
    const { refused } = await reportOn(officeA, officeB, officeA.replace("1311111111", "13-1111-1111"));
    expect(refused).toEqual([{ line: 4, reason: "2行目と4行目の事業所番号が同じです。" }]);
  });
});

describe("a file that cannot be read", () => {
  const refusalOf = async (content: readonly string[] | Uint8Array) =>
    importLedger(await testContext({ actor: system }), csvFile(content)).catch(({ code, message }) => ({
      code,
      message,
    }));

  it("is refused when it is neither UTF-8 nor CP932", async () => {
    expect(await refusalOf(new Uint8Array([0xff, 0xfe, 0x8b, 0x4e]))).toMatchObject({ code: "file-encoding" });
  });

  it("is refused when a heading is missing, by its name", async () => {
    expect(await refusalOf(["事業所番号,事業所名,法人名,住所", "1311111111,あおば,,東京都若草市1"])).toEqual({
      code: "file-headings",
      message: "見出しに「電話番号」がありません。",
    });
  });

  it("is refused when a heading stands twice", async () => {
    expect(await refusalOf([`${headings},住所`, `${officeA},東京都`])).toMatchObject({ code: "file-headings" });
  });

  it("is refused when a quotation mark is never closed", async () => {
    expect(await refusalOf([headings, officeA, '1312222222,"あおば,,,東京都若草市1,,,'])).toMatchObject({
      code: "file-broken",
    });
  });

  it("is refused when it holds no rows", async () => {
    expect(await refusalOf([headings])).toMatchObject({ code: "file-empty" });
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: "file-empty" });
  });
});

describe("a second file", () => {
  const day = 24 * 60 * 60 * 1000;

  it("tells added, changed and unchanged offices apart and leaves offices that it doesn't name", async () => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, officeA, officeB]));
    const officeC = officeB.replace("1312222222", "1313333333");
    const report = await importLedger(at(ctx, day), csvFile([headings, officeA.replace("有効", "廃止"), officeC]));
    expect(report).toMatchObject({ added: 1, changed: 1, unchanged: 0 });
    expect(await ledger(ctx)).toMatchObject([
      { number: "1311111111", status: "closed", changedAt: at(ctx, day).now, addressChangedAt: null },
      { number: "1312222222", status: "active", changedAt: ctx.now },
      { number: "1313333333" },
    ]);
  });

  it("writes nothing to offices that are as they were", async () => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, officeA]));
    expect(await importLedger(at(ctx, day), csvFile([headings, officeA]))).toMatchObject({ unchanged: 1, changed: 0 });
    expect(await ledger(ctx)).toMatchObject([{ changedAt: ctx.now }]);
  });

  it.each([
    ["住所", "見本町1-1", "見本町9-9"],
    ["方書", "請求ビル3階", "請求ビル4階"],
    ["郵便番号", "1000001", "1000002"],
  ])("marks an office whose %s differs with when and by whom its address changed (R44)", async (_, before, after) => {
    const ctx = await testContext({ actor: system });
    await importLedger(ctx, csvFile([headings, officeA]));
    await importLedger(at(ctx, day), csvFile([headings, officeA.replace(before, after)]));
    expect(await ledger(ctx)).toMatchObject([{ addressChangedAt: at(ctx, day).now, addressChangedBy: "system" }]);
    await importLedger(at(ctx, 2 * day), csvFile([headings, officeA.replace(before, after).replace("A", "Z")]));
    expect(await ledger(ctx)).toMatchObject([{ name: "請求事業所Z", addressChangedAt: at(ctx, day).now }]);
  });

  it("only reports when asked to (--dry-run)", async () => {
    const ctx = await testContext({ actor: system });
    const report = await importLedger(ctx, csvFile([headings, officeA]), { dryRun: true });
    expect(report).toEqual({ added: 1, changed: 0, unchanged: 0, refused: [], written: false });
    expect(await ledger(ctx)).toEqual([]);
    expect(await history(ctx)).toEqual([]);
  });

  it("of three thousand offices goes in as one commit", async () => {
    const ctx = await testContext({ actor: system });
    const rows = Array.from(
      { length: 3000 },
      (_, n) => `137${String(n).padStart(7, "0")},あおば${n},,,東京都若草市${n},,,`,
    );
    expect(await importLedger(ctx, csvFile([headings, ...rows]))).toMatchObject({ added: 3000, written: true });
    expect(await ledger(ctx)).toHaveLength(3000);
    expect(await history(ctx)).toHaveLength(1);
  });
});

/** Headings and one office in CP932: 髙砂①, ㈱見本, 東京都若草市～1. */
const cp932Ledger =
  "jpaLxo+KlNSNhiyOlovGj4qWvCyWQJBslrwsj1qPiiyTZJhilNSNhg0KMTMxMTExMTExMSzu4I27h0Ash4qMqZZ7LJOMi56Tc47hkZCOc4FgMSwwMy0wMDAwLTAwMDENCg==";
