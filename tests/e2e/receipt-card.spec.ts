import { expect, type Page } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { systemRandom } from "@/lib/random";
import { tokenHash } from "@/lib/secrets";
import { test } from "@/tests/support/browser-test";
import type { Built, Letter } from "@/tests/support/build-application";
import { builtOnServer } from "@/tests/support/built-on-server";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";
import type { TrainingServer } from "@/tests/support/training-server";

test.slow();

const title = "届いた通知書の報告";

test("a letter that came unopened is reported with the number on it, and leads to ログイン", async ({
  page,
  server,
}) => {
  const { address, application } = await delivered(server);
  await open(page, address);
  await submitForm(page, "報告する");
  await expectError(page, "通知書がどのように届いたかを選択してください。");
  await send(page, "未開封で届いた", "1399999999");
  await expectError(page, "通知書の事業所番号と違います。");
  await expect(page.getByLabel("未開封で届いた")).toBeChecked();
  await send(page, "未開封で届いた", application.providerNumber);
  await expectAnswer(page, address, "「未開封で届いた」との報告を受け付けています");
  await page.getByRole("link", { name: "ログインへ進む" }).click();
  await expect(page).toHaveURL("/login");
});

test("a letter that was opened is void at once, and its case is back in review with what was reported", async ({
  page,
  server,
  newClerk,
  newDesk,
}) => {
  const { address, application, account, temporaryPassword } = await delivered(server);
  await open(page, address);
  await send(page, "開封・破損していた", "１３９９９９９９９９");
  await expectAnswer(page, address, "仮パスワードを無効にしました");
  await expect(page.getByRole("button", { name: "報告する" })).toHaveCount(0);

  const clerk = await newClerk();
  await clerk.signIn(account?.userId ?? "", temporaryPassword);
  await clerk.isOn("/login", "ログイン");
  await expect(clerk.page.getByRole("main")).toContainText("ユーザIDまたはpasswordが違います。");

  const reviewer = await newDesk("tokyo-reviewer");
  await reviewer.openCase(formatReference(application.reference), "審査中");
  await expect(reviewer.page.getByRole("table", { name: "この申請の通知書" })).toContainText("開封・破損していた");
  await expect(reviewer.page.getByRole("main")).toContainText("開封・破損していた(報告した事業所 1399999999)");
});

test("a letter reported as unopened can still be stopped by whoever notices more", { tag: "@plain" }, async ({
  page,
  server,
}) => {
  const { address, application } = await delivered(server);
  await open(page, address);
  await send(page, "未開封で届いた", application.providerNumber);
  await expectAnswer(page, address, "「未開封で届いた」");
  await page.getByText("あとから開封の跡に気づいたとき").click();
  await lookAt(page);
  await submitForm(page, "報告する");
  await expectError(page, "事業所番号を入力してください。");
  await send(page, "別の事業所宛だった", "1399999999");
  await expectAnswer(page, address, "「別の事業所宛だった」との報告を受け付けています");
});

test("a letter past its end, a replaced one and a wrong address lead to the telephone", { tag: "@plain" }, async ({
  page,
  server,
}) => {
  const gone = server.now();
  const late = await delivered(server, { validUntil: gone });
  await open(page, late.address);
  await expect(page.getByRole("main")).toContainText("有効期間を過ぎているため");
  const replaced = await delivered(server, { voidedAt: gone });
  await open(page, replaced.address);
  const words = await page.getByRole("main").textContent();
  await expect(page.getByRole("main")).toContainText("0570-059-402");
  await open(page, "/received/no-letter-has-this");
  expect(await page.getByRole("main").textContent()).toBe(words);
});

test("a form that was left open answers for what has become of the letter", { tag: "@plain" }, async ({
  page,
  server,
  newBrowser,
}) => {
  const { address, application } = await delivered(server);
  await open(page, address);
  const other = await newBrowser();
  await open(other, address);
  await send(other, "開封・破損していた", "1399999999");
  await expectAnswer(other, address, "仮パスワードを無効にしました");
  await send(page, "未開封で届いた", application.providerNumber);
  await expect(page.getByRole("main")).toContainText("「開封・破損していた」との報告を受け付けています");
  await lookAt(page);
});

/** A posted letter in Tokyo, and the address that its QR code holds. */
async function delivered(server: TrainingServer, letter: Partial<Letter> = {}): Promise<Built & { address: string }> {
  const token = systemRandom.token();
  const built = await builtOnServer(server, {
    status: "posted",
    letter: { receiptHash: tokenHash(token), ...letter },
  });
  return { ...built, address: `/received/${token}` };
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await lookAt(page);
}

async function send(page: Page, receipt: string, providerNumber: string): Promise<void> {
  await page.getByLabel(receipt).check();
  await page.getByLabel("事業所番号").fill(providerNumber);
  await submitForm(page, "報告する");
}

async function expectAnswer(page: Page, address: string, words: string): Promise<void> {
  await expect(page.getByRole("main")).toContainText(words);
  await expect(page).toHaveURL(address);
  await lookAt(page);
}

async function expectError(page: Page, sentence: string): Promise<void> {
  await expect(page.getByRole("region", { name: /^(入力内容を確認して|ご確認)ください$/ })).toContainText(sentence);
  await expect(page).toHaveTitle(`エラー: ${title} | 介護電子請求受付システム`);
  await lookAt(page);
}
