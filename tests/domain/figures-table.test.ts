import { describe, expect, it } from "vitest";
import type { Overview } from "@/domain/figures";
import { figuresSummary } from "@/domain/figures-summary";
import { figureTable, figureTables } from "@/domain/figures-table";
import { emptyOverview, someOverview } from "@/tests/support/some-overview";

describe("the table behind each chart", () => {
  it("has a cell under every heading, and names each row for the file and for the screen", () => {
    for (const name of figureTables) {
      const { headings, rows } = figureTable(name, someOverview);
      for (const { cells } of rows) expect(cells).toHaveLength(headings.length - 1);
    }
    expect(figureTable("days", someOverview).rows.at(-1)).toEqual({
      key: "2026-12-01",
      label: "12月1日(火)",
      cells: [7, 5, 4, 1, 2],
    });
  });

  it("adds up the states and the ways in which mail failed", () => {
    expect(figureTable("ages", someOverview).rows[2]?.cells).toEqual([1, 0, 2, 0, 0, 1, 4]);
    expect(figureTable("mail", someOverview).rows.at(-1)?.cells).toEqual([2, 1, 0, 3]);
  });

  it("leaves a week without postings without a median, and rounds the forecast to tenths", () => {
    expect(figureTable("pace", someOverview).rows.at(-1)?.cells).toEqual([null, 0]);
    expect(figureTable("forecast", someOverview).rows[0]?.cells).toEqual([3.3, 2, 11.3]);
  });
});

describe("the sentence above each chart", () => {
  it("says what the chart shows", () => {
    expect(figureTables.map((name) => figuresSummary(name, someOverview))).toEqual([
      "この2日間の受付は10件、決定は8件、発送は4件です。受付が最も多かった日は12月1日(火)で、7件でした。",
      "手続き中の申請は6件です。そのうち、受付から6営業日以上たったものは2件です。",
      "11月23日(月)からの週に発送した申請は、受付から発送まで、中央値で3営業日でした。その前に発送のあった週は2営業日でした。",
      "12月2日(水)までに、これから約7件の申請が見込まれます。いまの速さ(1営業日に約2件)なら、同じ日までに約4件を決定し、決定待ちが約13件残る見込みです。",
      "この3週間の返戻は2件です(発送40件の5%)。",
      "この3週間に届かなかったメールは3件です(宛先から戻った 2件、送れなかった 1件、迷惑メールの報告 0件)。",
    ]);
  });

  it("has words for a desk on which nothing happened yet", () => {
    expect(figureTables.map((name) => figuresSummary(name, emptyOverview))).toEqual([
      "この2日間の受付は0件、決定は0件、発送は0件です。",
      "手続き中の申請はありません。",
      "この3週間に発送した通知書はありません。",
      "受付の記録がまだ28日に足りないため、見込みを計算できません。",
      "この3週間の返戻は0件です。",
      "この3週間に、届かなかったメールはありません。",
    ]);
  });

  it("says when nothing will be left", () => {
    const { forecast } = someOverview;
    const cleared: Overview = { ...someOverview, forecast: forecast && { ...forecast, left: 0.4 } };
    expect(figuresSummary("forecast", cleared)).toContain("決定待ちは残らない見込みです。");
  });
});
