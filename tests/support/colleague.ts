import { expect, type Page } from "@playwright/test";
import { totpCode } from "@/services/staff/totp";
import type { Desk } from "@/tests/support/desk";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";
import type { TrainingServer } from "@/tests/support/training-server";
import type { Witness } from "@/tests/support/witness";

interface World {
  server: TrainingServer;
  witness: Witness;
  /** A browser of their own. */
  page: Page;
}

const oneStepOfTotp = 30_000;
const password = "asagao to himawari 2026";
const nextPassword = "himawari to asagao 2027";

/** Somebody new at the desk, whom an admin adds and who enrols by the one-time address; after every step the screen is looked at. */
export class Colleague {
  private secret = "";
  recoveryCodes: string[] = [];

  constructor(
    readonly id: string,
    private readonly world: World,
  ) {
    world.witness.keepSecret(password, nextPassword);
  }

  get page(): Page {
    return this.world.page;
  }

  /** An admin adds them on 職員の追加; gives the one-time address. */
  async isAddedBy({ page: admin }: Desk, role = "審査担当"): Promise<string> {
    await admin.goto("/admin/staff");
    await lookAt(admin);
    await admin.getByRole("link", { name: "職員を追加する" }).click();
    await admin.getByLabel("職員ID").fill(this.id);
    await admin.getByLabel("氏名").fill("試験 花子");
    await admin.getByLabel("役割").selectOption(role);
    await admin.getByLabel("国保連合会").selectOption("東京都");
    await lookAt(admin);
    await submitForm(admin, "追加");
    await expect(admin.getByRole("main")).toContainText(`職員ID ${this.id} の登録用アドレス`);
    await lookAt(admin);
    return /http\S+\/admin\/enrol\/[\w-]+/.exec((await admin.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  }

  /** 職員登録 at the one-time address, up to the recovery codes. */
  async enrols(address: string): Promise<void> {
    await this.page.goto(address);
    await this.isOn("職員登録");
    this.secret = ((await this.page.locator("p.code").textContent()) ?? "").replaceAll(" ", "");
    this.world.witness.keepSecret(this.secret);
    await this.page.getByLabel("新しいパスワード", { exact: false }).first().fill(password);
    await this.page.getByLabel("新しいパスワード(確認用)").fill(password);
    await this.page.getByLabel("認証コード").fill(this.code());
    await submitForm(this.page, "登録");
    await this.isOn("回復コード");
    this.recoveryCodes = (await this.page.locator("li.code").allTextContents()).map((code) => code.replaceAll(" ", ""));
    this.world.witness.keepSecret(...this.recoveryCodes);
  }

  /** 保管しました, then 職員ログイン with password and authenticator. */
  async putsCodesAwayAndSignsIn(): Promise<void> {
    await submitForm(this.page, "保管しました");
    await this.isOn("職員ログイン");
    this.world.server.pass(oneStepOfTotp);
    await this.signsIn();
  }

  /** 職員ログイン by the next code, or by what is typed in its place. */
  async signsIn(page = this.page, typed = this.code(), leadsTo = "/admin"): Promise<void> {
    await this.givesPassword(page);
    await page.getByLabel("認証コード").fill(typed);
    await submitForm(page, "ログイン");
    await expect(page).toHaveURL(leadsTo);
  }

  async givesPassword(page = this.page): Promise<void> {
    await page.goto("/admin/sign-in");
    await page.getByLabel("職員ID").fill(this.id);
    await page.getByLabel("パスワード").first().fill(password);
    await submitForm(page, "次へ");
  }

  /** 回復コードを作り直す, then パスワードの変更, each on its screen of アカウント. */
  async renewsCodesAndPassword(): Promise<void> {
    await this.page.goto("/admin/account/recovery-codes");
    await submitForm(this.page, "回復コードを作り直す");
    await expect(this.page.locator("li.code")).toHaveCount(10);
    await lookAt(this.page);
    await this.page.goto("/admin/account/password");
    await submitForm(this.page, "変更");
    await expect(this.page).toHaveTitle(/^エラー/);
    await lookAt(this.page);
    await this.page.getByLabel("現在のパスワード").fill(password);
    await this.page.getByLabel("新しいパスワード", { exact: false }).first().fill(nextPassword);
    await this.page.getByLabel("新しいパスワード(確認用)").fill(nextPassword);
    await submitForm(this.page, "変更");
    await expect(this.page.getByRole("main")).toContainText("パスワードは変更済みです。");
  }

  private code(): string {
    return totpCode(this.secret, this.world.server.now());
  }

  async isOn(heading: string): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await lookAt(this.page);
  }
}
