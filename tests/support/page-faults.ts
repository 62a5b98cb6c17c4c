/**
 * What a document lacks that every screen needs, in words; empty when it lacks nothing. Runs inside the page, so it uses
 * nothing from around it: `lang`, a title that begins 「エラー:」 exactly when the error summary is there, one h1 and one main,
 * ids once, references that lead somewhere, fields and groups with names, no two landmarks alike, no scrolling sideways.
 */
export function pageFaults(): string[] {
  const { documentElement: root, title } = document;
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? "";
  const told = (element: Element) => element.outerHTML.slice(0, 120);
  const idsIn = (element: Element, name: string) => (element.getAttribute(name) ?? "").split(/\s+/).filter(Boolean);
  const textBehind = (element: Element, name: string) =>
    idsIn(element, name)
      .map((id) => textOf(document.getElementById(id)))
      .join(" ")
      .trim();
  const ariaName = (element: Element) =>
    textBehind(element, "aria-labelledby") || (element.getAttribute("aria-label") ?? "").trim();

  const ids = all("[id]").map(({ id }) => id);
  const referring = ["for", "headers", "list", "form"].concat(
    ["labelledby", "describedby", "controls", "errormessage", "details", "owns"].map((name) => `aria-${name}`),
  );
  const references = referring.flatMap((name) => all(`[${name}]`).flatMap((element) => idsIn(element, name)));
  const anchors = all('a[href^="#"]').map((link) => link.getAttribute("href")?.slice(1) ?? "");

  const controls = document.querySelectorAll<HTMLInputElement>("input, select, textarea");
  const fields = [...controls].filter((field) => !field.matches("[type=hidden], [type=submit], [hidden]"));
  const isNamed = (field: HTMLInputElement) =>
    ariaName(field) !== "" || [...(field.labels ?? [])].some((label) => textOf(label) !== "");
  const summaryLinks = all("section:has(> #error-summary) a");
  const isControl = (id: string) => document.getElementById(id)?.matches("input, select, textarea") ?? false;

  const landmark = (element: HTMLElement) => {
    const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
    const inside = element.parentElement?.closest("main, article, section, nav, aside") ?? null;
    const isFrame = role === "header" || role === "footer";
    const isOne = isFrame ? inside === null : !["section", "form"].includes(role) || ariaName(element) !== "";
    return isOne ? [`${role} 「${ariaName(element)}」`] : [];
  };
  const landmarks = all("header, footer, main, nav, aside, search, section, form, [role=region]").flatMap(landmark);
  const doubled = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
  // The field of a scanner tells what is wrong with a reading itself, for its reader is not led away from it.
  const isWrong = ids.includes("error-summary") || all("#scan[aria-invalid=true]").length > 0;

  return [
    root.lang === "ja" ? [] : ["lang is not ja"],
    title.endsWith(" | 介護電子請求受付システム") ? [] : [`title: ${title}`],
    title.startsWith("エラー: ") === isWrong ? [] : [`title and error summary differ: ${title}`],
    all("h1").length === 1 && textOf(all("h1")[0]) !== "" ? [] : [`${all("h1").length} headings h1`],
    all("main").length === 1 ? [] : [`${all("main").length} times main`],
    doubled(ids).map((id) => `id twice: ${id}`),
    [...references, ...anchors].filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`),
    fields.filter((field) => !isNamed(field)).map((field) => `field without a label: ${told(field)}`),
    all("[aria-invalid=true]")
      .filter((field) => textBehind(field, "aria-describedby") === "")
      .map((field) => `wrong without a word: ${told(field)}`),
    summaryLinks
      .filter((link) => !isControl(link.getAttribute("href")?.slice(1) ?? ""))
      .map((link) => `the error summary leads to no field: ${told(link)}`),
    all("fieldset")
      .filter((group) => textOf(group.querySelector(":scope > legend")) === "")
      .map((group) => `group without a legend: ${told(group)}`),
    all("table")
      .filter((table) => textOf(table.querySelector(":scope > caption")) === "" && ariaName(table) === "")
      .map((table) => `table without a caption: ${told(table)}`),
    doubled(landmarks).map((name) => `landmark twice: ${name}`),
    root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px wide in ${root.clientWidth}`] : [],
  ].flat();
}
