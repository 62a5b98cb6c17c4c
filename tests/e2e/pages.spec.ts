import { type Browser, expect, type Page } from "@playwright/test";
import { breakServer } from "@/tests/support/break-server";
import { test } from "@/tests/support/browser-test";
import { lookAt } from "@/tests/support/look-at";
import { pageFaults } from "@/tests/support/page-faults";
import { submitForm } from "@/tests/support/submit-form";
import { startTrainingServer } from "@/tests/support/training-server";

const helpPages = { "/help": "ヘルプ", "/privacy": "プライバシー", "/accessibility": "アクセシビリティ" };

test("the foot of a screen leads to ヘルプ, プライバシー and アクセシビリティ", { tag: "@plain" }, async ({
  clerk,
}) => {
  for (const [path, title] of Object.entries(helpPages)) {
    await clerk.page.goto("/recovery");
    await clerk.page.getByRole("contentinfo").getByRole("link", { name: title }).click();
    await clerk.isOn(path, title);
  }
});

test("トップメニュー and the help pages lead nowhere that is not there", { tag: "@plain" }, async ({ page }) => {
  const paths = new Set<string>();
  for (const from of ["/", ...Object.keys(helpPages)]) {
    await page.goto(from);
    for (const link of await page.locator('a[href^="/"]').all()) paths.add((await link.getAttribute("href")) ?? "");
  }
  expect([...paths]).toEqual(expect.arrayContaining(["/login", "/recovery", "/status", "/reset/identify"]));
  const missing = [];
  for (const path of paths) if ((await page.request.get(path)).status() !== 200) missing.push(path);
  expect(missing).toEqual([]);
});

test("目次 of ヘルプ leads to each question, and every topic back to 目次", { tag: "@plain" }, async ({ page }) => {
  await page.goto("/help");
  const questions = await page.getByRole("heading", { level: 3 }).filter({ hasText: "。" }).allTextContents();
  const contents = page.getByRole("navigation", { name: "目次" });
  expect(questions.length).toBeGreaterThan(20);
  for (const question of questions) await expect(contents.getByRole("link", { name: question })).toHaveCount(1);
  await contents.getByRole("link", { name: "確認コードのメールが届きません。" }).click();
  await expect(page.getByRole("heading", { name: "確認コードのメールが届きません。" })).toBeInViewport();
  await page.getByRole("region", { name: "確認コードのメール" }).getByRole("link", { name: "目次へ戻る" }).click();
  await expect(contents).toBeInViewport();
});

test("プライバシー names every cookie that an office gets", { tag: "@plain" }, async ({ clerk }) => {
  await clerk.apply();
  await clerk.isOn("/reissue/code", "確認コード入力");
  await clerk.signIn("KJ131111111101", "kunren-jigyosho-2026");
  await expect(clerk.page).toHaveURL("/account");
  const cookies = await clerk.page.context().cookies();
  expect(cookies.length).toBeGreaterThan(1);
  await clerk.page.goto("/privacy");
  for (const { name } of cookies) {
    await expect(clerk.page.getByRole("table", { name: "使用するCookie" })).toContainText(name);
  }
});

test("an address that leads nowhere, or cannot be read, is told in words with a way on", { tag: "@plain" }, async ({
  browser,
  server,
}) => {
  const page = await browser.newPage();
  for (const [path, heading] of [
    ["/nowhere", "ページが見つかりません"],
    ["/%", "アドレスを読み取れませんでした"],
  ] as const) {
    await page.goto(server.url + path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await lookAt(page);
    await expect(page.getByRole("main").getByRole("link", { name: "トップメニュー" })).toHaveAttribute("href", "/");
  }
  await page.context().close();
});

test("a failure of the program is told in words, for a form as for a page", async ({ browser }) => {
  const server = await startTrainingServer();
  await breakServer(server);
  const page = await openForm(browser, server.url);
  await submitForm(page, "次へ");
  await isToldOfFailure(page);
  await page.goto(`${server.url}/reissue/apply`);
  await isToldOfFailure(page);
  await page.context().close();
  await server.close();
});

test("on paper a screen is black on white, without what can only be pressed", { tag: "@scripted" }, async ({
  page,
}) => {
  await page.goto("/reissue/apply");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  for (const name of ["介護電子請求受付システム", "0570-059-402"]) {
    await expect(page.getByRole("link", { name })).toHaveCSS("color", "rgb(0, 0, 0)");
  }
  await expect(page.getByText("時刻")).toBeHidden();
  for (const link of ["届いたメールを見る", "ヘルプ", "戻る"]) {
    await expect(page.getByRole("link", { name: link, includeHidden: true })).toBeHidden();
  }
  await expect(page.getByRole("button", { name: "次へ", includeHidden: true })).toBeHidden();
});

test("in forced colours every control has an edge, and the one in focus a ring", { tag: "@scripted" }, async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/reissue/apply");
  const controls = page.getByRole("main").locator("input:not([type=hidden]), button, a[class]");
  expect(await controls.count()).toBeGreaterThan(4);
  for (const control of await controls.all()) await expect(control).not.toHaveCSS("border-top-style", "none");
  await page.getByLabel("事業所番号").focus();
  await expect(page.getByLabel("事業所番号")).toHaveCSS("outline-style", "solid");
});

test("nothing moves for whoever asked for less motion, not even where a utility says so", { tag: "@scripted" }, async ({
  page,
}) => {
  await page.goto("/");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@layer utilities { main { animation: spin 9s infinite; transition: opacity 9s; } }");
    document.adoptedStyleSheets.push(sheet);
  });
  const main = page.getByRole("main");
  await expect(main).toHaveCSS("animation-name", "spin");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(main).toHaveCSS("animation-name", "none");
  await expect(main).toHaveCSS("transition-duration", "0s");
});

test("a page with faults is found out by those who look at it", { tag: "@scripted" }, async ({ page }) => {
  await page.setContent(`<title>エラー: ログイン</title><h1>一</h1><h1>二</h1><main></main>
    <nav>前</nav><nav>後</nav><section aria-labelledby="nobody">あ</section><a href="#nowhere">い</a>
    <p id="twice"></p><p id="twice"></p><input name="userId"><input aria-label="番号" aria-invalid="true">
    <fieldset><legend></legend></fieldset><table><tr><td>表</td></tr></table><div style="width: 3000px">長</div>`);
  const found = (await page.evaluate(pageFaults)).join("\n");
  for (const fault of [
    "lang is not ja",
    "title: エラー: ログイン",
    "title and error summary differ",
    "2 headings h1",
    "id twice: twice",
    "nothing has the id nobody",
    "nothing has the id nowhere",
    'field without a label: <input name="userId">',
    "wrong without a word",
    "group without a legend",
    "table without a caption",
    "landmark twice: nav",
    "px wide",
  ]) {
    expect(found).toContain(fault);
  }
});

/** The blank form, filled in, in a browser that no witness watches: here the failure is what is wanted. */
async function openForm(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: test.info().project.use.javaScriptEnabled ?? true });
  await page.goto(`${url}/reissue/apply`);
  await page.locator("#providerNumber").fill("1311111111");
  for (const field of ["#email", "#emailConfirmation"]) await page.locator(field).fill("clerk@office.example.jp");
  return page;
}

async function isToldOfFailure(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("処理できませんでした");
  await expect(page.getByRole("main")).toContainText("0570-059-402");
  await lookAt(page);
}
