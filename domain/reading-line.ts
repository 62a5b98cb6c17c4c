/**
 * How each character of `text` is said aloud, one reading per character and in order: 「大文字エー」「小文字エー」「数字の三」 (domain.md §5: the wrong case is a known cause of lock-outs).
 * A character that is neither a Latin letter nor a digit reads as itself.
 */
export function readAloud(text: string): string[] {
  return Array.from(text, readCharacter);
}

function readCharacter(character: string): string {
  const digit = digits.get(character);
  if (digit) return `数字の${digit}`;
  const letter = letters.get(character.toUpperCase());
  if (!letter) return character;
  return character === character.toUpperCase() ? `大文字${letter}` : `小文字${letter}`;
}

const digits = new Map(
  Array.from("ゼロ 一 二 三 四 五 六 七 八 九".split(" "), (name, digit) => [String(digit), name]),
);

const letters = new Map(
  Object.entries({
    A: "エー",
    B: "ビー",
    C: "シー",
    D: "ディー",
    E: "イー",
    F: "エフ",
    G: "ジー",
    H: "エイチ",
    I: "アイ",
    J: "ジェー",
    K: "ケー",
    L: "エル",
    M: "エム",
    N: "エヌ",
    O: "オー",
    P: "ピー",
    Q: "キュー",
    R: "アール",
    S: "エス",
    T: "ティー",
    U: "ユー",
    V: "ブイ",
    W: "ダブリュー",
    X: "エックス",
    Y: "ワイ",
    Z: "ゼット",
  }),
);
