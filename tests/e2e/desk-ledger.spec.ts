import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { openDatabase } from "@/db/client";
import { totpCode } from "@/services/staff/totp";
import { trainingAccounts } from "@/services/training/training-accounts";
import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import type { Desk } from "@/tests/support/desk";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";
import type { TrainingServer } from "@/tests/support/training-server";

const headings = "事業所番号,事業所名,法人名,郵便番号,住所,方書,電話番号,状態";
const elevenMinutes = 11 * 60_000;

test("a new address waits for a second person, while the rest of a change counts at once", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  test.slow();
  const { application } = await builtOnServer(server, { status: "submitted" });
  const office = `/admin/ledger/${application.providerNumber}`;
  const proposer = await newDesk("tokyo-reviewer");
  const { page } = proposer;
  await findOffice(proposer, application.providerNumber);
  await page.getByRole("link", { name: "台帳を変更する" }).click();
  await proposer.isOn(`${office}/change`, /^台帳の変更 /);
  await page.getByLabel("事業所名").fill("");
  await page.getByLabel("電話番号").fill("03-0000-4321");
  await page.getByLabel("住所").fill("東京都千代田区二番町22");
  await page.getByLabel("郵便番号").fill("12");
  await submitForm(page, "変更する");
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page.getByLabel("住所")).toHaveValue("東京都千代田区二番町22");
  await expect(page.getByLabel("事業所名")).toHaveAccessibleDescription("エラー: 事業所名を入力してください。");
  await lookAt(page);
  await page.getByLabel("事業所名").fill("試験の事業所");
  await page.getByLabel("郵便番号").fill("102-0084");
  await page.getByLabel("理由").fill("変更届による");
  await submitForm(page, "変更する");
  const waiting = page.getByRole("region", { name: "新しい住所の確認待ち" });
  await expect(waiting).toContainText("東京都千代田区二番町22");
  await expect(page.getByRole("main")).toContainText("03-0000-4321");
  await expect(waiting.getByRole("button")).toHaveText(["この変更を取り下げる"]);
  await lookAt(page);

  const second = await newDesk("tokyo-supervisor");
  await second.page.goto("/admin/ledger");
  const listed = second.page.getByRole("table", { name: "確認を待っている住所の変更" });
  await listed.getByRole("row").filter({ hasText: "二番町22" }).getByRole("link").click();
  await expect(second.page).toHaveURL(office);
  await lookAt(second.page);
  await submitForm(second.page, "確認して台帳に入れる");
  await expect(second.page.getByRole("main")).toContainText("新しい住所を台帳に入れました。");
  await expect(second.page.getByRole("main")).toContainText("〒102-0084 東京都千代田区二番町22");
  await expect(second.page.getByRole("region", { name: "変更の履歴" })).toContainText("確認(東京 管理担当");
  await lookAt(second.page);
  await second.page.getByRole("link", { name: "台帳を変更する" }).click();
  await expect(second.page.getByLabel("郵便番号")).toHaveValue("102-0084");

  await submitForm(page, "この変更を取り下げる");
  await expect(page.getByRole("main")).toContainText("すでに確認または取下げが済んでいます。");
  await lookAt(page);
});

test("a CSV file is compared with the ledger, and one that brings a new address waits for a second person's word", {
  tag: "@plain",
}, async ({ newDesk }) => {
  test.slow();
  const first = await newDesk("tokyo-supervisor");
  await upload(first, "新規.csv", [row("1388000011", "一番町1"), row("1388000029", "一番町2")]);
  await expect(first.page.getByRole("table", { name: "追加" }).getByRole("row")).toHaveCount(3);
  await expect(first.page.getByRole("main").getByRole("button")).toHaveText(["取りやめる"]);
  await lookAt(first.page);
  const second = await newDesk("admin");
  await takeIn(second, "新規.csv");

  await upload(first, "変更.csv", [row("1388000011", "三番町3"), row("1388000029", "一番町2")]);
  const changed = first.page.getByRole("table", { name: "住所の変更" });
  await expect(changed.getByRole("row").filter({ hasText: "1388000011" })).toContainText(/一番町1.*三番町3/);
  await expect(first.page.getByRole("main")).toContainText("変更なし 1件");
  await expect(first.page.getByRole("main").getByRole("button")).toHaveText(["取りやめる"]);
  await lookAt(first.page);

  await takeIn(second, "変更.csv");
  const entered = second.page.getByRole("region", { name: "台帳に入れた変更" });
  await expect(entered.getByRole("table", { name: "住所の変更" })).toContainText(/一番町1.*三番町3/);
  await lookAt(second.page);
  const saved = second.page.waitForEvent("download");
  await entered.getByRole("link", { name: "台帳に入れた変更をすべてダウンロード(CSV)" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain("三番町3");
  await second.page.goto("/admin/ledger/1388000011");
  await expect(second.page.getByRole("region", { name: "変更の履歴" })).toContainText("CSVファイルで変更");
  await expect(second.page.getByRole("region", { name: "変更の履歴" })).toContainText("CSVファイルで台帳に登録");
  await lookAt(second.page);
});

test("with scripts a file is drawn once when it has been read, and its page draws itself anew when it is written", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  const first = await newDesk("tokyo-supervisor");
  await upload(first, "台本.csv", [row("1388000045", "一番町1")]);
  await expect(first.page.getByRole("table", { name: "追加" })).toContainText("1388000045");
  expect(await viewsOf(server, first.page)).toBe(1);
  const second = await newDesk("admin");
  await second.page.goto(first.page.url());
  await submitForm(second.page, "取り込む");
  await expect(second.page.getByRole("main")).toContainText("取込が終わりました。");
  await expect(second.page.getByRole("table", { name: "追加" })).toContainText("1388000045");
  expect(await viewsOf(server, first.page)).toBe(3);

  await first.page.goto("/admin/ledger/import");
  await hand(first.page, "文字.csv", ["あ,い"], "番号,名前");
  await expect(first.page.getByRole("table", { name: "取り込んでいない行" })).toContainText("見出しに「事業所番号」");
});

test("a file with a row that cannot be taken is refused with its line, as a list and as CSV, and can be mended", {
  tag: "@plain",
}, async ({ newDesk }) => {
  const desk = await newDesk("saitama-supervisor");
  const { page } = desk;
  await upload(desk, "誤り.csv", [row("1188000012", "一番町1"), row("1388000037", "一番町2"), row("11X", "一番町3")]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("台帳の取込 取込不可");
  const refused = page.getByRole("table", { name: "取り込んでいない行" });
  await expect(refused.getByRole("row")).toHaveText([/行.*理由/, /^3行目.*他の都道府県/, /^4行目.*10桁/]);
  await lookAt(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "この一覧をダウンロード(CSV)" }).click();
  expect(
    readFileSync(await (await saved).path(), "utf8")
      .trim()
      .split("\r\n"),
  ).toHaveLength(3);

  await upload(desk, "見出し違い.csv", ["あ,い"], "番号,名前");
  await expect(page.getByRole("table", { name: "取り込んでいない行" })).toContainText("見出しに「事業所番号」");
  await page.goto("/admin/ledger?q=1188000012");
  await expect(page.getByRole("main")).toContainText("この条件に合う事業所はありません。");
  await lookAt(page);

  await upload(desk, "直した.csv", [row("1188000012", "一番町1")]);
  const preview = page.url();
  await page.goto("/admin/ledger/import");
  await expect(page.getByRole("row").filter({ hasText: "直した.csv" })).toContainText("確認待ち");
  await hand(page, "もう一つ.csv", [row("1188000012", "一番町1")]);
  await expect(page.getByRole("main")).toContainText("取込の途中のファイルがあります。");
  await lookAt(page);
  await page.goto(preview);
  await submitForm(page, "取りやめる");
  await expect(page.getByRole("main")).toContainText("台帳は変わっていません。");
  await lookAt(page);
});

test("eleven minutes after the 認証コード a file and its word ask for a new one, and looking at it does not (R40)", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  test.slow();
  const desk = await newDesk("saitama-supervisor");
  const { page } = desk;
  await page.goto("/admin/ledger/import");
  await expect(page.getByLabel("認証コード")).toHaveCount(0);
  server.pass(elevenMinutes);
  await hand(page, "あとから.csv", [row("1188000020", "一番町1")]);
  await expect(page).toHaveURL("/admin/ledger/import?refusal=second-factor-stale");
  await expect(page.getByLabel("認証コード")).toHaveAccessibleDescription(/エラー: .*ファイルを選び直して/);
  await lookAt(page);
  await page.getByLabel("認証コード").fill(codeOf("saitama-supervisor", server.now()));
  await hand(page, "あとから.csv", [row("1188000020", "一番町1")]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("台帳の取込 確認待ち");

  server.pass(elevenMinutes);
  await page.reload();
  await expect(page.getByRole("table", { name: "追加" })).toContainText("1188000020");
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "差分をすべてダウンロード(CSV)" }).click();
  expect(readFileSync(await (await saved).path(), "utf8")).toContain("1188000020");
  await submitForm(page, "取りやめる");
  await expect(page.getByLabel("認証コード")).toBeVisible();
  await lookAt(page);
  await page.getByLabel("認証コード").fill(codeOf("saitama-supervisor", server.now()));
  // Enter does what was pressed, not what the first button says.
  await page.getByLabel("認証コード").press("Enter");
  await expect(page.getByRole("main")).toContainText("このファイルの取込は取りやめました。台帳は変わっていません。");
  await lookAt(page);
});

test("reviewers follow an import and hand none in, and another federation's office is not found (R42, R43)", {
  tag: "@plain",
}, async ({ newDesk }) => {
  const desk = await newDesk("saitama-reviewer");
  const { page } = desk;
  await page.goto("/admin/ledger/import");
  await desk.isOn("/admin/ledger/import", "台帳のCSVファイルの取込");
  await expect(page.getByLabel("CSVファイル")).toHaveCount(0);
  await page.goto("/admin/ledger/1313333333");
  await desk.isOn("/admin/ledger/1313333333", "見つかりません");
  await expect(page.getByRole("main")).not.toContainText("請求事業所C");
});

/** How often the differences of the import that a page shows have been looked at, as the events say (R45). */
async function viewsOf(server: TrainingServer, page: Page): Promise<number> {
  const { client } = openDatabase({ url: `file:${server.database}` });
  const sql = "select count(*) as n from events where act = 'view-ledger-file' and detail ->> 'import' = ?";
  const { rows } = await client.execute({ sql, args: [new URL(page.url()).pathname.split("/").at(-1) ?? ""] });
  client.close();
  return Number(rows[0]?.n);
}

async function findOffice(desk: Desk, number: string): Promise<void> {
  const { page } = desk;
  await page.goto("/admin/ledger");
  await desk.isOn("/admin/ledger", "事業所台帳");
  await page.getByLabel("検索").fill(number);
  await submitForm(page, "検索");
  await page.getByRole("link", { name: number }).click();
  await expect(page).toHaveURL(`/admin/ledger/${number}`);
  await lookAt(page);
}

/** Hands a file in from a fresh form and waits for what became of it. */
async function upload(desk: Desk, name: string, rows: string[], first = headings): Promise<void> {
  await desk.page.goto("/admin/ledger/import");
  await desk.isOn("/admin/ledger/import", "台帳のCSVファイルの取込");
  await hand(desk.page, name, rows, first);
  await expect(desk.page).toHaveURL(/\/admin\/ledger\/import\/[0-9a-z]+$/);
  await expect(desk.page.getByRole("main")).toContainText(name);
}

async function hand(page: Page, name: string, rows: string[], first = headings): Promise<void> {
  const buffer = Buffer.from(`${[first, ...rows].join("\r\n")}\r\n`);
  await page.getByLabel("CSVファイル").setInputFiles({ name, mimeType: "text/csv", buffer });
  await submitForm(page, "アップロードする");
}

function row(number: string, street: string): string {
  return `${number},取込の事業所,取込法人,1020082,千代田区${street},,03-0000-0000,有効`;
}

/** The worker writes within seconds; without scripts the reader asks by the link. */
async function finished(page: Page): Promise<void> {
  await expect(async () => {
    const link = page.getByRole("link", { name: "表示を更新する" });
    if (await link.isVisible()) await link.click();
    await expect(page.getByRole("main")).toContainText("取込が終わりました。", { timeout: 500 });
  }).toPass();
}

function codeOf(staffId: string, now: Date): string {
  return totpCode(trainingAccounts.find(({ id }) => id === staffId)?.totpSecret ?? "", now);
}

/** The second person finds a file that waits, and gives the word. */
async function takeIn({ page }: Desk, file: string): Promise<void> {
  await page.goto("/admin/ledger");
  await page.getByRole("link", { name: `${file}(確認待ち)` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("台帳の取込 確認待ち");
  await submitForm(page, "取り込む");
  await finished(page);
}
