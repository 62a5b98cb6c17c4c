import { describe, expect, it } from "vitest";
import { helpdesk } from "@/domain/helpdesk";
import { limits } from "@/domain/limits";
import { renderLetters } from "@/letters/render-letters";
import { placedWords, solidTextOf, textOf } from "@/tests/letters/paper";
import { sampleLetter } from "@/tests/letters/sample-letter";

const real = { specimen: false };

/** Longest name (60) and address with building (194) of the open data, both at once, under the longest corporation. */
const longest = sampleLetter({
  providerName:
    "香美町社会福祉協議会香住ふれ愛介護センター認知症対応型共同生活介護事業所「かがやき」共用型指定認知症対応型通所介護事業所",
  corporation: "社会福祉法人桑の実園福祉会小規模多機能型居宅介護事業所小たつの家南館",
  address: `島根県安来市荒島町2177-14ローズガーデン荒島・${rooms(215)}`,
  building: `ローズガーデン荒島・${rooms(216)}`,
  temporaryPassword: "WWWWWWWWWWWWWWWW",
});

describe("the printed letter", () => {
  it("tells the office its ID, its temporary password in groups of four, and how to read each character", async () => {
    const pdf = await renderLetters([sampleLetter()], real);
    const words = textOf(pdf).split(/\s+/u);
    expect(words).toEqual(expect.arrayContaining(["KJ131111111101", "A3K7", "WXYZ", "2QRM", "9HTV", "K7M2-Q9XA"]));
    expect(solidTextOf(pdf)).toContain("大文字エー・数字の三大文字ケー・数字の七");
  });

  it("names its sheet beside the barcode of the desk, so that paper that was printed again is told from the new one", async () => {
    const text = solidTextOf(await renderLetters([sampleLetter({ sheet: 2 })], real));
    expect(text).toContain("K7M2-Q9XA-2");
  });

  it("stands in the reader's order: groups of the password follow one another from left to right", async () => {
    const pdf = await renderLetters([sampleLetter()], real);
    expect(solidTextOf(pdf)).toContain("A3K7WXYZ2QRM9HTV");
  });

  it("says how long the password is valid, what the old one is worth, and where help is", async () => {
    const text = solidTextOf(await renderLetters([sampleLetter({ passwordValidDays: 21 })], real));
    expect(text).toContain("発送日から21日間");
    expect(text).toContain("以前のパスワードは、仮パスワードで初めてログインするまで使えます。");
    expect(text).toContain("ヘルプデスク0570-059-402");
    expect(text).toContain("https://login-reissue.example.jp/login");
    expect(text).toContain("申請や通知書のこと東京都国民健康保険団体連合会介護福祉部介護保険課");
    expect(text.match(/03-0000-0000/g)).toHaveLength(2);
  });

  it("says where the application can be followed, and ends the first sign-in with security address and セキュリティコード", async () => {
    const text = solidTextOf(await renderLetters([sampleLetter()], real));
    expect(text).toContain("トップメニュー「申請状況の確認」で、受付番号と事業所番号を入力すると確認できます。");
    expect(text).toContain("5セキュリティ用メールアドレスを登録します。");
    expect(text).toContain(`6セキュリティコード(${limits.securityCode.digits}桁の数字)を決めて設定します。`);
  });

  it("asks for a report of how it came, and tells at once what to do with an opened or stray letter", async () => {
    const text = solidTextOf(await renderLetters([sampleLetter()], real));
    expect(text).toContain("二次元コード(受け取りの報告用)を開き、未開封で届いたかどうかを報告してください。");
    expect(text).toContain("封筒が開いていた、別の事業所宛だったときは、ログインせずに、すぐ報告してください。");
    expect(text).toContain("国保連合会へのお電話でも受け付けます。");
  });

  it("draws a code for the report of its own, and does not write its address out", async () => {
    const letter = sampleLetter();
    const drawn = await renderLetters([letter], real);
    expect(await renderLetters([letter], real)).toEqual(drawn);
    const otherAddress = `${letter.receiptAddress.slice(0, -1)}3`;
    expect(await renderLetters([{ ...letter, receiptAddress: otherAddress }], real)).not.toEqual(drawn);
    expect(solidTextOf(drawn)).not.toContain("/received/");
  });

  it("keeps to its own page with the longest sender, address of the site and hours of the helpdesk", async () => {
    const federation = {
      ...sampleLetter().federation,
      name: "鹿児島県国民健康保険団体連合会",
      section: "介護保険・障害者総合支援課 介護審査支払係",
    };
    const signInAddress = "https://login-reissue.a-very-long-name.example.pref.kagoshima.jp/kaigo/login";
    const letter = sampleLetter({ federation, signInAddress, helpdesk });
    const pages = placedWords(await renderLetters([letter], real));
    expect(pages).toHaveLength(1);
    for (const { bottom } of pages[0] ?? []) expect(bottom).toBeLessThan(288);
    const lastStep = pages[0]?.find(({ text }) => text.includes("桁の数字"));
    expect(lastStep?.bottom).toBeLessThan(248.5);
  });

  it("says nothing of an old password to an office that has none", async () => {
    const text = solidTextOf(await renderLetters([sampleLetter({ oldPasswordWorks: false })], real));
    expect(text).toContain("発送日から30日間");
    expect(text).not.toContain("以前のパスワード");
  });

  it("is dated by the day in Tokyo, with the era in brackets", async () => {
    const pdf = await renderLetters([sampleLetter({ printedOn: new Date("2026-12-31T15:00:00Z") })], real);
    expect(solidTextOf(pdf)).toContain("2027年(令和9年)1月1日");
  });

  it("has one page for each letter, in the order given", async () => {
    const ids = ["KJ130000000001", "KJ130000000002", "KJ130000000003"];
    const pages = placedWords(
      await renderLetters(
        ids.map((userId) => sampleLetter({ userId })),
        real,
      ),
    );
    expect(pages.map((page) => page.find((word) => word.text.startsWith("KJ"))?.text)).toEqual(ids);
  });

  it("sends whoever comes too late to the federation's phone: a second application would be refused (R16)", async () => {
    const text = solidTextOf(await renderLetters([sampleLetter()], real));
    expect(text).toContain("過ぎたときは、国保連合会へお電話ください。");
    expect(text).not.toContain("もう一度申請");
  });

  it("is marked 見本 as a specimen and only then, and the mark does not come between the words", async () => {
    const specimen = solidTextOf(await renderLetters([sampleLetter()], { specimen: true }));
    expect(specimen).toContain("見本実際の通知書ではありません");
    expect(specimen).toContain("A3K7WXYZ2QRM9HTV");
    expect(solidTextOf(await renderLetters([sampleLetter()], real))).not.toContain("見本");
  });
});

describe("the addressee in the envelope's window", () => {
  it("stays within the part that is in view wherever the sheet slides, for an ordinary office", async () => {
    const [page = []] = placedWords(await renderLetters([sampleLetter()], real));
    const addressee = page.filter((word) => word.left < 118 && word.top < 60);
    expect(addressee.map((word) => word.text).join("")).toBe(
      "〒100-0001東京都千代田区千代田1番1号請求ビル3階社会福祉法人請求会請求事業所A御中",
    );
    for (const word of addressee) expectWithin(word, { left: 22, top: 13, right: 87, bottom: 37 });
  });

  it("stays within the window with the longest name and address, whole, alone and on one page", async () => {
    const pages = placedWords(await renderLetters([longest], real));
    expect(pages).toHaveLength(1);
    const addressee = (pages[0] ?? []).filter((word) => word.left < 118 && word.top < 60);
    expect(addressee.map((word) => word.text).join("")).toBe(
      `〒100-0001${longest.address}${longest.building}${longest.corporation}${longest.providerName}御中`,
    );
    for (const word of addressee) expectWithin(word, { left: 22, top: 13, right: 106, bottom: 54 });
  });

  it("wraps a name of sixty Latin letters without a space", async () => {
    const providerName = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(3).slice(0, 60);
    const pdf = await renderLetters([sampleLetter({ providerName })], real);
    expect(solidTextOf(pdf)).toContain(`${providerName}御中`);
    for (const word of (placedWords(pdf)[0] ?? []).filter(({ top }) => top < 60)) {
      expect(word.right).toBeLessThan(word.left < 118 ? 106 : 190);
    }
  });

  it("does not repeat a building or a corporation that the address or the name already ends or carries", async () => {
    const letter = sampleLetter({
      address: "東京都千代田区千代田1番1号請求ビル3階",
      corporation: "請求会",
      providerName: "請求会デイサービス",
    });
    const text = solidTextOf(await renderLetters([letter], real));
    expect(text).toContain("〒100-0001東京都千代田区千代田1番1号請求ビル3階請求会デイサービス御中");
  });

  it("leaves no trace of what is not known", async () => {
    const unknown = { name: "", section: "", postalCode: "", address: "", phone: "" };
    const letter = sampleLetter({ postalCode: "", building: "", corporation: "", federation: unknown });
    const text = solidTextOf(await renderLetters([letter], real));
    expect(text).not.toMatch(/〒|電話/u);
    expect(text).toContain("国保連合会へのご連絡でも受け付けます");
  });
});

describe("drawing", () => {
  it("lets the program go on meanwhile: its threads do the work", async () => {
    const letters = Array.from({ length: 60 }, (_, n) => sampleLetter({ userId: `KJ${String(n).padStart(12, "0")}` }));
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 5);
    const began = performance.now();
    await renderLetters(letters, real);
    clearInterval(clock);
    expect(turns).toBeGreaterThan((performance.now() - began) / 5 / 4);
  });

  it("of two printings at once keeps them apart", async () => {
    const ids = ["KJ130000000001", "KJ130000000002"];
    const drawn = await Promise.all(ids.map((userId) => renderLetters([sampleLetter({ userId })], real)));
    expect(drawn.map((pdf) => textOf(pdf).match(/KJ\d{12}/)?.[0])).toEqual(ids);
  });

  it("of nothing is an error of the program", async () => {
    await expect(renderLetters([], real)).rejects.toThrow("without letters");
  });
});

describe("texts from the ledger", () => {
  it("prints the rare characters of real offices", async () => {
    const providerName = "俱楽部繫雞𠮷野芪髙﨑";
    expect(solidTextOf(await renderLetters([sampleLetter({ providerName })], real))).toContain(`${providerName}御中`);
  });

  it("prints a hyphen written as a subscript or superscript as a plain minus sign", async () => {
    const pdf = await renderLetters([sampleLetter({ address: "札幌市中央区1₋2⁻3" })], real);
    expect(solidTextOf(pdf)).toContain("札幌市中央区1−2−3");
  });

  it("prints typesetting commands as the characters they are", async () => {
    const providerName = '#panic("x") *bold* _i_ \\ $ @ <a> // ] }';
    const pdf = await renderLetters([sampleLetter({ providerName })], real);
    expect(textOf(pdf)).toContain(providerName);
  });
});

function rooms(last: number): string {
  return `101,102,103,105,106,107,108,110,201,202,203,205,206,207,208,210,211,212,213,${last}`;
}

type Box = { left: number; top: number; right: number; bottom: number };

function expectWithin(word: Box, box: Box): void {
  expect(word.left).toBeGreaterThanOrEqual(box.left);
  expect(word.top).toBeGreaterThanOrEqual(box.top);
  expect(word.right).toBeLessThanOrEqual(box.right);
  expect(word.bottom).toBeLessThanOrEqual(box.bottom);
}
