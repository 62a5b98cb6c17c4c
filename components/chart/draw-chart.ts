import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { ChartData, ChartSeries } from "@/components/chart/chart-data";
import { chartFont, chartInk, seriesLooks } from "@/components/chart/chart-look";

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

/** The size in which charts are drawn; shown narrower, as on a phone, their letters are still read. */
export const chartSize = { width: 480, height: 340 } as const;

/** A chart as an SVG text, drawn on the server: nothing of it runs in a browser. */
export function drawChart(data: ChartData): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...chartSize });
  try {
    chart.setOption(optionOf(data));
    return slimmed(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** The labels of the axes count as part of the drawing, so that none is cut off. */
const withinLabels = { outerBoundsMode: "same", outerBoundsContain: "axisLabel" } as const;

function optionOf({ categories, categoryName, unit, series }: ChartData): EChartsCoreOption {
  const words = { color: chartInk.text, fontSize: 15, fontFamily: "inherit" };
  const named = { nameTextStyle: { ...words, padding: 0 }, axisLabel: { ...words, fontSize: 13 } };
  return {
    animation: false,
    backgroundColor: chartInk.paper,
    textStyle: words,
    legend: { show: series.length > 1, top: 0, left: "center", itemWidth: 30, itemHeight: 14, textStyle: words },
    grid: { left: 12, right: 16, top: 30 + 26 * legendRows(series), bottom: 30, ...withinLabels },
    xAxis: {
      type: "category",
      data: categories,
      name: categoryName,
      nameLocation: "middle",
      nameGap: 30,
      ...named,
      axisLine: { lineStyle: { color: chartInk.axis } },
      axisLabel: { ...named.axisLabel, interval: categories.length <= fewCategories ? 0 : "auto" },
      axisTick: { alignWithLabel: true },
    },
    yAxis: {
      type: "value",
      name: unit,
      nameLocation: "end",
      minInterval: 1,
      min: 0,
      max: ({ max }: { max: number }) => (max < 1 ? 1 : null),
      ...named,
      splitLine: { lineStyle: { color: chartInk.grid } },
    },
    series: series.map(seriesOf),
  };
}

/** So few have room for all their labels. */
const fewCategories = 10;

function seriesOf({ name, kind, stack, values }: ChartSeries, index: number) {
  const look = seriesLooks[index % seriesLooks.length] ?? seriesLooks[0];
  const { color, symbol, line, pattern } = look;
  if (kind === "line") {
    const lineStyle = { color, width: 2.5, type: line };
    return { type: "line", name, data: values, symbol, symbolSize: 7, lineStyle, itemStyle: { color } };
  }
  const border = stack === undefined ? {} : { borderColor: chartInk.paper, borderWidth: 1 };
  const data = values.map((value) => value || null);
  return { type: "bar", name, stack, data, barMaxWidth: 32, itemStyle: { color, decal: pattern, ...border } };
}

/** How many rows the legend needs, by the width of its words. */
function legendRows(series: readonly ChartSeries[]): number {
  if (series.length < 2) return 0;
  const width = series.reduce((sum, { name }) => sum + 45 + 15 * name.length, 0);
  return Math.ceil(width / chartSize.width);
}

/** Says font and language once, at the root, and leaves out what only a living chart needs. */
function slimmed(svg: string): string {
  return svg
    .replaceAll(/ class="[^"]*"| pointer-events="[^"]*"|font-family:inherit;|\n/g, "")
    .replace("<svg ", `<svg lang="ja" font-family="${chartFont}" `);
}
