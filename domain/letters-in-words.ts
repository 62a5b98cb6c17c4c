import { formatDate } from "@/lib/dates";

interface Letters {
  letters: readonly { printedAt: Date; postedAt: Date | null; usedAt: Date | null }[];
  /** When letters of the application came back. */
  returns: readonly Date[];
}

/** How the letters of an application fared, in a line; なし where none was printed. */
export function lettersInWords({ letters, returns }: Letters): string {
  if (letters.length === 0) return "なし";
  const told = letters.flatMap(({ printedAt, postedAt, usedAt }) => [
    `${formatDate(printedAt)}に印刷`,
    ...(postedAt === null ? [] : [`${formatDate(postedAt)}に発送`]),
    ...(usedAt === null ? [] : [`${formatDate(usedAt)}に使用`]),
  ]);
  return [...told, ...returns.map((at) => `${formatDate(at)}に返戻`)].join("、");
}
