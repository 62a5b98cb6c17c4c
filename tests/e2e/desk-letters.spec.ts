import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { formatReference } from "@/domain/reference";
import { addDays, tokyoDay } from "@/lib/dates";
import { totpCode } from "@/services/staff/totp";
import { trainingAccounts } from "@/services/training/training-accounts";
import { solidTextOf } from "@/tests/letters/paper";
import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import type { Desk } from "@/tests/support/desk";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";
import type { TrainingServer } from "@/tests/support/training-server";

const field = "通知書のバーコード、または追跡番号";
const right = "123456789013";
const wrong = "123456789015";

/** After so many milliseconds a reading is no more a scanner's that reads twice. */
const longerThanTwice = 1200;

test.slow();

test("letters are scanned into their envelopes one by one; a spoiled one is a gap with a reason and is printed anew", async ({
  newDesk,
  server,
}) => {
  const references = [await approved(server), await approved(server), await approved(server)];
  const [first = "", second = "", spoiled = ""] = references;
  const issuer = await newDesk("tokyo-issuer");
  const { page } = issuer;
  const paper = await print(issuer, references);
  for (const reference of references) expect(paper).toContain(reference);
  const batch = await openBatch(page);
  await lookAt(page);

  await scan(page, right, "エラー: 先に、通知書のバーコードを読み取ってください。");
  await scan(page, "ABC", "エラー: 「ABC」は、通知書の番号でも追跡番号でもありません。");
  await expect(page).toHaveTitle(/^エラー: /);
  await scan(page, first, `${first} を封入済にしました。`);
  await expect(page).not.toHaveTitle(/エラー/);
  await scan(page, wrong, "番号の検査数字が合いません。控えと見比べ、");
  await lookAt(page);
  await scan(page, right, "エラー: 先に、通知書のバーコードを読み取ってください。");
  await scan(page, `${first}-1`, `追跡番号は ${wrong} です。直すときは、続けて読み取ってください。`);
  await scan(page, right, `${first} の追跡番号を ${right} と記録しました。`);
  await scan(page, second.replace("-", "").toLowerCase(), `${second} を封入済にしました。`);
  await scan(page, second, `${second} は、すでに封入済です。`);
  await scan(page, spoiled, `${spoiled} を封入済にしました。`);
  await expect(page.getByRole("table").first().getByRole("row").filter({ hasText: first })).toContainText(right);

  await page.getByText("発送しない理由を入力する").click();
  await submitForm(page, "理由を記録する");
  await expect(page).toHaveTitle(/^エラー/);
  await lookAt(page);
  await page.getByRole("combobox", { name: "通知書" }).selectOption(spoiled.replace("-", ""));
  await page.getByLabel("発送しない理由").fill("糊がはみ出して紙が破れた");
  await submitForm(page, "理由を記録する");
  await expect(page.getByRole("main")).toContainText("1通の理由を記録しました。");
  await submitForm(page, "封入済の2通を発送済にする");
  await expect(page.getByRole("main")).toContainText("2通の発送を記録し、申請者へメールでお知らせしました。");
  await expect(page.getByRole("main")).toContainText("この束を閉じました。");
  await expect(page.getByRole("main")).not.toContainText("理由を記録しました。");
  await expect(page.getByRole("table", { name: "発送していない通知書(1通)" })).toContainText("紙が破れた");
  await lookAt(page);

  await issuer.openCase(spoiled, "印刷済");
  await page.getByText("紙をなくしたとき").click();
  await page.getByLabel("再印刷の理由").fill("紙が破れたため");
  const saved = page.waitForEvent("download");
  await submitForm(page, "印刷用のPDFを作る");
  expect(solidTextOf(readFileSync(await (await saved).path()))).toContain(spoiled);
  expect(await openBatch(page)).not.toBe(batch);
  await expect(page.getByRole("table").first()).toContainText(spoiled);

  await page.goto("/admin/letters");
  await page
    .getByRole("row")
    .filter({ hasText: first })
    .getByRole("link", { name: /^第\d+号$/ })
    .click();
  await expect(page).toHaveURL(batch);
  await scan(page, first, `${first} は発送済です。追跡番号は ${right} です。`);
  await scan(page, "123456789024", `${first} の追跡番号を 123456789024 と記録しました。`);
  await lookAt(page);
});

test("what an act on a batch came to takes the focus of its button; a reading leaves it in its field", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  const reference = await approved(server);
  const issuer = await newDesk("tokyo-issuer");
  const { page } = issuer;
  await print(issuer, [reference]);
  await openBatch(page);
  const told = page.getByRole("region", { name: "操作の結果" });
  await submitForm(page, "この束の1通をすべて封入済にする");
  await expect(told).toBeFocused();
  await expect(told).toContainText("1通を封入済にしました。");
  await page.getByLabel(field).focus();
  await scan(page, reference, `${reference} は、すでに封入済です。`);
  await expect(page.getByLabel(field)).toBeFocused();
  await page.getByText("発送しない理由を入力する").click();
  await page.getByLabel("発送しない理由").fill("紙が破れた");
  await page.getByRole("combobox", { name: "通知書" }).selectOption("all");
  await submitForm(page, "理由を記録する");
  await expect(told).toBeFocused();
  await submitForm(page, "この束を閉じる");
  await expect(told).toBeFocused();
  await expect(told).toContainText("この束を閉じました。");
});

test("a batch whose PDF was lost is printed anew in one go, with a reason, also after all was booked as sealed", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  const references = [await approved(server), await approved(server)];
  const issuer = await newDesk("tokyo-issuer");
  const { page } = issuer;
  await print(issuer, references);
  await openBatch(page);
  await submitForm(page, "この束の2通をすべて封入済にする");
  await submitForm(page, "封入の記録を取り消す");
  await expect(page.getByRole("main")).toContainText("2通の封入の記録を取り消し、封入待ちに戻しました。");
  await lookAt(page);
  await page.getByText("PDFを保存できなかったとき").click();
  await submitForm(page, "印刷用のPDFを作る");
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page.getByLabel("再印刷の理由")).toHaveAttribute("aria-invalid", "true");
  await lookAt(page);
  const before = await page.locator("input[name=seenAt]").inputValue();
  await page.getByLabel("再印刷の理由").fill("PDFを保存できなかったため");
  const saved = page.waitForEvent("download");
  await submitForm(page, "印刷用のPDFを作る");
  const paper = solidTextOf(readFileSync(await (await saved).path()));
  for (const reference of references) expect(paper).toContain(reference);
  await page.getByRole("link", { name: "一覧を更新" }).click();
  await expect(page.getByRole("button", { name: "この束の2通をすべて封入済にする" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: references[0] ?? "" })).toContainText(
    "理由:PDFを保存できなかったため",
  );
  expect(await page.locator("input[name=seenAt]").inputValue()).not.toBe(before);
  await lookAt(page);
});

test("a letter that came back is booked by scanning, voids the password and stands in the work queue again", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  const letter = { trackingNumber: "222222222224" };
  const { application } = await builtOnServer(server, { status: "posted", letter });
  const reference = formatReference(application.reference);
  const foreign = await builtOnServer(server, { status: "posted", federation: "11" });
  const issuer = await newDesk("tokyo-issuer");
  const { page } = issuer;
  await page.goto("/admin/letters");
  await page.getByRole("link", { name: "返戻の登録" }).click();
  await issuer.isOn("/admin/letters/returns", "返戻の登録");

  const second = await builtOnServer(server, { status: "posted" });
  const found = page.getByRole("region", { name: "読み取った通知書" });
  await lookUp(page, foreign.application.reference);
  await expect(page.getByRole("status")).toContainText("この番号の通知書は見つかりません。");
  await lookAt(page);
  await lookUp(page, letter.trackingNumber);
  await expect(found).toContainText(reference);
  await lookAt(page);
  await lookUp(page, second.application.reference);
  await expect(found).toContainText(formatReference(second.application.reference));
  await lookUp(page, letter.trackingNumber);
  await lookUp(page, letter.trackingNumber);
  await expect(page.getByRole("status")).toContainText(`受付番号 ${reference}`);
  await lookUp(page, letter.trackingNumber);
  await expect(found).toContainText(reference);
  await wait(longerThanTwice);
  await expect(page.getByRole("region", { name: "この画面で返戻にした通知書" })).toHaveCount(0);
  await lookUp(page, letter.trackingNumber);
  await expect(page.getByRole("status")).toContainText(`${reference} を返戻にし、仮パスワードを無効にしました。`);
  await lookUp(page, second.application.reference);
  await submitForm(page, "返戻にする");
  const booked = page.getByRole("region", { name: "この画面で返戻にした通知書(2通)" });
  await expect(booked.getByRole("link")).toHaveText([formatReference(second.application.reference), reference]);
  await lookAt(page);
  await lookUp(page, reference);
  await expect(page.getByRole("status")).toContainText("この通知書は、すでに返戻です。");
  await lookAt(page);

  const reviewer = await newDesk("tokyo-reviewer");
  await expect(reviewer.page.getByRole("row").filter({ hasText: reference })).toContainText("返戻");
  await reviewer.openCase(reference, "返戻");
  await expect(reviewer.page.getByRole("table", { name: "この申請の通知書" })).toContainText("に無効");
});

test("letters that came back are booked without scripts too: by the same number once more, or by the button", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  const [one, other] = [
    await builtOnServer(server, { status: "posted" }),
    await builtOnServer(server, { status: "posted" }),
  ];
  const { page } = await newDesk("tokyo-issuer");
  await page.goto("/admin/letters/returns");
  await find(page, "ABC");
  await expect(page).toHaveTitle(/^エラー: /);
  await lookAt(page);
  await find(page, one.application.reference);
  await expect(page).not.toHaveTitle(/エラー/);
  const first = formatReference(one.application.reference);
  await expect(page.getByRole("region", { name: "読み取った通知書" })).toContainText(first);
  await lookAt(page);
  await find(page, one.application.reference);
  await expect(page.getByRole("status")).toContainText(`${first} を返戻にし、仮パスワードを無効にしました。`);
  await find(page, other.application.reference);
  await submitForm(page, "返戻にする");
  const booked = page.getByRole("region", { name: "この画面で返戻にした通知書(2通)" });
  await expect(booked.getByRole("link")).toHaveText([formatReference(other.application.reference), first]);
  await lookAt(page);
});

test("whoever approved does not print, and a reviewer prints nothing (R44, R42)", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  const own = await approved(server, "tokyo-supervisor");
  const approver = await newDesk("tokyo-supervisor");
  await approver.page.goto("/admin/letters");
  await approver.isOn("/admin/letters", "通知書");
  const row = approver.page.getByRole("row").filter({ hasText: own });
  await expect(row.getByRole("cell").last()).toHaveText(
    "この申請は、あなたが承認しました。印刷と発送は、別の職員にご依頼ください。",
  );
  await expect(row.getByRole("checkbox")).toHaveCount(0);
  const reviewer = await newDesk("tokyo-reviewer");
  await reviewer.page.goto("/admin/letters");
  await reviewer.isOn("/admin/letters", "通知書");
  await expect(reviewer.page.getByRole("row").filter({ hasText: own })).toBeVisible();
  await expect(reviewer.page.getByRole("button", { name: "印刷用のPDFを作る" })).toHaveCount(0);
  const other = await newDesk("tokyo-issuer");
  expect(await print(other, [own])).toContain(own);
});

test("eleven minutes after the 認証コード printing asks for a new one, and prints nothing before (R40)", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  const reference = await approved(server);
  const other = await approved(server);
  const issuer = await newDesk("tokyo-issuer");
  const { page } = issuer;
  await page.goto("/admin/letters");
  server.pass(11 * 60_000);
  for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
  await page.getByRole("checkbox", { name: reference }).check();
  await submitForm(page, "印刷用のPDFを作る");
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page.getByRole("main")).toContainText("どの通知書も作っていません。");
  await page.getByRole("link", { name: /^印刷には、新しい認証コードが必要です。/ }).click();
  await expect(page.locator("#totp")).toBeFocused();
  await expect(page.locator("#totp")).toHaveAccessibleDescription(/印刷には、新しい認証コードが必要です。/);
  await lookAt(page);
  const secret = trainingAccounts.find(({ id }) => id === "tokyo-issuer")?.totpSecret ?? "";
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await page.locator("#totp").fill(totpCode(secret, server.now()));
  const saved = page.waitForEvent("download");
  await submitForm(page, "印刷用のPDFを作る");
  const paper = solidTextOf(readFileSync(await (await saved).path()));
  expect(paper).toContain(reference);
  expect(paper).not.toContain(other);
});

test("a federation that wants it sends a 確認用の通知書 along and notes the day of its arrival", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  await wantsCanary(server);
  const reference = await approved(server, "saitama-reviewer", "11");
  const issuer = await newDesk("saitama-issuer");
  const { page } = issuer;
  const paper = await print(issuer, [reference]);
  expect(paper).toContain("確認用");
  await openBatch(page);
  await submitForm(page, "この束の1通をすべて封入済にする");
  await expect(page.getByRole("main")).toContainText("1通を封入済にしました。");
  await submitForm(page, "封入済の1通を発送済にする");
  await page.goto("/admin/letters");
  const canaries = page.getByRole("region", { name: "確認用の通知書", exact: true });
  await expect(canaries).toContainText("待っています");
  await page.getByLabel("届いた日").fill(tokyoDay(server.now()));
  await lookAt(page);
  await submitForm(page, "届いた日を記録する");
  await expect(page.getByRole("main")).toContainText("確認用の通知書が届いた日を記録しました。");
  await lookAt(page);

  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "見本をダウンロード(PDF)" }).click();
  expect(solidTextOf(readFileSync(await (await saved).path()))).toContain("見本");
});

test("the letters posted on some days are taken home as a file; an end before the beginning is told", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  const { application } = await builtOnServer(server, { status: "posted" });
  const today = tokyoDay(server.now());
  const { page } = await newDesk("tokyo-issuer");
  await page.goto("/admin/letters");
  await page.getByLabel("いつから").fill(today);
  await page.getByLabel("いつまで").fill(addDays(today, -1));
  await page.getByRole("button", { name: "一覧をダウンロード(CSV)" }).click();
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page.getByLabel("いつまで")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("いつから")).toHaveValue(today);
  await lookAt(page);
  await page.getByLabel("いつまで").fill(today);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "一覧をダウンロード(CSV)" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`hasso-ichiran-${today.replaceAll("-", "")}.csv`);
  expect(readFileSync(await file.path(), "utf8")).toContain(formatReference(application.reference));
});

async function approved(server: TrainingServer, approvedBy = "test-approver", federation?: "11"): Promise<string> {
  const { application } = await builtOnServer(server, {
    status: "approved",
    federation,
    application: { approvedBy },
  });
  return formatReference(application.reference);
}

/** The text of a PDF with these letters. */
async function print({ page }: Desk, references: string[]): Promise<string> {
  await page.goto("/admin/letters?chosen=none");
  for (const reference of references) await page.getByRole("checkbox", { name: reference }).check();
  const saved = page.waitForEvent("download");
  await submitForm(page, "印刷用のPDFを作る");
  return solidTextOf(readFileSync(await (await saved).path()));
}

/** The newest open batch; gives its address. */
async function openBatch(page: Page): Promise<string> {
  await page.goto("/admin/letters");
  const batches = page.getByRole("table", { name: "閉じていない通知書の束" });
  await batches.getByRole("link").last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^束 第\d+号$/);
  return new URL(page.url()).pathname;
}

/** One reading as a scanner sends it: characters and Enter, into whatever has the focus. */
async function scan(page: Page, code: string, answer: string): Promise<void> {
  await expect(page.getByLabel(field)).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: answer })).toBeVisible();
}

/** One reading over the pile of returns, into whatever has the focus. */
async function lookUp(page: Page, code: string): Promise<void> {
  await expect(page.getByLabel("受付番号、または追跡番号")).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
}

/** One number typed into the page of returns and sent by its button. */
async function find(page: Page, code: string): Promise<void> {
  await page.getByLabel("受付番号、または追跡番号").fill(code);
  await submitForm(page, "通知書を探す");
}

async function wantsCanary(server: TrainingServer): Promise<void> {
  const database = openDatabase({ url: `file:${server.database}` });
  const wish = database.read.update(federations).set({ dailyCanary: true }).where(eq(federations.code, "11"));
  await commit({ database }, [statement(wish)]);
  database.client.close();
}
