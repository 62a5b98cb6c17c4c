import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { tokyoDay } from "@/lib/dates";
import { test } from "@/tests/support/browser-test";
import { keysHeard } from "@/tests/support/keys-heard";
import { lookAt } from "@/tests/support/look-at";
import { queuedOnServer } from "@/tests/support/queued-on-server";
import { submitForm } from "@/tests/support/submit-form";

test("keys do what the links, boxes and buttons of the queue do", { tag: "@scripted" }, async ({ newDesk, server }) => {
  const references = await queuedOnServer(server, "かぎの事業所", 3);
  const { page } = await newDesk("tokyo-reviewer");
  const link = (place: number) => page.getByRole("link", { name: formatReference(references[place] ?? "") });
  await page.goto("/admin?q=かぎの事業所");
  await keysHeard(page);
  await page.getByLabel("検索").focus();
  await page.keyboard.press("j");
  await expect(page.getByLabel("検索")).toBeFocused();
  await page.getByRole("heading", { name: "申請一覧" }).click();
  for (const [key, place] of [
    ["j", 0],
    ["j", 1],
    ["j", 2],
    ["j", 2],
    ["k", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(link(place)).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(formatReference(references[1] ?? ""));
  for (const [key, section] of [
    ["a", "承認"],
    ["r", "却下"],
    ["h", "確認待ち"],
  ] as const) {
    await page.goto("/admin?q=かぎの事業所");
    await keysHeard(page);
    await page.keyboard.press("j");
    await page.keyboard.press(key);
    await expect(page.getByRole("region", { name: section, exact: true })).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`/${references[0]}[?]`));
  }
  await keysHeard(page);
  for (const [key, section] of [
    ["r", "却下"],
    ["h", "確認待ち"],
    ["a", "承認"],
  ] as const) {
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press(key);
    await expect(page.getByRole("region", { name: section, exact: true })).toBeFocused();
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "キー操作の一覧" })).toBeVisible();
  await page.goto("/admin?q=かぎの事業所");
  await keysHeard(page);
  for (const key of ["j", "x", "j", "x", "x", "j", "x", "a"]) await page.keyboard.press(key);
  await expect(page.getByRole("table", { name: "まとめて承認できる申請(2件)" })).toBeVisible();
  expect(new URL(page.url()).searchParams.getAll("case")).toEqual([references[0], references[2]]);
});

test("the keys are listed by ?, and whoever switches them off is left alone", { tag: "@scripted" }, async ({
  newDesk,
  server,
}) => {
  await queuedOnServer(server, "静かな事業所");
  const { page } = await newDesk("tokyo-reviewer");
  await page.goto("/admin?q=静かな事業所");
  await keysHeard(page);
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "キー操作の一覧" });
  await expect(list.getByRole("button", { name: "閉じる" })).toBeFocused();
  await lookAt(page);
  await list.getByLabel("キー操作を使う").uncheck();
  await list.getByRole("button", { name: "閉じる" }).click();
  await expect(list).toBeHidden();
  await page.reload();
  await keysHeard(page);
  for (const key of ["j", "?"]) await page.keyboard.press(key);
  await expect(list).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await page.getByRole("button", { name: "キー操作の一覧" }).click();
  await list.getByLabel("キー操作を使う").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await expect(page.locator("a[data-case]")).toBeFocused();
});

test("a view stands in the address bar, and can be kept under a name and forgotten", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  const [reference = ""] = await queuedOnServer(server, "表示の事業所", 1, { status: "waiting" });
  const { page } = await newDesk("tokyo-reviewer");
  const today = tokyoDay(server.now());
  await page.goto("/admin?q=表示の事業所");
  await page.getByText("絞り込み", { exact: true }).click();
  await page.getByLabel("確認待ちの理由").selectOption("電話確認");
  await page.getByLabel("確認点").selectOption("なし");
  await page.getByLabel("受付日(この日から)").fill(today);
  await page.getByLabel("受付日(この日まで)").fill("2020-01-01");
  await submitForm(page, "この条件で表示");
  await expect(page.getByRole("region", { name: "入力内容を確認してください" })).toContainText("受付日の終わりは");
  await lookAt(page);
  await page.getByLabel("受付日(この日まで)").fill("");
  await submitForm(page, "この条件で表示");
  await expect(page).toHaveURL(/[?&]waiting=contact/);
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  expect(asked).toEqual({ waiting: "contact", flag: "none", from: today, q: "表示の事業所" });
  await expect(page.getByRole("link", { name: formatReference(reference) })).toBeVisible();
  await page.getByLabel("この表示の名前").fill("電話待ち");
  await submitForm(page, "この表示を保存");
  await page.getByRole("navigation", { name: "状態" }).getByRole("link", { name: "却下" }).click();
  await expect(page.getByRole("link", { name: formatReference(reference) })).toBeHidden();
  await page.getByRole("navigation", { name: "保存した表示" }).getByRole("link", { name: "電話待ち" }).click();
  await expect(page).toHaveURL(/[?&]waiting=contact/);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(asked);
  await expect(page.getByLabel("確認待ちの理由")).toHaveValue("contact");
  await lookAt(page);
  await page.getByRole("button", { name: /^削除.*電話待ち/ }).click();
  await expect(page.getByRole("navigation", { name: "保存した表示" })).toBeHidden();
});

test("a condition narrows the state that is shown, すべて too, and how many it found is told", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  await queuedOnServer(server, "おわった事業所", 1, { status: "rejected" });
  const { page } = await newDesk("tokyo-reviewer");
  await page.goto("/admin?status=all");
  await page.getByText("絞り込み", { exact: true }).click();
  await page.getByLabel("受付日(この日から)").fill(tokyoDay(server.now()));
  await submitForm(page, "この条件で表示");
  await expect(page).toHaveURL(/[?&]status=all/);
  await search(page, "おわった事業所");
  await expect(page.getByRole("table", { name: "すべての申請(1件)" })).toBeVisible();
});

test("a search finds by number, name, 受付番号 and mail, and shows no address in the address bar (R11)", {
  tag: "@plain",
}, async ({ newDesk, server, witness }) => {
  const email = "Sagasu+mado@office.example.jp";
  witness.keepSecret(email, email.toLowerCase());
  const [reference = ""] = await queuedOnServer(server, "さがす事業所", 1, {
    status: "rejected",
    application: { email, mailbox: email.toLowerCase() },
  });
  const { page } = await newDesk("tokyo-reviewer");
  await search(page, "さがす事業所");
  const number = (await page.locator("tr .code.block").textContent()) ?? "";
  for (const text of [number, formatReference(reference).toLowerCase(), email, "sagasu+mado@"]) {
    await page.goto("/admin");
    await search(page, text);
    await expect(page.getByRole("link", { name: formatReference(reference) })).toBeVisible();
    await expect(page.getByLabel("検索")).toHaveValue(text);
  }
  await lookAt(page);
  await search(page, "どこにもない事業所");
  await expect(page.getByText("この条件に当てはまる申請はありません。")).toBeVisible();
  await lookAt(page);
});

test("the pages of a view lose nobody and show nobody twice", { tag: "@plain" }, async ({ newDesk, server }) => {
  // Of cases that have ended the newest stands first, and the queue of the other tests stays short.
  const references = (await queuedOnServer(server, "ながい列の事業所", 53, { status: "withdrawn" })).toReversed();
  const { page } = await newDesk("tokyo-reviewer");
  await page.goto("/admin?q=ながい列の事業所");
  const first = await shown(page);
  await page.getByRole("link", { name: "次のページ" }).click();
  await expect(page).toHaveURL(/[?&]after=/);
  expect([...first, ...(await shown(page))]).toEqual(references);
  await page.getByRole("link", { name: "最初のページ" }).click();
  await expect(page.getByRole("link", { name: "次のページ" })).toBeVisible();
  expect(await shown(page)).toEqual(first);
});

test("a view can be taken home as a CSV file without a mail address in it", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  const references = await queuedOnServer(server, "=ひょうの事業所", 2);
  const { page } = await newDesk("tokyo-reviewer");
  await page.goto(`/admin?q=${encodeURIComponent("=ひょうの事業所")}`);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "この表示をダウンロード(CSV)" }).click();
  const lines = readFileSync(await (await saved).path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(references.length + 1);
  for (const [place, reference] of references.entries()) {
    expect(lines[place + 1]).toContain(formatReference(reference));
    expect(lines[place + 1]).toContain(`'=ひょうの事業所${place + 1}`);
  }
  expect(lines.join()).not.toContain("@");
});

async function search(page: Page, text: string): Promise<void> {
  await page.getByLabel("検索").fill(text);
  await submitForm(page, "検索");
  await expect(page).toHaveURL(/[?&](?:q|sealed)=/);
}

/** The 受付番号 on the page, in their order. */
async function shown(page: Page): Promise<string[]> {
  return page.locator("a[data-case]").evaluateAll((links) => links.map((link) => link.dataset.case ?? ""));
}
