import { type AgeFigures, type DayFigures, mailTroubles, type Overview, type WeekFigures } from "@/domain/figures";
import { type Forecast, forecastBasis } from "@/domain/figures-forecast";
import { type FigureTableName, mailTroubleLabel } from "@/domain/figures-table";
import { formatShortDate, startOfTokyoDay } from "@/lib/dates";

/** What a chart shows, in one or two sentences: for whoever reads no chart, and for a first look. */
export function figuresSummary(name: FigureTableName, { days, weeks, ages, forecast }: Overview): string {
  switch (name) {
    case "days":
      return ofDays(days);
    case "ages":
      return ofAges(ages);
    case "pace":
      return ofPace(weeks);
    case "forecast":
      return ofForecast(forecast);
    case "returns":
      return ofReturns(weeks);
    case "mail":
      return ofMail(weeks);
  }
}

/** How the forecast is computed, in words. */
export const forecastRule = `受付の見込みは、直近${forecastBasis.periods}回の請求期間と、そのあいだの日の受付件数を、月の時期(1〜3日、4〜7日、8〜10日、11日以降)と、営業日か休みの日かに分けて平均したものです。決定の見込みは、直近${forecastBasis.paceDays}営業日の1日あたりの決定件数が、この先も続くものとして計算しています。`;

function ofDays(days: readonly DayFigures[]): string {
  const decided = sum(days, ({ approved, rejected }) => approved + rejected);
  const [busiest] = days.toSorted((a, b) => b.received - a.received);
  const counts = `この${days.length}日間の受付は${sum(days, (day) => day.received)}件、決定は${decided}件、発送は${sum(days, (day) => day.posted)}件です。`;
  if (busiest === undefined || busiest.received === 0) return counts;
  return `${counts}受付が最も多かった日は${dayName(busiest.day)}で、${busiest.received}件でした。`;
}

function ofAges(ages: readonly AgeFigures[]): string {
  const count = ({ counts }: AgeFigures) => sum(Object.values(counts), (each) => each);
  const all = sum(ages, count);
  if (all === 0) return "手続き中の申請はありません。";
  const old = sum(
    ages.filter(({ band }) => ["6〜10", "11〜20", "21以上"].includes(band)),
    count,
  );
  return `手続き中の申請は${all}件です。そのうち、受付から6営業日以上たったものは${old}件です。`;
}

function ofPace(weeks: readonly WeekFigures[]): string {
  const [last, before] = weeks.filter(({ medianDays }) => medianDays !== null).toReversed();
  if (last === undefined) return `この${weeks.length}週間に発送した通知書はありません。`;
  const earlier = before === undefined ? "" : `その前に発送のあった週は${before.medianDays}営業日でした。`;
  return `${dayName(last.monday)}からの週に発送した申請は、受付から発送まで、中央値で${last.medianDays}営業日でした。${earlier}`;
}

function ofForecast(forecast: Forecast | null): string {
  if (forecast === null) return `受付の記録がまだ${forecastBasis.fewestDays}日に足りないため、見込みを計算できません。`;
  const { days, expected, decided, left, pace } = forecast;
  const until = dayName(days.at(-1)?.day ?? "");
  const end = left < 0.5 ? "決定待ちは残らない見込みです。" : `決定待ちが約${Math.round(left)}件残る見込みです。`;
  return `${until}までに、これから約${Math.round(expected)}件の申請が見込まれます。いまの速さ(1営業日に約${rounded(pace)}件)なら、同じ日までに約${Math.round(decided)}件を決定し、${end}`;
}

function ofReturns(weeks: readonly WeekFigures[]): string {
  const [returned, posted] = [sum(weeks, (week) => week.returned), sum(weeks, (week) => week.posted)];
  const share = posted === 0 ? "" : `(発送${posted}件の${rounded((100 * returned) / posted)}%)`;
  return `この${weeks.length}週間の返戻は${returned}件です${share}。`;
}

function ofMail(weeks: readonly WeekFigures[]): string {
  const parts = mailTroubles.map((trouble) => ({ trouble, count: sum(weeks, (week) => week[trouble]) }));
  const all = sum(parts, ({ count }) => count);
  if (all === 0) return `この${weeks.length}週間に、届かなかったメールはありません。`;
  const told = parts.map(({ trouble, count }) => `${mailTroubleLabel(trouble)} ${count}件`).join("、");
  return `この${weeks.length}週間に届かなかったメールは${all}件です(${told})。`;
}

function dayName(day: string): string {
  return formatShortDate(startOfTokyoDay(day));
}

function rounded(figure: number): number {
  return Math.round(figure * 10) / 10;
}

function sum<Each>(list: readonly Each[], of: (each: Each) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}
