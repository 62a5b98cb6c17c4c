import { isPrefectureCode, type PrefectureCode, prefectureCode } from "@/domain/prefecture";
import { compact, quoteCharacter, typedText } from "@/domain/typed-text";

const length = 10;
const confusable = { I: "1", O: "0", Q: "0" } as const;
const characterValues = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

/** 事業所番号 as meant: NFKC, upper case, all spaces and dashes out (domain.md §2). */
export const normaliseProviderNumber = compact;

/**
 * Takes unknown, gives a 事業所番号 of ten characters: prefecture(2) kind(1, may be a letter) area(2) serial(4) check(1).
 * Refuses any other shape with a sentence that names the cause (domain.md §2); the check digit is never a ground for refusal.
 */
export const providerNumber = typedText({
  missing: "事業所番号を入力してください。",
  normalise: normaliseProviderNumber,
  fault: faultOf,
});

/**
 * Whether the check digit agrees with the other nine characters: modulus 10, weights 2 and 1 from the right (domain.md §2).
 * In prefectures 11 to 14 it may agree with characters 4 to 9 alone. A no is a hint to look again: real numbers fail it too.
 */
export function hasPlausibleCheckDigit(number: string): boolean {
  const check = Number(number.at(-1));
  if (check === checkDigit(number.slice(0, 9))) return true;
  return ["11", "12", "13", "14"].includes(number.slice(0, 2)) && check === checkDigit(number.slice(3, 9));
}

/** The prefecture in which the office lies: the first two characters of a number that `providerNumber` has let through (domain.md §2). */
export function prefectureOf(number: string): PrefectureCode {
  return prefectureCode.parse(number.slice(0, 2));
}

function faultOf(number: string): string | undefined {
  const stranger = number.match(/[^0-9A-Z]/u)?.[0];
  if (stranger !== undefined)
    return `事業所番号に${quoteCharacter(stranger)}は使えません。数字と英字だけで入力してください。`;
  if (number.length !== length) {
    return `事業所番号は${length}桁です。いま入力されているのは${number.length}桁です。`;
  }
  const misplaced = [...number].findIndex((character, place) => place !== 2 && /[A-Z]/.test(character));
  if (misplaced >= 0) {
    return `事業所番号の${misplaced + 1}文字目は数字です。いまは英字の「${number[misplaced]}」が入力されています。`;
  }
  const kind = number.charAt(2);
  if (kind === "I" || kind === "O" || kind === "Q") {
    return `事業所番号の3文字目に英字の「${kind}」は使われません。数字の「${confusable[kind]}」ではないか、ご確認ください。`;
  }
  if (!isPrefectureCode(number.slice(0, 2))) {
    return "事業所番号のはじめの2桁は都道府県の番号(01〜47)です。もう一度ご確認ください。";
  }
}

function checkDigit(characters: string): number {
  const sum = [...characters].reverse().reduce((total, character, place) => {
    const product = characterValues.indexOf(character) * (place % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
