import { limits } from "@/domain/limits";

/** What a password of this office must not be built from; blank when unknown. */
export type PasswordContext = {
  userId: string;
  providerNumber: string;
  providerName: string;
};

/** How many characters a password needs beside its familiar parts: what R33 asks where a second factor helps. */
const ownCharacters = 8;

const familiarWords = [
  "password passw0rd p@ssw0rd p@ssword passwd pass secret himitsu login welcome letmein iloveyou monkey dragon sakura japan",
  "administrator admin kanri kaigo seikyuu seikyu denshi uketsuke jigyousho jigyosho kokuhoren kokuho rengokai hoken reiwa",
  "パスワード ひみつ ログイン 介護 かいご 請求 国保 連合会 事業所 令和",
].flatMap((line) => line.split(" "));

const keyboardRows = [
  "01234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb qazwsxedcrfvtgb",
  "!@#$%^&*() !\"#$%&'() あいうえおかきくけこ",
].flatMap((line) => line.split(" ").flatMap((row) => [row, [...row].reverse().join("")]));

/** A password as it is hashed and compared: NFKC, so that full width and half width agree; spaces and case stay (NIST SP 800-63B-4). */
export function normalisePassword(typed: string): string {
  return typed.normalize("NFKC");
}

/**
 * The sentences against a new password, none when it is good (R33): 12 to 128 characters, counted in code points after NFKC; any character,
 * no rule of composition. Refuses one with fewer than eight characters beside common words, keyboard rows,
 * repetition and the office's own ID, number and name.
 */
export function checkNewPassword(typed: string, context: PasswordContext): string[] {
  const password = normalisePassword(typed);
  const length = [...password].length;
  const { min, max } = limits.newPassword;
  if (length === 0) return ["新しいパスワードを入力してください。"];
  if (length < min) return [`パスワードは${min}文字以上にしてください。いまは${length}文字です。`];
  if (length > max) return [`パスワードは${max}文字以下にしてください。いまは${length}文字です。`];
  if (countOwnCharacters(typed, context) >= ownCharacters) return [];
  return [
    "推測されやすいパスワードです。よくある単語、文字や数字の並び、ユーザID、事業所番号、事業所名のほかに、8文字以上を加えてください。",
  ];
}

/** How many characters of a password are its own, beside the familiar parts that whoever guesses tries first. */
export function countOwnCharacters(typed: string, context: PasswordContext): number {
  return [...withoutFamiliarParts(normalisePassword(typed).toLowerCase(), Object.values(context))].length;
}

function withoutFamiliarParts(folded: string, ownWords: string[]): string {
  const own = ownWords.flatMap((word) => (word ? [normalisePassword(word).toLowerCase()] : []));
  const words = [...own, ...own.map((word) => word.replace(/^kj/, "")), ...familiarWords];
  const withoutWords = words.reduce((rest, word) => rest.replaceAll(word, ""), folded);
  return withoutRuns(withoutWords.replace(/(.{1,7}?)\1+/gu, "$1"));
}

/** Drops every stretch of four or more neighbours on the keyboard, in the alphabet or in counting, forwards or backwards. */
function withoutRuns(text: string): string {
  let rest = "";
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && keyboardRows.some((row) => row.includes(text.slice(start, end + 1)))) end += 1;
    if (end - start < 4) rest += text.slice(start, end);
    start = end;
  }
  return rest;
}
