import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { events } from "@/db/schema/events";
import { importAccounts } from "@/services/accounts/import-accounts";
import { issuingFederations } from "@/services/accounts/issuing-federations";
import type { Context, System } from "@/services/context";
import { importLedger } from "@/services/ledger/import-ledger";
import { buildApplication } from "@/tests/support/build-application";
import { csvFile } from "@/tests/support/csv-file";
import { securityEmailOf } from "@/tests/support/security-email-of";
import { at, testContext } from "@/tests/support/test-context";

const headings = "事業所番号,都道府県コード,ユーザID,セキュリティ用メールアドレス";
const tokyo = "1311111111,13,KJ131111111101,";
const saitama = "1311111111,11,KJ131111111102,security@office.example.jp";

/** A ledger with the offices 1311111111 and 1312222222, and no IDs yet. */
async function ledgerOfTwo(): Promise<Context<System>> {
  const ctx = await testContext({ actor: { kind: "system" } });
  const rows = ["1311111111,請求事業所A,,東京都若草市1,", "1312222222,請求事業所B,,東京都若草市2,"];
  await importLedger(ctx, csvFile(["事業所番号,事業所名,法人名,住所,電話番号", ...rows]));
  return ctx;
}

const ids = (ctx: Context) => ctx.database.read.select().from(accounts).orderBy(asc(accounts.userId));
const addressesOf = async (ctx: Context) => {
  const { read: query } = ctx.database;
  const rows = await query
    .select({ userId: accounts.userId, email: securityEmails.email })
    .from(securityEmails)
    .innerJoin(accounts, eq(accounts.id, securityEmails.accountId));
  return rows.map(({ userId, email }) => [userId, email]);
};
const read = (ctx: Context<System>, ...rows: string[]) => importAccounts(ctx, csvFile([headings, ...rows]));

describe("a file of IDs (contract.md, accounts:import)", () => {
  it("brings in the IDs of an office from several federations, with one event and no address in it", async () => {
    const ctx = await ledgerOfTwo();
    expect(await read(ctx, tokyo, saitama)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [], written: true });
    expect(await issuingFederations(ctx, "1311111111")).toEqual(["11", "13"]);
    expect(await ids(ctx)).toMatchObject([
      { userId: "KJ131111111101", federation: "13", passwordHash: null, createdAt: ctx.now },
      { userId: "KJ131111111102", federation: "11", compromised: false },
    ]);
    expect(await addressesOf(ctx)).toEqual([["KJ131111111102", "security@office.example.jp"]]);
    const history = await ctx.database.read.select().from(events).where(eq(events.act, "accounts-imported"));
    expect(history).toMatchObject([{ detail: '{"added":2,"changed":0,"unchanged":0}' }]);
  });

  it("takes a prefecture code that lost its leading zero", async () => {
    const ctx = await ledgerOfTwo();
    await read(ctx, "1311111111,1,KJ131111111101,");
    expect(await issuingFederations(ctx, "1311111111")).toEqual(["01"]);
  });

  it("changes an ID or an address that differs; password and creation stay, a blank address erases nothing", async () => {
    const ctx = await ledgerOfTwo();
    await read(ctx, tokyo, saitama);
    await commit(ctx, [statement(ctx.database.read.update(accounts).set({ passwordHash: "kept" }))]);
    const again = [tokyo.replace("01,", "08,"), "1311111111,11,KJ131111111109,"];
    expect(await read(at(ctx, 60_000), ...again)).toMatchObject({ added: 0, changed: 2, unchanged: 0 });
    expect(await ids(ctx)).toMatchObject([
      { userId: "KJ131111111108", passwordHash: "kept", createdAt: ctx.now },
      { userId: "KJ131111111109" },
    ]);
    expect(await addressesOf(ctx)).toEqual([["KJ131111111109", "security@office.example.jp"]]);
    expect(await read(at(ctx, 120_000), ...again)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });

  it("puts the file's address in the place of other ones, and leaves them when it is among them", async () => {
    const ctx = await ledgerOfTwo();
    await read(ctx, saitama);
    const another = saitama.replace("security@", "Another@");
    expect(await read(at(ctx, 60_000), another)).toMatchObject({ changed: 1 });
    expect(await addressesOf(ctx)).toEqual([["KJ131111111102", "Another@office.example.jp"]]);
    const [{ id } = { id: "" }] = await ids(ctx);
    await commit(ctx, [securityEmailOf(ctx, id, "second@office.example.jp")]);
    expect(await read(at(ctx, 120_000), another)).toMatchObject({ unchanged: 1 });
    expect(await addressesOf(ctx)).toHaveLength(2);
  });

  it("only reports when asked to (--dry-run)", async () => {
    const ctx = await ledgerOfTwo();
    const report = await importAccounts(ctx, csvFile([headings, tokyo]), { dryRun: true });
    expect(report).toMatchObject({ added: 1, written: false });
    expect(await ids(ctx)).toEqual([]);
  });

  it.each([
    ["an office that the ledger lacks", "1313333333,13,KJ131333333301,", "この事業所番号は事業所台帳にありません。"],
    ["an unknown prefecture", "1312222222,48,KJ131222222201,", "都道府県コードは01〜47です。"],
    ["a malformed ID", "1312222222,13,KJ1,", "ユーザIDは「KJ」と12桁の数字です。もう一度ご確認ください。"],
    [
      "a malformed address",
      "1312222222,13,KJ131222222201,a@",
      "メールアドレスの「@」の後ろがありません。「@」の後ろも入力してください。",
    ],
    [
      "the same office and federation twice",
      "1311111111,13,KJ131111111109,",
      "2行目と3行目の事業所番号と都道府県コードが同じです。",
    ],
    ["the same ID twice", "1312222222,13,KJ131111111101,", "2行目と3行目のユーザIDが同じです。"],
  ])("is kept out as a whole by %s", async (_, row, reason) => {
    const ctx = await ledgerOfTwo();
    expect(await read(ctx, tokyo, row)).toMatchObject({ refused: [{ line: 3, reason }], written: false });
    expect(await ids(ctx)).toEqual([]);
  });

  it("is kept out by an ID that another office already has", async () => {
    const ctx = await ledgerOfTwo();
    await read(ctx, tokyo);
    expect(await read(ctx, "1312222222,13,KJ131111111101,")).toMatchObject({
      refused: [{ line: 2, reason: "このユーザIDは別の事業所または都道府県で使われています。" }],
    });
  });

  it.each(["printed", "posted"] as const)(
    "is kept out by another ID for an office whose letter is %s: it would open nothing any more",
    async (status) => {
      const ctx = await ledgerOfTwo();
      const { account } = await buildApplication(ctx, { status, providerNumber: "1311111111" });
      expect(await read(ctx, tokyo)).toMatchObject({
        refused: [{ line: 2, reason: expect.stringContaining("通知書が有効なため") }],
        written: false,
      });
      expect(await ids(ctx)).toEqual([account]);
      const address = `1311111111,13,${account?.userId},security@office.example.jp`;
      expect(await read(ctx, address), "the address may change").toMatchObject({ changed: 1, written: true });
    },
  );

  it.each([
    ["is void", { voidedAt: new Date("2026-12-01T09:00:00+09:00") }],
    ["has expired", { validUntil: new Date("2026-12-01T09:00:00+09:00") }],
  ])("may change the ID of an office whose letter %s", async (_, letter) => {
    const ctx = await ledgerOfTwo();
    await buildApplication(ctx, { status: "posted", providerNumber: "1311111111", letter });
    expect(await read(ctx, tokyo)).toMatchObject({ changed: 1, written: true });
  });
});
