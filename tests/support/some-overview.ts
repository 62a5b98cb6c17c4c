import { ageBands, type deskStatuses, type Overview } from "@/domain/figures";

const mondays = ["2026-11-16", "2026-11-23", "2026-11-30"] as const;
const noWeek = { posted: 0, medianDays: null, returned: 0, bounced: 0, failed: 0, complained: 0 };
const noState = { submitted: 0, reviewing: 0, waiting: 0, approved: 0, printed: 0, returned: 0 };

/** The figures of two days and three weeks, small enough to be added up by hand. */
export const someOverview: Overview = {
  days: [
    { day: "2026-11-30", received: 3, approved: 2, rejected: 1, posted: 2 },
    { day: "2026-12-01", received: 7, approved: 4, rejected: 1, posted: 2 },
  ],
  weeks: [
    { ...noWeek, monday: mondays[0], posted: 25, medianDays: 2, returned: 2 },
    { ...noWeek, monday: mondays[1], posted: 15, medianDays: 3 },
    { ...noWeek, monday: mondays[2], bounced: 2, failed: 1 },
  ],
  ages: ageBands.map(({ label }) => ({ band: label, counts: { ...noState, ...countsOf(label) } })),
  forecast: {
    days: [
      { day: "2026-12-01", expected: 10 / 3, decided: 2, left: 34 / 3 },
      { day: "2026-12-02", expected: 10 / 3, decided: 2, left: 38 / 3 },
    ],
    pace: 2,
    expected: 20 / 3,
    decided: 4,
    left: 38 / 3,
  },
};

/** The same days and weeks, on which nothing happened. */
export const emptyOverview: Overview = {
  days: someOverview.days.map(({ day }) => ({ day, received: 0, approved: 0, rejected: 0, posted: 0 })),
  weeks: mondays.map((monday) => ({ ...noWeek, monday })),
  ages: ageBands.map(({ label }) => ({ band: label, counts: { ...noState } })),
  forecast: null,
};

function countsOf(band: string): Partial<Record<(typeof deskStatuses)[number], number>> {
  if (band === "2") return { submitted: 1, waiting: 2, returned: 1 };
  return band === "6〜10" ? { reviewing: 2 } : {};
}
