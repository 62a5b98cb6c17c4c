import { expect, it } from "vitest";
import { allSources, placeOf, type Source, type SyntaxNode, sourceOf } from "@/tests/house/source";

const spoken = ["app", "components", "domain", "emails", "letters", "scripts", "services"];

/** Where a number stands that is none of the limits: moments at which a clock speaks up, a notice that is gone in a minute. */
const noLimit = ["domain/time-left.ts", "app/(public)/privacy/cookie-table.tsx"];

it("no sentence says how long, how many times or how large in figures of its own: domain/limits.ts is the one place of them", () => {
  const sources = allSources().filter(({ room, path }) => spoken.includes(room) && !noLimit.includes(path));
  expect(sources.length).toBeGreaterThan(500);
  expect(sources.flatMap(ownFigures)).toEqual([]);
  expect(ownFigures(sourceOf("app/a.tsx", "<p>10分以内に押してください。</p>;"))).toEqual(["app/a.tsx:1"]);
  expect(ownFigures(sourceOf("app/a.tsx", `<p a={"200MBまで"}>{minutesText(limits.x)}以内</p>;`))).toHaveLength(1);
});

function ownFigures(source: Source): string[] {
  return source.nodes
    .filter((node) => /[0-9]+(?:分|時間|日のあいだ|日以内|日で削除|回続|MB)/.test(wordsOf(node)))
    .map((node) => placeOf(source, node));
}

function wordsOf({ type, value }: SyntaxNode): string {
  if (type === "TemplateElement") return JSON.stringify(value);
  return (type === "Literal" || type === "JSXText") && typeof value === "string" ? value : "";
}
