import type { ChartData } from "@/components/chart/chart-data";
import { statusLabel } from "@/domain/application-status";
import { deskStatuses, mailTroubles, type Overview } from "@/domain/figures";
import { type FigureTableName, mailTroubleLabel } from "@/domain/figures-table";

/** What the chart of each table shows. */
export function chartOf(name: FigureTableName, { days, weeks, ages, forecast }: Overview): ChartData {
  const mondays = { categories: weeks.map(({ monday }) => shortDay(monday)), categoryName: "週の初日" };
  switch (name) {
    case "days":
      return {
        categories: days.map(({ day }) => shortDay(day)),
        categoryName: "日",
        unit: "件",
        series: [
          { name: "受付", kind: "line", values: days.map(({ received }) => received) },
          { name: "決定", kind: "line", values: days.map(({ approved, rejected }) => approved + rejected) },
          { name: "発送", kind: "line", values: days.map(({ posted }) => posted) },
        ],
      };
    case "ages":
      return {
        categories: ages.map(({ band }) => band),
        categoryName: "受付からの営業日数",
        unit: "件",
        series: deskStatuses.map((status) => ({
          name: statusLabel(status),
          kind: "bar",
          stack: "all",
          values: ages.map(({ counts }) => counts[status]),
        })),
      };
    case "pace":
      return {
        ...mondays,
        unit: "営業日",
        series: [{ name: "中央値", kind: "bar", values: weeks.map(({ medianDays }) => medianDays) }],
      };
    case "forecast": {
      const ahead = forecast?.days ?? [];
      return {
        categories: ahead.map(({ day }) => shortDay(day)),
        categoryName: "日",
        unit: "件",
        series: [
          { name: "受付の見込み", kind: "bar", values: ahead.map(({ expected }) => rounded(expected)) },
          { name: "決定の見込み", kind: "bar", values: ahead.map(({ decided }) => rounded(decided)) },
          { name: "決定待ちの残り", kind: "line", values: ahead.map(({ left }) => rounded(left)) },
        ],
      };
    }
    case "returns":
      return {
        ...mondays,
        unit: "件",
        series: [{ name: "返戻", kind: "bar", values: weeks.map(({ returned }) => returned) }],
      };
    case "mail":
      return {
        ...mondays,
        unit: "件",
        series: mailTroubles.map((trouble) => ({
          name: mailTroubleLabel(trouble),
          kind: "bar",
          stack: "all",
          values: weeks.map((week) => week[trouble]),
        })),
      };
  }
}

/** "2026-11-04" as "11/4". */
function shortDay(day: string): string {
  return day.split("-").slice(1).map(Number).join("/");
}

function rounded(figure: number): number {
  return Math.round(figure * 10) / 10;
}
