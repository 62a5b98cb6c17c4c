import { existsSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looked = new Set<string>();

/**
 * Looks at the page as it stands: axe finds nothing (WCAG 2.2 A and AA, best practice), and the document has what every
 * screen needs: `lang="ja"`, a title, one h1, ids once, references that lead somewhere, no scrolling sideways. A page of
 * the same build that a worker has looked at before, other words aside, is not given to axe again: that is most of the time.
 */
export async function lookAt(page: Page): Promise<void> {
  const found = await page.evaluate(faults);
  const build = await page.evaluate(buildOfPage);
  if (!looked.has(build)) await addToAlbum(page);
  const violations = looked.has(build) ? [] : await violationsOn(page);
  expect([...found, ...violations], `on ${page.url()}`).toEqual([]);
  looked.add(build);
}

/** Keeps a picture of the page where the run asks for an album, as `npm run screenshots` does. */
async function addToAlbum(page: Page): Promise<void> {
  const { config, project } = test.info();
  const { album } = config.metadata;
  if (typeof album !== "string") return;
  const name =
    new URL(page.url()).pathname
      .replace(/[^/]*\d[^/]*/g, "one")
      .slice(1)
      .replaceAll("/", "-") || "top";
  const fileOf = (count: number) => join(album, project.name, `${name}${count > 1 ? `-${count}` : ""}.png`);
  let count = 1;
  while (existsSync(fileOf(count))) count += 1;
  await page.screenshot({ path: fileOf(count), fullPage: true });
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
  const body = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, "");
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(page.url());
  return copy;
}

function buildOfPage(): string {
  const elements = [...document.body.querySelectorAll("*")].map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) =>
      /^(?:class|role|aria-|type)/.test(name) ? value : name,
    );
    return [element.tagName, ...attributes, element.textContent?.trim() === ""].join(" ");
  });
  const kindOfPage = location.pathname.replace(/[^/]*\d[^/]*/g, "one");
  return [innerWidth, kindOfPage, ...elements].join("\n");
}

function faults(): string[] {
  const { documentElement: root, title } = document;
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const referring = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage"];
  const references = referring.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((each) => (each.getAttribute(name) ?? "").split(/\s+/)),
  );
  const anchors = [...document.querySelectorAll('a[href^="#"]')].map(
    (link) => link.getAttribute("href")?.slice(1) ?? "",
  );
  const headings = [...document.querySelectorAll("h1")].filter((heading) => heading.textContent?.trim()).length;
  return [
    root.lang === "ja" ? [] : ["lang is not ja"],
    title.endsWith(" | 介護電子請求受付システム") ? [] : [`title: ${title}`],
    headings === 1 ? [] : [`${headings} headings h1`],
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id twice: ${id}`),
    [...references, ...anchors].filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`),
    root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px wide in ${root.clientWidth}`] : [],
  ].flat();
}
