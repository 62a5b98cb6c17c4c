import { expect } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import { choosePassword, chosen, readEmailCode, setSecurityCode, settleIn } from "@/tests/support/office-steps";
import { submitForm } from "@/tests/support/submit-form";

const oldPassword = "もとの パスワード 2026";
const mistyped = "kyoyu@ofice.example.jp";

test("the first use of a letter signs every other browser of the office out, and none comes in by itself (R36)", async ({
  server,
  newClerk,
  newBrowser,
}) => {
  const { account, temporaryPassword } = await builtOnServer(server, { status: "posted", password: oldPassword });
  const userId = account?.userId ?? "";
  const colleague = await newClerk({ page: await newBrowser() });
  await colleague.signIn(userId, oldPassword);
  await colleague.isOn("/account", "利用規約");
  const clerk = await newClerk();
  await clerk.signIn(userId, temporaryPassword);
  await clerk.isOn("/account", "利用規約");

  await colleague.page.goto("/account");
  await colleague.isOn("/login?ended=session", "ログイン");
  await expect(colleague.page.getByRole("main")).toContainText("ほかの端末で操作が行われたため、ログアウトしました。");
  await settleIn(clerk);
  await colleague.page.goto("/account");
  await colleague.isOn("/login?ended=session", "ログイン");
});

test("a mistyped address is put right on the way, easily guessed codes are refused, and all is told to the address", async ({
  server,
  newClerk,
}) => {
  const { account, temporaryPassword } = await builtOnServer(server, { status: "posted" });
  const clerk = await newClerk();
  const { page, world } = clerk;
  const email = chosen.email(world.office.number);
  world.witness.keepSecret(mistyped, email);
  await clerk.signIn(account?.userId ?? "", temporaryPassword);
  await choosePassword(clerk);
  await clerk.isOn("/account", "セキュリティ用メールアドレスの登録");
  await expect(page.getByRole("main")).toContainText("新しいパスワードを設定しました。");
  await expect(page.getByRole("main")).toContainText("全4ステップ中、3番目。次は「セキュリティコードの設定」です。");
  await submitForm(page, "次へ");
  await expect(page).toHaveTitle(/^エラー/);
  await page.getByLabel("セキュリティ用メールアドレス").fill(mistyped);
  await submitForm(page, "次へ");
  await clerk.isOn("/account", "確認コード入力");
  await expect(page.getByRole("main")).toContainText(mistyped);
  await page.getByRole("link", { name: "別のメールアドレスに変更する" }).click();
  await clerk.isOn("/account?address=change", "セキュリティ用メールアドレスの登録");
  await expect(page.getByLabel("セキュリティ用メールアドレス")).toHaveValue(mistyped);
  await page.getByLabel("セキュリティ用メールアドレス").fill(email);
  await submitForm(page, "次へ");
  await clerk.isOn("/account", "確認コード入力");
  await page.getByLabel("確認コード").fill("12345");
  await submitForm(page, "次へ");
  await expect(page).toHaveTitle(/^エラー/);
  await page.getByLabel("確認コード").fill(await readEmailCode(clerk, email));
  await submitForm(page, "次へ");
  await clerk.isOn("/account", "セキュリティコードの設定");
  await expect(page.getByRole("main")).toContainText("セキュリティ用メールアドレスを登録しました。");
  await setSecurityCode(clerk, "111111");
  await clerk.isOn("/account", "セキュリティコードの設定");
  await expect(page.locator("#newSecurityCode-error")).toContainText("推測されやすい番号です。");
  await expect(page.locator("#newSecurityCode")).toHaveValue("");
  await setSecurityCode(clerk, chosen.securityCode);
  await clerk.isOn("/account", "アカウント");
  await expect(page.getByRole("main")).toContainText(email);
  await expect(page.getByRole("main")).not.toContainText("登録が終わっていません");
  await expect(page.getByRole("main")).toContainText("設定が終わりました。");
});

test("an office in a hurry puts address and code off, and is asked again at the next sign-in", async ({
  server,
  newClerk,
}) => {
  const { account, temporaryPassword } = await builtOnServer(server, { status: "posted" });
  const userId = account?.userId ?? "";
  const clerk = await newClerk();
  await clerk.signIn(userId, temporaryPassword);
  await choosePassword(clerk);
  await clerk.isOn("/account", "セキュリティ用メールアドレスの登録");
  await submitForm(clerk.page, "あとで登録する");
  await clerk.isOn("/account", "アカウント");
  await expect(clerk.page.getByRole("main")).toContainText("登録が終わっていません");
  await clerk.page.getByRole("button", { name: "ログアウト" }).click();
  await clerk.isOn("/login", "ログイン");
  await clerk.signIn(userId, chosen.password);
  await clerk.isOn("/account", "セキュリティ用メールアドレスの登録");
});
