import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { solidTextOf } from "@/tests/letters/paper";
import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";
import type { TrainingServer } from "@/tests/support/training-server";

test.slow();

test("a letter that never arrived is printed again from its case, and waits to be posted again (R16)", async ({
  server,
  newDesk,
}) => {
  const reference = await posted(server);
  const issuer = await newDesk("tokyo-issuer");
  const { page } = issuer;
  await issuer.openCase(reference, "発送済");
  await expect(page.getByRole("table", { name: "この申請の通知書" })).toContainText("未使用");
  await page.getByText("紙をなくしたとき").click();
  await expect(page.getByText(`受付番号 ${reference}(`)).toBeVisible();
  await page.getByLabel("再印刷の理由").fill("1か月たっても届かないため");
  await lookAt(page);
  const saved = page.waitForEvent("download");
  await submitForm(page, "印刷用のPDFを作る");
  expect(solidTextOf(readFileSync(await (await saved).path()))).toContain(reference);
  await issuer.openCase(reference, "印刷済");
  await expect(page.getByRole("table", { name: "この申請の通知書" })).toContainText(/に無効.*未発送/s);
});

test("any posted letter is found for 再印刷 on the page of letters too; a refusal keeps what was typed, on the page that asked", async ({
  server,
  newDesk,
}) => {
  const reference = await posted(server);
  const { page } = await newDesk("tokyo-issuer");
  await page.goto("/admin/letters");
  await page.getByText("紙をなくしたとき").click();
  await page.getByLabel("再印刷する通知書の受付番号").fill(reference);
  await submitForm(page, "通知書を探す");
  await expect(page.getByText(`受付番号 ${reference}(`)).toBeVisible();
  await lookAt(page);
  server.pass(11 * 60_000);
  await page.getByLabel("再印刷の理由").fill("届かないため");
  await page.getByRole("group").getByRole("button", { name: "印刷用のPDFを作る" }).click();
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page).not.toHaveURL(/届かない|%E5%B1%8A/);
  await expect(page.getByLabel("再印刷の理由")).toHaveValue("届かないため");
  await expect(page.getByText(`受付番号 ${reference}(`)).toBeVisible();
  await lookAt(page);

  await page.goto(`/admin/applications/${reference.replace("-", "")}`);
  await page.getByText("紙をなくしたとき").click();
  await page.getByLabel("再印刷の理由").fill("期限が切れたため");
  await submitForm(page, "印刷用のPDFを作る");
  await expect(page).toHaveURL(new RegExp(`/admin/applications/${reference.replace("-", "")}\\?refusal=`));
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page.getByLabel("再印刷の理由")).toHaveValue("期限が切れたため");
  await lookAt(page);
});

test("返戻 is recorded on the case, which can then be reviewed again (domain.md §5)", async ({ server, newDesk }) => {
  const reference = await posted(server);
  const reviewer = await newDesk("tokyo-reviewer");
  await reviewer.openCase(reference, "発送済");
  await expect(reviewer.page.getByRole("button", { name: "以前のパスワードを無効にする" })).toBeVisible();
  await reviewer.decide("返戻にする");
  await reviewer.openCase(reference, "返戻");
  await expect(reviewer.page.getByRole("table", { name: "この申請の通知書" })).toContainText("に無効");
  await reviewer.decide("審査に戻す");
  await reviewer.openCase(reference, "審査中");
});

/** An application in Tokyo whose letter was posted, of an office that still has its old password. */
async function posted(server: TrainingServer): Promise<string> {
  const { application } = await builtOnServer(server, { status: "posted", password: "もとの パスワード 2026" });
  return formatReference(application.reference);
}
