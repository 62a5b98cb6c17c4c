/** One series of a chart: a figure for each category, null where there is none. Bars of one `stack` stand on each other. */
export type ChartSeries = { name: string; kind: "line" | "bar"; stack?: string; values: (number | null)[] };

/** What a chart shows: its categories from left to right, what they are, and what is counted. */
export type ChartData = { categories: string[]; categoryName: string; unit: string; series: ChartSeries[] };
