import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import { submitForm } from "@/tests/support/submit-form";

const oldPassword = "もとの パスワード 2026";
const newPassword = "窓辺にあじさいの咲く六月の朝";

test("the first use of a letter signs every other browser of the office out, and none comes in by itself (R36)", async ({
  server,
  newClerk,
  newBrowser,
}) => {
  const { account, temporaryPassword } = await builtOnServer(server, { status: "posted", password: oldPassword });
  const userId = account?.userId ?? "";
  const colleague = await newClerk({ page: await newBrowser() });
  await colleague.signIn(userId, oldPassword);
  await colleague.page.goto("/account");
  const clerk = await newClerk();
  await clerk.signIn(userId, temporaryPassword);
  await clerk.isOn("/account", "利用規約");

  await colleague.page.goto("/account");
  await colleague.isOn("/login", "ログイン");
  await clerk.page.getByLabel("利用規約に同意する").check();
  await submitForm(clerk.page, "同意する");
  await clerk.page.getByLabel("新しいパスワード", { exact: false }).first().fill(newPassword);
  await clerk.page.locator("#passwordConfirmation").fill(newPassword);
  await submitForm(clerk.page, "設定");
  await clerk.isOn("/account", "アカウント");
  await colleague.page.goto("/account");
  await colleague.isOn("/login", "ログイン");
});
