import type { LedgerRow } from "@/domain/ledger-row";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectureOf } from "@/domain/provider-number";
import type { Line } from "@/services/imports/collect-rows";
import type { ReadRow, RefusedRow } from "@/services/imports/read-rows";

interface SortedRows {
  good: Line<LedgerRow>[];
  refused: RefusedRow[];
}

/**
 * The rows of a lot that can be taken, apart from those that must be refused: not readable, a number that an earlier line of
 * the file has, an office outside the prefecture of a federation's file (an admin's may hold all). `firstLines` learns on
 * which line each number of the file came first.
 */
export function sortRows(
  federation: PrefectureCode | null,
  firstLines: Map<string, number>,
  read: readonly ReadRow<LedgerRow>[],
): SortedRows {
  const sorted: SortedRows = { good: [], refused: [] };
  for (const each of read) {
    if (!("row" in each)) {
      sorted.refused.push(each);
      continue;
    }
    const { line, row } = each;
    const first = firstLines.get(row.number);
    const reason = faultOf(line, first, row, federation);
    if (reason === null) sorted.good.push(each);
    else sorted.refused.push({ line, reason });
    if (first === undefined) firstLines.set(row.number, line);
  }
  return sorted;
}

function faultOf(line: number, first: number | undefined, row: LedgerRow, federation: PrefectureCode | null) {
  if (first !== undefined) return `${first}行目と${line}行目の事業所番号が同じです。`;
  if (federation === null || prefectureOf(row.number) === federation) return null;
  return "他の都道府県の事業所です。自分の都道府県の事業所だけを取り込めます。";
}
