import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chartOf } from "@/app/admin/overview/chart-of";
import { Figure } from "@/app/admin/overview/figure";
import { chartColors, chartInk, seriesLooks } from "@/components/chart/chart-look";
import { drawChart } from "@/components/chart/draw-chart";
import { figureTables } from "@/domain/figures-table";
import { attributes, text } from "@/tests/components/markup";
import { emptyOverview, someOverview } from "@/tests/support/some-overview";

describe("a figure of the overview", () => {
  const html = renderToStaticMarkup(<Figure name="days" overview={someOverview} download="/export" />);

  it("says in text what the chart shows, and again as the image's words", () => {
    const sentence = "この2日間の受付は10件、決定は8件、発送は4件です。";
    expect(text(html)).toContain(sentence);
    expect(attributes(html, "img").alt).toContain(sentence);
  });

  it("holds the chart itself: nothing is loaded, nothing runs", () => {
    const svg = svgIn(html);
    expect(svg).toMatch(/^<svg lang="ja".*<\/svg>$/s);
    for (const word of ["受付", "決定", "発送", "12/1"]) expect(svg).toContain(word);
    expect(html + svg).not.toMatch(/<script|<image|<foreignObject|onload|@import/i);
  });

  it("has the table behind it and the file of it", () => {
    expect(html).toMatch(/<details>.*<table/s);
    expect(text(html)).toContain("12月1日(火)75412");
    expect(attributes(html, "a").href).toBe("/export");
  });

  it("draws no empty chart where nothing can be said or nothing happened", () => {
    const unknown = renderToStaticMarkup(<Figure name="forecast" overview={emptyOverview} download="/export" />);
    expect(text(unknown)).toContain("見込みを計算できません");
    expect(unknown).not.toMatch(/<img|<table/);
    const quiet = renderToStaticMarkup(<Figure name="ages" overview={emptyOverview} download="/export" />);
    expect(text(quiet)).toContain("手続き中の申請はありません。");
    expect(quiet).toMatch(/^(?!.*<img).*<table/s);
  });
});

describe("charts", () => {
  it("are drawn for every table, with and without anything to show, in little room", () => {
    for (const name of figureTables) {
      for (const overview of [someOverview, emptyOverview]) {
        const svg = drawChart(chartOf(name, overview));
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svg.length).toBeLessThan(30_000);
      }
    }
  });

  it("name every series in the legend", () => {
    const svg = drawChart(chartOf("ages", someOverview));
    for (const status of ["受付済", "審査中", "確認待ち", "承認済", "印刷済", "返戻"]) expect(svg).toContain(status);
  });

  it("use the colours of the DADS tokens, each 3:1 or more against the paper (WCAG 1.4.11)", () => {
    const tokens = readFileSync("node_modules/@digital-go-jp/design-tokens/dist/tokens.css", "utf8");
    for (const [name, value] of Object.entries(chartColors)) {
      expect(tokens).toMatch(new RegExp(`--color-(primitive|neutral)-${name}: ${value};`));
      expect(contrast(value, chartInk.paper)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(chartInk.text, chartInk.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(chartInk.axis, chartInk.paper)).toBeGreaterThanOrEqual(3);
  });

  it("tell their series apart by marker, line and pattern as well as by colour (WCAG 1.4.1)", () => {
    for (const trait of ["color", "symbol", "line", "pattern"] as const) {
      expect(new Set(seriesLooks.map((look) => JSON.stringify(look[trait]))).size).toBe(seriesLooks.length);
    }
  });

  it("are drawn on the server: no file of the browser reaches the library", () => {
    const files = ["app", "components"].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => join(room, file)),
    );
    const sources = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(file, "utf8"));
    const inBrowser = sources.filter((source) => source.startsWith('"use client"'));
    expect(inBrowser.length).toBeGreaterThan(10);
    expect(inBrowser.filter((source) => /from "(?:echarts|@\/components\/chart)/.test(source))).toEqual([]);
  });
});

function svgIn(html: string): string {
  const [, escaped = ""] = /src="data:image\/svg\+xml;charset=utf-8,([^"]*)"/.exec(html) ?? [];
  return decodeURIComponent(escaped);
}

function contrast(one: string, other: string): number {
  const [light = 1, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const channel = Number.parseInt(color.slice(place, place + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
