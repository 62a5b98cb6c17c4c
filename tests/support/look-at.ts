import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pageFaults } from "@/tests/support/page-faults";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A mark for every build that was found without fault in this run, by whichever worker; the set-up of a run removes them. */
const marks = ".cache/browser-tests/looked";

/**
 * Looks at the page as it stands: nothing that `pageFaults` knows is wrong, on 320 pixels neither (WCAG 1.4.10), and axe finds
 * nothing (WCAG 2.2 A and AA, best practice). A page of a build that was looked at before, other words and further rows of the
 * same kind aside, is neither narrowed nor given to axe again: that is most of the time.
 */
export async function lookAt(page: Page): Promise<void> {
  const found = await page.evaluate(pageFaults);
  const build = await page.evaluate(buildOfPage);
  const mark = join(marks, createHash("sha256").update(build).digest("hex"));
  const further = existsSync(mark) ? [] : [...(await faultsWhenNarrow(page)), ...(await violationsOn(page))];
  expect([...found, ...further], `on ${page.url()}`).toEqual([]);
  mkdirSync(marks, { recursive: true });
  writeFileSync(mark, "");
}

async function faultsWhenNarrow(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  if (size === null || size.width <= 320) return [];
  await page.setViewportSize({ width: 320, height: size.height });
  const found = await page.evaluate(pageFaults);
  await page.setViewportSize(size);
  return found;
}

async function violationsOn(page: Page): Promise<string[]> {
  const scriptsAreOff = test.info().project.use.javaScriptEnabled === false;
  const shown = scriptsAreOff ? await copyWithScripts(page) : page;
  // Legacy mode stays in this page; the other one opens a second.
  const { violations } = await new AxeBuilder({ page: shown }).withTags(rules).setLegacyMode().analyze();
  if (scriptsAreOff) await shown.context().close();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

/** axe needs timers, which a browser without scripts has not: it gets the same document in one that has them. */
async function copyWithScripts(page: Page): Promise<Page> {
  const browser = page.context().browser();
  const context = await browser?.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  if (context === undefined) throw new Error("The page's browser is gone.");
  const copy = await context.newPage();
  const body = (await page.content()).replace(/<script[\s\S]*?<\/script>|<\/?noscript>/g, "");
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(page.url());
  return copy;
}

/** Each kind of element in the order in which it first appears; what only scripts add or read is nothing to look at. */
function buildOfPage(): string {
  const unseen = "script, template, noscript, next-route-announcer, input[type=hidden]";
  const shown = [...document.body.querySelectorAll("*")].filter((element) => !element.matches(unseen));
  const elements = shown.map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      /^(?:class|role|aria-|type)/.test(name) ? value : name,
    );
    return [element.tagName, ...attributes, element.textContent?.trim() === ""].join(" ");
  });
  const kindOfPage = location.pathname.replace(/[^/]*\d[^/]*/g, "one");
  return [innerWidth, kindOfPage, ...new Set(elements)].join("\n");
}
