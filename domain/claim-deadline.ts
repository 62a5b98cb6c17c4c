import { type MoveNews, movedSentence } from "@/domain/office-moved";
import { addBusinessDays, isBusinessDay } from "@/lib/business-days";
import { addDays, formatShortDate, startOfTokyoDay, tokyoDay, weekdayOf } from "@/lib/dates";

/**
 * How long a federation takes: business days to review and to post, calendar days in the mail.
 * `postingWeekdays` are 0 (Sunday) to 6; absent or empty, it posts on every business day.
 */
export type Steps = {
  reviewBusinessDays: number;
  postingBusinessDays: number;
  postingWeekdays?: number[];
  mailDays: number;
};

/** The days between which a letter should arrive, "2026-11-29" to "2026-12-01". */
export type Arrival = { from: string; to: string };

/* Our decision: no source gives these figures. Together they come to the manual's 「数日から一週間程度」. */
export const usualSteps: Steps = { reviewBusinessDays: 3, postingBusinessDays: 1, mailDays: 2 };

/** What is left of the usual steps once an application is approved: posting and mail. */
export const stepsAfterReview: Steps = { ...usualSteps, reviewBusinessDays: 0 };
const leewayBusinessDays = 2;

/** Where the steps stand as to a return envelope: not wanted, still to come, or here, so that only what follows is left. */
export type EnvelopeNews = "none" | "due" | "came";

/**
 * The steps of a federation that usually takes `pace` business days from application to posting; our own where that is not
 * known, with the mail's days before them where a return envelope has to come first. Past cases hold the wait for theirs: once
 * it came, no more than our own steps are left.
 */
export function stepsAtPace(pace: number | null, envelope: EnvelopeNews = "none"): Steps {
  const { reviewBusinessDays, postingBusinessDays, mailDays } = usualSteps;
  const forEnvelope = envelope === "due" ? mailDays : 0;
  if (pace === null) return { ...usualSteps, reviewBusinessDays: reviewBusinessDays + forEnvelope };
  const atPace = Math.max(0, pace - postingBusinessDays);
  return { ...usualSteps, reviewBusinessDays: envelope === "came" ? Math.min(atPace, reviewBusinessDays) : atPace };
}

/**
 * The instant of the next claim deadline: the 10th at `deadlineTime` ("23:59") in Asia/Tokyo, this month's until it has passed,
 * then next month's. The time differs by federation (domain.md §1, §4).
 */
export function claimDeadline(now: Date, deadlineTime = "23:59"): Date {
  const month = tokyoDay(now).slice(0, 7);
  const thisMonths = deadlineOf(month, deadlineTime);
  return now <= thisMonths ? thisMonths : deadlineOf(addDays(`${month}-01`, 31).slice(0, 7), deadlineTime);
}

/** How many calendar days in Asia/Tokyo lie between now and the deadline; 0 on the day itself. */
export function daysLeft(now: Date, deadline: Date): number {
  const today = startOfTokyoDay(tokyoDay(now));
  return (startOfTokyoDay(tokyoDay(deadline)).getTime() - today.getTime()) / (24 * 60 * 60 * 1000);
}

/** When a letter should arrive, counted from `start`, the application or what else begins the steps: reviewed, posted on a posting day, carried; `to` leaves two business days more (domain.md §1, §4). */
export function expectedArrival(start: Date, steps: Steps = usualSteps): Arrival {
  const ready = addBusinessDays(tokyoDay(start), steps.reviewBusinessDays + steps.postingBusinessDays);
  return arrivalAfter(nextPostingDay(ready, steps.postingWeekdays), steps.mailDays);
}

/** When a letter that is posted on `day` should arrive: carried, and with the leeway of two business days. */
export function arrivalAfter(day: string, mailDays: number): Arrival {
  const from = addDays(day, mailDays);
  return { from, to: addBusinessDays(from, leewayBusinessDays) };
}

/** What an applicant must know of time: one sentence, and what else to do where the letter may come too late. */
export type Outlook = { sentence: string; whenLate: readonly string[] };

/**
 * Days left to the deadline and the day of the letter; `whenLate` holds steps when it may come on the last day or later
 * (domain.md §1). A day that has passed is no promise any more, and is told as late.
 */
export function claimOutlook(now: Date, arrival: Arrival, deadlineTime = "23:59"): Outlook {
  const sentence = `${deadlineSentence(now, deadlineTime)}${letterSentence(now, arrival)}`;
  return { sentence, whenLate: arrival.to < tokyoDay(claimDeadline(now, deadlineTime)) ? [] : otherWays };
}

/** The outlook of an office that moved, as long as it is not approved: no day can be named, so it may be too late (domain.md §5). */
export function movedOutlook(now: Date, moved: MoveNews, deadlineTime = "23:59"): Outlook {
  return { sentence: `${deadlineSentence(now, deadlineTime)}${movedSentence(moved)}`, whenLate: otherWays };
}

/** The same as text for a mail, in lines. */
export function outlookLines({ sentence, whenLate }: Outlook): string {
  if (whenLate.length === 0) return sentence;
  return [sentence, "締切に間に合わないおそれがあります。", ...whenLate.map((step) => `・${step}`)].join("\n");
}

const otherWays = [
  "以前のパスワードが分かったときは、通知書の仮パスワードを使うまで、そのままログインできます。",
  "セキュリティ用メールアドレスを登録済みのときは、「パスワード等を紛失した方」から数分で再設定できます。",
  "どちらもできないときは、媒体での請求ができるか、国保連合会へお電話ください。",
] as const;

function deadlineSentence(now: Date, deadlineTime: string): string {
  const deadline = claimDeadline(now, deadlineTime);
  const left = daysLeft(now, deadline);
  const month = tokyoDay(deadline).slice(0, 7) === tokyoDay(now).slice(0, 7) ? "今月" : "次";
  const shortDay = formatShortDate(deadline).slice(0, -"(木)".length);
  const time = left === 0 ? `は本日${deadlineTime}です。` : `まであと${left}日です。`;
  return `${month}の請求締切(${shortDay})${time}`;
}

function letterSentence(now: Date, { to }: Arrival): string {
  const day = formatShortDate(startOfTokyoDay(to));
  return to < tokyoDay(now) ? `通知書は、見込み(${day})より遅れています。` : `通知書は${day}ごろ届く見込みです。`;
}

function deadlineOf(month: string, time: string): Date {
  return new Date(`${month}-10T${time}:00+09:00`);
}

function nextPostingDay(day: string, weekdays?: number[]): string {
  const isPostingDay = isBusinessDay(day) && (!weekdays?.length || weekdays.includes(weekdayOf(day)));
  return isPostingDay ? day : nextPostingDay(addDays(day, 1), weekdays);
}
