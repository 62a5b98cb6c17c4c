import { expect, type Page } from "@playwright/test";
import { lookAt } from "@/tests/support/look-at";
import { readMail } from "@/tests/support/mail-reader";
import { submitForm } from "@/tests/support/submit-form";
import type { TestOffice } from "@/tests/support/training-ledger";
import type { Witness } from "@/tests/support/witness";

interface World {
  page: Page;
  /** Another tab, for the mailbox. */
  mailbox: Page;
  office: TestOffice;
  email: string;
  witness: Witness;
}

/** A clerk of a care provider office in front of a browser; after every step the screen is looked at. */
export class Clerk {
  constructor(readonly world: World) {
    world.witness.keepSecret(world.email);
  }

  get page(): Page {
    return this.world.page;
  }

  /** Stations 1 and 2: from トップメニュー over ログイン and the fork to the form. */
  async findTheForm(): Promise<void> {
    await this.page.goto("/");
    await this.isOn("/", "トップメニュー");
    await this.page.getByRole("link", { name: "ログイン", exact: true }).click();
    await this.isOn("/login", "ログイン");
    await this.page.getByRole("link", { name: "password等を紛失した方はこちら" }).click();
    await this.isOn("/recovery", "パスワード等を紛失した方");
    await this.page.getByLabel("セキュリティ用メールアドレスが不明または未登録の場合はこちら").check();
    await submitForm(this.page, "次へ");
    await this.isOn("/reissue/apply", "ログイン情報再発行申請");
  }

  /** Fills in ログイン情報再発行申請, by default with what is right, and presses 次へ. */
  async apply(typed: { number?: string; email?: string; again?: string } = {}): Promise<void> {
    const { number = this.world.office.number, email = this.world.email, again = email } = typed;
    if (!this.page.url().endsWith("/reissue/apply")) await this.page.goto("/reissue/apply");
    await this.page.getByLabel("事業所番号").fill(number);
    await this.page.getByLabel("通知先メールアドレス", { exact: false }).first().fill(email);
    await this.page.getByLabel("通知先メールアドレス(確認用)").fill(again);
    await submitForm(this.page, "次へ");
  }

  async choosePrefecture(name: string): Promise<void> {
    await this.isOn("/reissue/prefecture", "請求先都道府県選択");
    await this.page.getByLabel("請求先都道府県").selectOption(name);
    await submitForm(this.page, "次へ");
  }

  /** The 確認コード of the newest mail, the `count`-th of this office. */
  async readCode(count = 1): Promise<string> {
    const mail = await readMail(this.world.mailbox, this.world.email, "code", count);
    const code = /^\s*(\d{4})\s*$/m.exec(mail)?.[1] ?? "";
    expect(code, mail).toMatch(/^\d{4}$/);
    this.world.witness.keepSecret(code);
    return code;
  }

  async enterCode(code: string): Promise<void> {
    await this.isOn("/reissue/code", "確認コード入力");
    await this.page.getByLabel("確認コード").fill(code);
    await submitForm(this.page, "次へ");
  }

  /** From the empty form to 送信確認. */
  async reachConfirm(): Promise<void> {
    await this.apply();
    await this.enterCode(await this.readCode());
    await this.isOn("/reissue/confirm", "送信確認");
  }

  /** 送信 on 送信確認; gives the 受付番号 as 処理終了 shows it. */
  async send(): Promise<string> {
    await this.isOn("/reissue/confirm", "送信確認");
    await submitForm(this.page, "送信");
    return this.readReference();
  }

  async readReference(): Promise<string> {
    await this.isOn("/reissue/done", "処理終了");
    const reference = (await this.page.locator("#reference").textContent()) ?? "";
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    return reference;
  }

  /** The newest mail of a kind to this office, as text. */
  readMail(...[kind, count]: [Parameters<typeof readMail>[2], number?]): Promise<string> {
    return readMail(this.world.mailbox, this.world.email, kind, count);
  }

  async signIn(userId: string, password: string): Promise<void> {
    this.world.witness.keepSecret(password);
    await this.page.goto("/login");
    await this.page.getByLabel("ユーザID").fill(userId);
    await this.page.getByLabel("password", { exact: false }).first().fill(password);
    await submitForm(this.page, "ログイン");
  }

  /** Waits for a screen by its address and heading, and looks at it. */
  async isOn(path: string, heading: string | RegExp): Promise<void> {
    await expect(this.page).toHaveURL(path);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await lookAt(this.page);
  }
}
