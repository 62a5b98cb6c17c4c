import { expect, type Page } from "@playwright/test";
import type { Clerk } from "@/tests/support/clerk";
import { readMail } from "@/tests/support/mail-reader";
import { submitForm } from "@/tests/support/submit-form";

/** A clerk on path 1, who reads the mail of the registered address; after every step the screen is looked at. */
export class ResetWalker {
  constructor(private readonly clerk: Clerk) {}

  get page(): Page {
    return this.clerk.page;
  }

  /** From the fork to the first form. */
  async findTheForm(): Promise<void> {
    await this.page.goto("/recovery");
    await this.page.getByLabel("セキュリティ用メールアドレスを登録済みの場合はこちら").check();
    await submitForm(this.page, "次へ");
    await this.isOn("identify");
  }

  /** Fills in ログイン情報再設定認証, by default with what is right, and presses 次へ. */
  async identify(typed: { number?: string; email?: string } = {}): Promise<void> {
    const { number = this.clerk.world.office.number, email = this.clerk.world.email } = typed;
    this.clerk.world.witness.keepSecret(email);
    if (!this.page.url().endsWith("/reset/identify")) await this.page.goto("/reset/identify");
    await this.page.getByLabel("事業所番号").fill(number);
    await this.page.getByLabel("セキュリティ用メールアドレス").fill(email);
    await submitForm(this.page, "次へ");
  }

  async choosePrefecture(name: string): Promise<void> {
    await this.isOn("prefecture");
    await this.page.getByLabel("請求先都道府県").selectOption(name);
    await submitForm(this.page, "次へ");
  }

  /** The ワンタイムパスワード of the newest mail, the `count`-th to this address. */
  async readCode(count = 1): Promise<string> {
    const mail = await readMail(this.clerk.world.mailbox, this.clerk.world.email, "reset-code", count);
    const code = /^\s*(\d{6})\s*$/m.exec(mail)?.[1] ?? "";
    expect(code, mail).toMatch(/^\d{6}$/);
    this.clerk.world.witness.keepSecret(code);
    return code;
  }

  async enterCode(code: string): Promise<void> {
    await this.isOn("code");
    await this.page.locator("#code").fill(code);
    await submitForm(this.page, "次へ");
  }

  /** Presses 再送 on the code page. */
  async resend(): Promise<void> {
    await this.page.getByRole("button", { name: "ワンタイムパスワードを再送する" }).click();
  }

  /** Fills in ログイン情報再設定 and presses 再設定. */
  async setPassword(password: string, again = password): Promise<void> {
    this.clerk.world.witness.keepSecret(password);
    await this.isOn("credentials");
    await this.page.locator("#password").fill(password);
    await this.page.locator("#passwordConfirmation").fill(again);
    await submitForm(this.page, "再設定");
  }

  /** From the empty form to 終了. */
  async resetTo(password: string): Promise<void> {
    await this.identify();
    await this.enterCode(await this.readCode());
    await this.setPassword(password);
    await this.isOn("done");
  }

  async isOn(step: keyof typeof headings): Promise<void> {
    await this.clerk.isOn(`/reset/${step}`, headings[step]);
  }
}

const headings = {
  identify: "ログイン情報再設定認証",
  prefecture: "請求先都道府県選択",
  code: "ワンタイムパスワード入力",
  credentials: "ログイン情報再設定",
  done: "終了",
} as const;
