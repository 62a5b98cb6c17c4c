import { statusLabel } from "@/domain/application-status";
import {
  type DayFigures,
  deskStatuses,
  type MailTrouble,
  mailTroubles,
  type Overview,
  type WeekFigures,
} from "@/domain/figures";
import { formatShortDate, startOfTokyoDay } from "@/lib/dates";

/** The tables of 集計, in the order of the screen. */
export const figureTables = ["days", "ages", "pace", "forecast", "returns", "mail"] as const;
export type FigureTableName = (typeof figureTables)[number];

const titles: Record<FigureTableName, string> = {
  days: "1日ごとの受付・決定・発送",
  ages: "手続き中の申請の経過日数",
  pace: "受付から発送までの営業日数",
  forecast: "次の請求期間の見込み",
  returns: "返戻",
  mail: "届かなかったメール",
};

/** What a table of 集計 is called. */
export function figureTitle(name: FigureTableName): string {
  return titles[name];
}

/** A row: `key` as a file names it ("2026-11-24"), `label` as the screen does; null where there is no figure. */
export type FigureRow = { key: string; label: string; cells: (number | null)[] };
export type FigureTable = { title: string; headings: [first: string, ...others: string[]]; rows: FigureRow[] };

/** The figures behind one chart, for the table on screen and the CSV file alike. */
export function figureTable(name: FigureTableName, { days, weeks, ages, forecast }: Overview): FigureTable {
  switch (name) {
    case "days":
      return {
        title: figureTitle(name),
        headings: ["日", "受付", "決定", "うち承認", "うち却下", "発送"],
        rows: days.map((figures) => row(figures.day, ofDay(figures))),
      };
    case "ages":
      return {
        title: figureTitle(name),
        headings: ["受付からの営業日数", ...deskStatuses.map(statusLabel), "計"],
        rows: ages.map(({ band, counts }) => {
          const cells = deskStatuses.map((status) => counts[status]);
          return { key: band, label: band, cells: [...cells, total(cells)] };
        }),
      };
    case "pace":
      return {
        title: figureTitle(name),
        headings: ["週の初日", "営業日数の中央値", "発送"],
        rows: weeks.map(({ monday, medianDays, posted }) => row(monday, [medianDays, posted])),
      };
    case "forecast":
      return {
        title: figureTitle(name),
        headings: ["日", "受付の見込み", "決定の見込み", "決定待ちの残り"],
        rows: (forecast?.days ?? []).map(({ day, expected, decided, left }) =>
          row(day, [expected, decided, left].map(tenths)),
        ),
      };
    case "returns":
      return {
        title: figureTitle(name),
        headings: ["週の初日", "返戻", "発送"],
        rows: weeks.map(({ monday, returned, posted }) => row(monday, [returned, posted])),
      };
    case "mail":
      return {
        title: figureTitle(name),
        headings: ["週の初日", ...mailTroubles.map(mailTroubleLabel), "計"],
        rows: weeks.map((week) => row(week.monday, ofMail(week))),
      };
  }
}

const troubleLabels: Record<MailTrouble, string> = {
  bounced: "宛先から戻った",
  failed: "送れなかった",
  complained: "迷惑メールの報告",
};

/** What a way for a mail not to arrive is called. */
export function mailTroubleLabel(trouble: MailTrouble): string {
  return troubleLabels[trouble];
}

function ofDay({ received, approved, rejected, posted }: DayFigures): number[] {
  return [received, approved + rejected, approved, rejected, posted];
}

function ofMail(week: WeekFigures): number[] {
  const cells = mailTroubles.map((trouble) => week[trouble]);
  return [...cells, total(cells)];
}

function row(day: string, cells: (number | null)[]): FigureRow {
  return { key: day, label: formatShortDate(startOfTokyoDay(day)), cells };
}

function tenths(figure: number): number {
  return Math.round(figure * 10) / 10;
}

function total(cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + cell, 0);
}
