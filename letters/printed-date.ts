/** The Tokyo day of `moment` with the era in brackets, 「2026年(令和8年)11月22日」 (domain.md §7). */
export function printedDate(moment: Date): string {
  return `${western.format(moment)}(${era.format(moment)})${monthAndDay.format(moment)}`;
}

const timeZone = "Asia/Tokyo";
const western = new Intl.DateTimeFormat("ja-JP", { timeZone, year: "numeric" });
const era = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { timeZone, era: "long", year: "numeric" });
const monthAndDay = new Intl.DateTimeFormat("ja-JP", { timeZone, month: "long", day: "numeric" });
