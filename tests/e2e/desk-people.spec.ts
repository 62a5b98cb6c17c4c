import { expect, type Page } from "@playwright/test";
import { totpCode } from "@/services/staff/totp";
import { trainingAccounts } from "@/services/training/training-accounts";
import { test } from "@/tests/support/browser-test";
import { Colleague } from "@/tests/support/colleague";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";

const minute = 60_000;

test("somebody new is added, enrols by the one-time address and signs in, and the address is used up", {
  tag: "@plain",
}, async ({ newDesk, newBrowser, server, witness }) => {
  test.slow();
  const admin = await newDesk("admin", { byHand: true });
  await admin.page.goto("/admin/staff/new");
  await submitForm(admin.page, "追加");
  await expect(admin.page).toHaveTitle(/^エラー/);
  await lookAt(admin.page);
  const colleague = new Colleague(`hanako-${server.now().getTime()}`, { server, witness, page: await newBrowser() });
  const address = await colleague.isAddedBy(admin);
  await colleague.enrols(address);
  expect(colleague.recoveryCodes).toHaveLength(10);
  await colleague.putsCodesAwayAndSignsIn();
  await expect(colleague.page.getByRole("banner")).toContainText("試験 花子(東京都・審査担当)");

  await colleague.page.goto(address);
  await colleague.isOn("職員登録");
  await expect(main(colleague.page)).toContainText("この登録用アドレスは使用済みか、有効期間が過ぎています。");
  await admin.page.goto(`/admin/staff/${colleague.id}`);
  await admin.isOn(`/admin/staff/${colleague.id}`, "職員 試験 花子");
  await expect(main(admin.page)).toContainText("有効");
});

test("a changed role counts at the next request, and whoever is disabled is out at the next one (R39)", {
  tag: "@scripted",
}, async ({ newDesk, newBrowser, server, witness }) => {
  test.slow();
  const admin = await newDesk("admin");
  const colleague = new Colleague(`jiro-${server.now().getTime()}`, { server, witness, page: await newBrowser() });
  await colleague.enrols(await colleague.isAddedBy(admin));
  await colleague.putsCodesAwayAndSignsIn();

  await admin.page.goto(`/admin/staff/${colleague.id}/edit`);
  await admin.page.getByLabel("役割").selectOption("管理担当");
  await lookAt(admin.page);
  await submitForm(admin.page, "変更");
  await expect(main(admin.page)).toContainText("変更しました。ご本人の次の操作から有効になります。");
  await colleague.page.getByRole("navigation", { name: "職員メニュー" }).getByRole("link", { name: "集計" }).click();
  await expect(colleague.page.getByRole("banner")).toContainText("試験 花子(東京都・管理担当)");

  const elsewhere = await newBrowser();
  await colleague.signsIn(elsewhere, colleague.recoveryCodes[0], "/admin/account?done=recovery-code");
  await expect(main(elsewhere)).toContainText("一度使った回復コードは、もう使えません。残り9個です。");
  await colleague.page.getByRole("link", { name: "アカウント: 試験 花子" }).click();
  await colleague.isOn("アカウント");
  await expect(main(colleague.page)).toContainText("残り9個");
  await submitForm(colleague.page, "ほかのすべての端末からログアウト");
  await expect(main(colleague.page)).toContainText("いまログインしている端末は、次のとおりです。");
  await lookAt(colleague.page);
  await elsewhere.goto("/admin");
  await expect(elsewhere).toHaveURL("/admin/sign-in?ended=1");
  await colleague.renewsCodesAndPassword();

  await admin.page.reload();
  await lookAt(admin.page);
  await submitForm(admin.page, "停止する");
  await expect(main(admin.page)).toContainText("停止しました。すべての端末からログアウトさせました。");
  await lookAt(admin.page);
  await colleague.page.reload();
  await colleague.isOn("職員ログイン");
  await colleague.givesPassword();
  await expect(main(colleague.page)).toContainText("職員IDまたはパスワードが違います。");
});

test("ten minutes later an act asks for a 認証コード in its own form and keeps what was typed; fifteen idle minutes end it all (R39, R40)", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  const { page } = await newDesk("admin");
  await page.goto("/admin/staff/new");
  await page.getByLabel("職員ID").fill(`saburo-${server.now().getTime()}`);
  await page.getByLabel("氏名").fill("試験 三郎");
  await page.getByLabel("役割").selectOption("発行担当");
  await page.getByLabel("国保連合会").selectOption("埼玉県");
  server.pass(11 * minute);
  await submitForm(page, "追加");
  await expect(page).toHaveTitle(/^エラー/);
  await lookAt(page);
  await page.getByLabel("認証コード").fill("000000");
  await submitForm(page, "追加");
  await expect(main(page)).toContainText("認証コードが違います。");
  await expect(page.getByLabel("氏名")).toHaveValue("試験 三郎");
  await expect(page.getByLabel("役割")).toHaveValue("issuer");
  await expect(page.getByLabel("国保連合会")).toHaveValue("11");
  await page.getByLabel("認証コード").fill(codeOf("admin", server.now()));
  await submitForm(page, "追加");
  await expect(main(page)).toContainText("の登録用アドレス");
  await expect(page.getByLabel("認証コード")).toHaveCount(0);

  server.pass(16 * minute);
  await page.getByRole("link", { name: "職員の一覧へ戻る" }).click();
  await expect(page).toHaveURL("/admin/sign-in?ended=1&next=%2Fadmin%2Fstaff");
  await expect(main(page)).toContainText("15分間操作がなかったか");
  await lookAt(page);
  const { password = "" } = trainingAccounts.find(({ id }) => id === "admin") ?? {};
  await page.getByLabel("職員ID").fill("admin");
  await page.locator("#password").fill(password);
  await submitForm(page, "次へ");
  await page.getByLabel("認証コード").fill(codeOf("admin", server.now()));
  await submitForm(page, "ログイン");
  await expect(page).toHaveURL("/admin/staff");
});

function main(page: Page) {
  return page.getByRole("main");
}

function codeOf(staffId: string, now: Date): string {
  return totpCode(trainingAccounts.find(({ id }) => id === staffId)?.totpSecret ?? "", now);
}
