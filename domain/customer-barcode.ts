const digits = "〇一二三四五六七八九";
const numerals = `${digits}十百千`;
/* The signs before which a number in kanji counts; where a place's name may follow (八丁堀, 一番町, 麻布十番2-1, 二の丸) it does not. */
const counted = new RegExp(
  `([${numerals}]+)(?=丁目|番地|地割|線|号(?!線)|丁[${numerals}0-9]|番(?:[${numerals}の\\s]|$)|[のノ][${numerals}0-9])`,
  "gu",
);

/**
 * What Japan Post's customer barcode says for an address: seven digits of post code, then the 住所表示番号 by the rules that it
 * publishes (郵便番号・バーコードマニュアル, 抜き出し法), "26300233-30-8-403"; the barcode's own length is the encoder's matter.
 * Null without a post code, and for one that names no single town (it ends in 00). `address` may be the whole one: names of places hold no digits but those before 条, which are left out.
 */
export function customerBarcode(postalCode: string, address: string): string | null {
  const code = postalCode.replace(/\D/gu, "");
  return /^\d{5}(?!00)\d{2}$/u.test(code) ? code + displayNumber(address) : null;
}

/** Digits, hyphens and single letters are taken; whatever stands between becomes one hyphen, none beside a letter. */
function displayNumber(address: string): string {
  return address
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[&/・.]/gu, "")
    .replace(/\d+条/gu, " ")
    .replace(counted, (number) => String(numberIn(number)))
    .replace(/[A-Z]{2,}|(?<=\d)F/gu, " ")
    .replace(/[^0-9A-Z]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .replace(/-?([A-Z])-?/gu, "$1");
}

/** 「二十一」 as 21, 「百五」 as 105; digit by digit, 「二一」, it is 21 too. */
function numberIn(number: string): number {
  let sum = 0;
  let read = 0;
  for (const sign of number) {
    const digit = digits.indexOf(sign);
    if (digit >= 0) {
      read = read * 10 + digit;
    } else {
      sum += Math.max(read, 1) * (sign === "十" ? 10 : sign === "百" ? 100 : 1000);
      read = 0;
    }
  }
  return sum + read;
}
