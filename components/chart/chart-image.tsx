import type { ChartData } from "@/components/chart/chart-data";
import { chartSize, drawChart } from "@/components/chart/draw-chart";

/** A chart as an image within the page: no scripts, nothing loaded, printed as it is. `summary` says what it shows. */
export function ChartImage({ data, summary }: { data: ChartData; summary: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: the image optimizer is not used (platform.md), and this is no file.
    <img
      src={asAddress(drawChart(data))}
      alt={`グラフ。${summary}`}
      {...chartSize}
      className="h-auto w-full max-w-2xl break-inside-avoid border border-solid-gray-300"
    />
  );
}

/** As a data address; only what would end or change it is escaped, which keeps it short. */
function asAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${svg.replace(/[%#"'<>&]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}
