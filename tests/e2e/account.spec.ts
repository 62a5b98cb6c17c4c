import { execFileSync } from "node:child_process";
import { expect } from "@playwright/test";
import { hashPassword } from "@/services/credentials/password-hash";
import { textOf } from "@/tests/letters/paper";
import { test as base } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import type { Clerk } from "@/tests/support/clerk";
import { countMails, readMail } from "@/tests/support/mail-reader";
import { chosen, fillNewPassword, registerEmail } from "@/tests/support/office-steps";
import { submitForm } from "@/tests/support/submit-form";

const minute = 60 * 1000;
const password = "もとの パスワード 2026";

interface PerTest {
  /** An office with password, address and セキュリティコード, and its first browser, signed in. */
  settled: { clerk: Clerk; userId: string; email: string };
}

const test = base.extend<PerTest>({
  settled: async ({ server, newClerk }, use) => {
    const clerk = await newClerk();
    const email = chosen.email(clerk.world.office.number);
    const { account } = await builtOnServer(server, {
      status: "completed",
      password,
      securityEmail: email,
      account: { termsAcceptedAt: server.now(), securityCodeHash: await hashPassword(chosen.securityCode) },
    });
    clerk.world.witness.keepSecret(email, chosen.securityCode);
    const userId = account?.userId ?? "";
    await clerk.signIn(userId, password);
    await clerk.isOn("/account", "アカウント");
    await use({ clerk, userId, email });
  },
});

test("changing the password takes the セキュリティコード, ends the other browser's session and is told by mail", async ({
  settled: { clerk, userId, email },
  newClerk,
  newBrowser,
}) => {
  const colleague = await newClerk({ office: clerk.world.office, page: await newBrowser() });
  await colleague.signIn(userId, password);
  await colleague.isOn("/account", "アカウント");
  await clerk.page.goto("/account/password");
  await clerk.isOn("/account/password", "パスワードの変更");
  await clerk.page.locator("#currentSecret").fill("111222");
  await fillNewPassword(clerk, chosen.password);
  await submitForm(clerk.page, "変更");
  await expect(clerk.page.locator("#currentSecret-error")).toContainText("あと4回間違えると、ログアウトします。");
  await clerk.page.locator("#currentSecret").fill(chosen.securityCode);
  await fillNewPassword(clerk, chosen.password);
  await submitForm(clerk.page, "変更");
  await clerk.isOn("/account?done=password", "アカウント");
  expect(await readMail(clerk.world.mailbox, email, "password-changed")).toContain("パスワードが変更されました");
  await colleague.page.goto("/account/password");
  await colleague.isOn("/login?ended=session", "ログイン");
  await colleague.signIn(userId, chosen.password);
  await colleague.isOn("/account", "アカウント");
});

test("a second address is added with its code, then the first one is removed, and the last one stays", async ({
  settled: { clerk, email },
}) => {
  const { page, world } = clerk;
  const second = `next-${email}`;
  await page.goto("/account/security-email");
  await clerk.isOn("/account/security-email", "セキュリティ用メールアドレス");
  await expect(page.getByRole("button", { name: "削除" })).toHaveCount(0);
  await page.locator("#currentSecret").fill(chosen.securityCode);
  await registerEmail(clerk, second);
  await clerk.isOn("/account/security-email?done=email-registered", "セキュリティ用メールアドレス");
  await submitForm(page, "削除");
  await expect(page).toHaveTitle(/^エラー/);
  await page.getByLabel(email, { exact: true }).check();
  await page.locator("#currentSecret").fill(chosen.securityCode);
  await submitForm(page, "削除");
  await clerk.isOn("/account/security-email?done=email-removed", "セキュリティ用メールアドレス");
  await expect(page.getByRole("main")).toContainText(second);
  await expect(page.getByRole("button", { name: "削除" })).toHaveCount(0);
  await expect.poll(() => countMails(world.mailbox, second, "security-email-removed")).toBe(1);
  await expect.poll(() => countMails(world.mailbox, email, "security-email-removed")).toBe(2);
});

test("five wrong entries end the session, and ログイン says why", { tag: "@plain" }, async ({
  settled: { clerk, userId },
}) => {
  const { page } = clerk;
  await page.goto("/account/security-code");
  await clerk.isOn("/account/security-code", "セキュリティコード");
  for (let entry = 1; entry <= 5; entry += 1) {
    await page.locator("#currentSecret").fill("111222");
    await page.locator("#newSecurityCode").fill("905173");
    await page.locator("#newSecurityCodeConfirmation").fill("905173");
    await submitForm(page, "設定");
    if (entry < 5) await expect(page.locator("#currentSecret-error")).toContainText(`あと${5 - entry}回`);
  }
  await clerk.isOn("/login?ended=entries", "ログイン");
  await expect(page.getByRole("main")).toContainText("誤りが5回になったため、ログアウトしました。");
  await page.goto("/account");
  await clerk.isOn("/login", "ログイン");
  await clerk.signIn(userId, password);
  await clerk.isOn("/account", "アカウント");
});

test("browsers that are signed in are listed and can be signed out one by one, or all", async ({
  settled: { clerk, userId },
  newClerk,
  newBrowser,
}) => {
  const colleague = await newClerk({ office: clerk.world.office, page: await newBrowser() });
  await colleague.signIn(userId, password);
  await colleague.isOn("/account", "アカウント");
  await clerk.page.goto("/account/sessions");
  await clerk.isOn("/account/sessions", "ログイン中の端末");
  await expect(clerk.page.getByRole("row")).toHaveCount(3);
  await clerk.page
    .getByRole("main")
    .getByRole("button", { name: /^ログアウト/ })
    .click();
  await clerk.isOn("/account/sessions?done=session", "ログイン中の端末");
  await expect(clerk.page.getByRole("row")).toHaveCount(2);
  await colleague.page.goto("/account");
  await colleague.isOn("/login?ended=session", "ログイン");
  await colleague.signIn(userId, password);
  await colleague.isOn("/account", "アカウント");
  await colleague.page.goto("/account/sessions");
  await submitForm(colleague.page, "ほかのすべての端末からログアウト");
  await colleague.isOn("/account/sessions?done=sessions", "ログイン中の端末");
  await clerk.page.goto("/account");
  await clerk.isOn("/login?ended=session", "ログイン");
  await submitForm(colleague.page, "この端末を含むすべての端末からログアウト");
  await colleague.isOn("/login", "ログイン");
  await colleague.page.goto("/account");
  await colleague.isOn("/login", "ログイン");
});

test("a session that was idle too long says so, though it was in the middle of a form", { tag: "@plain" }, async ({
  settled: { clerk },
  server,
}) => {
  await clerk.page.goto("/account/security-code");
  await clerk.isOn("/account/security-code", "セキュリティコード");
  server.pass(31 * minute);
  await clerk.page.locator("#currentSecret").fill(chosen.securityCode);
  await clerk.page.locator("#newSecurityCode").fill("905173");
  await clerk.page.locator("#newSecurityCodeConfirmation").fill("905173");
  await submitForm(clerk.page, "設定");
  await clerk.isOn("/login?ended=session", "ログイン");
  await expect(clerk.page.getByRole("main")).toContainText("入力の途中だった内容は保存されていません。");
});

test("the handover sheet is one A4 page without a secret on it", { tag: "@plain" }, async ({
  settled: { clerk, userId, email },
  javaScriptEnabled,
}) => {
  await clerk.page.goto("/account/handover");
  await clerk.isOn("/account/handover", "引継ぎ書");
  const button = clerk.page.getByRole("button", { name: "この書面を印刷する" });
  await expect(button).toBeVisible({ visible: javaScriptEnabled !== false });
  const pdf = await clerk.page.pdf({ preferCSSPageSize: true });
  const facts = execFileSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" });
  expect(facts).toMatch(/Pages:\s+1\n/);
  expect(facts).toContain("A4");
  const text = textOf(pdf);
  expect(text).toContain(userId);
  expect(text).toContain("k****@office.example.jp");
  for (const secret of [email, password, chosen.securityCode]) expect(text).not.toContain(secret);
});

test("a new password is judged while it is typed, where scripts run", async ({
  settled: { clerk },
  javaScriptEnabled,
}) => {
  const { page } = clerk;
  await page.goto("/account/password");
  await page.locator("#password").pressSequentially("kaigo2026");
  if (javaScriptEnabled === false) return expect(page.getByRole("status")).toHaveText("");
  await expect(page.getByRole("main")).toContainText("いまの入力: 推測されにくさは「弱い」です。");
  await page.locator("#password").fill("tvnmeoqjbxhw");
  await expect(page.getByRole("status")).toContainText("推測されにくさは「ふつう」です。あと4文字");
  await page.locator("#password").fill("tvnmeoqjbxhwrzkg");
  await expect(page.getByRole("status")).toContainText("推測されにくさは「強い」です。");
  await clerk.isOn("/account/password", "パスワードの変更");
});
