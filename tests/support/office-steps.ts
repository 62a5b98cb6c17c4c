import { expect } from "@playwright/test";
import type { Clerk } from "@/tests/support/clerk";
import { readMail } from "@/tests/support/mail-reader";
import { submitForm } from "@/tests/support/submit-form";

/** The password, address and セキュリティコード that an office chooses in these tests. */
export const chosen = {
  password: "窓辺にあじさいの咲く六月の朝",
  email: (number: string) => `kyoyu-${number}@office.example.jp`,
  securityCode: "720418",
};

/** 利用規約 and a new password, after signing in with a letter. */
export async function choosePassword(clerk: Clerk): Promise<void> {
  await clerk.isOn("/account", "利用規約");
  await clerk.page.getByLabel("利用規約に同意する").check();
  await submitForm(clerk.page, "同意する");
  await clerk.isOn("/account", "新しいパスワードの設定");
  await fillNewPassword(clerk, chosen.password);
  await submitForm(clerk.page, "設定");
}

/** A new password in both its fields. */
export async function fillNewPassword(clerk: Clerk, password: string): Promise<void> {
  clerk.world.witness.keepSecret(password);
  await clerk.page.locator("#password").fill(password);
  await clerk.page.locator("#passwordConfirmation").fill(password);
}

/** An address into its form, and the 確認コード that comes to it. */
export async function registerEmail(clerk: Clerk, email: string): Promise<void> {
  clerk.world.witness.keepSecret(email);
  await clerk.page.getByLabel("セキュリティ用メールアドレス").fill(email);
  await submitForm(clerk.page, "次へ");
  await expect(clerk.page.getByRole("heading", { level: 1 })).toHaveText("確認コード入力");
  await clerk.page.getByLabel("確認コード").fill(await readEmailCode(clerk, email));
  await submitForm(clerk.page, "次へ");
}

/** The 確認コード of the mail that asks to register `email`. */
export async function readEmailCode(clerk: Clerk, email: string): Promise<string> {
  const mail = await readMail(clerk.world.mailbox, email, "security-email-code");
  const code = /^\s*(\d{6})\s*$/m.exec(mail)?.[1] ?? "";
  expect(code, mail).toMatch(/^\d{6}$/);
  clerk.world.witness.keepSecret(code);
  return code;
}

/** A new セキュリティコード in both its fields. */
export async function setSecurityCode(clerk: Clerk, code: string): Promise<void> {
  clerk.world.witness.keepSecret(code);
  await clerk.page.locator("#newSecurityCode").fill(code);
  await clerk.page.locator("#newSecurityCodeConfirmation").fill(code);
  await submitForm(clerk.page, "設定");
}

/** All that comes between a letter's temporary password and the account: terms, password, address, セキュリティコード. */
export async function settleIn(clerk: Clerk): Promise<void> {
  await choosePassword(clerk);
  await clerk.isOn("/account", "セキュリティ用メールアドレスの登録");
  await registerEmail(clerk, chosen.email(clerk.world.office.number));
  await clerk.isOn("/account", "セキュリティコードの設定");
  await setSecurityCode(clerk, chosen.securityCode);
  await clerk.isOn("/account", "アカウント");
}
