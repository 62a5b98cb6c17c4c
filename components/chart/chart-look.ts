/** The colours of charts, each at least 3:1 against white; the values are those of the DADS tokens of the same names. */
export const chartColors = {
  "blue-900": "#0017c1",
  "orange-800": "#c74700",
  "green-800": "#197a4b",
  "magenta-800": "#aa00aa",
  "yellow-900": "#927200",
  "solid-gray-700": "#4d4d4d",
} as const;

/** Text, axis and grid of charts. */
export const chartInk = { text: "#1a1a1a", axis: "#666666", grid: "#cccccc", paper: "#ffffff" } as const;

/** The system's fonts, as on the page. */
export const chartFont = "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif";

const light = "rgba(255,255,255,0.75)";

/** How the n-th series looks: colour, line and marker, and the pattern of its bars, so that colour never stands alone. */
export const seriesLooks = [
  { color: chartColors["blue-900"], symbol: "circle", line: "solid", pattern: undefined },
  { color: chartColors["orange-800"], symbol: "rect", line: [8, 4], pattern: stripes(Math.PI / 4) },
  { color: chartColors["green-800"], symbol: "triangle", line: [2, 3], pattern: dots() },
  { color: chartColors["magenta-800"], symbol: "diamond", line: [10, 3, 2, 3], pattern: stripes(-Math.PI / 4) },
  { color: chartColors["yellow-900"], symbol: "pin", line: [4, 4], pattern: stripes(0) },
  { color: chartColors["solid-gray-700"], symbol: "arrow", line: [12, 4], pattern: stripes(Math.PI / 2) },
] as const;

function stripes(rotation: number) {
  return { symbol: "rect", color: light, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation };
}

function dots() {
  return {
    symbol: "circle",
    color: light,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    symbolSize: 0.6,
  };
}
