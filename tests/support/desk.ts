import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { textOf } from "@/tests/letters/paper";
import { lookAt } from "@/tests/support/look-at";
import { staffSession } from "@/tests/support/staff-session";
import { submitForm } from "@/tests/support/submit-form";
import type { TrainingServer } from "@/tests/support/training-server";

const oneStepOfTotp = 30_000;

/** What a reader finds on a printed 通知書. */
export interface PrintedLetter {
  text: string;
  userId: string;
  temporaryPassword: string;
}

/** A member of staff of a federation at the desk; after every step the screen is looked at. */
export class Desk {
  constructor(
    readonly page: Page,
    private readonly server: TrainingServer,
  ) {}

  /** 職員ログイン with what the training mode shows; a little later than the last one, for a code works once (R37). */
  async signIn(staffId: string): Promise<void> {
    this.server.pass(oneStepOfTotp);
    await this.page.goto("/admin");
    await this.isOn("/admin/sign-in", "職員ログイン");
    const person = this.page.getByRole("row").filter({ hasText: staffId });
    await this.page.getByLabel("職員ID").fill(staffId);
    await this.page
      .getByLabel("パスワード")
      .first()
      .fill((await person.locator("code").textContent()) ?? "");
    await submitForm(this.page, "次へ");
    await expect(this.page.getByLabel("認証コード")).toBeVisible();
    await lookAt(this.page);
    await this.page.getByLabel("認証コード").fill((await person.getByText(/^\d{6}$/).textContent()) ?? "");
    await submitForm(this.page, "ログイン");
    await this.isOn("/admin", "申請一覧");
  }

  /** As whoever has signed in a moment ago. */
  async enter(staffId: string): Promise<void> {
    await this.page.context().addCookies([await staffSession(this.server, staffId)]);
    await this.page.goto("/admin");
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("申請一覧");
  }

  /** From the queue of a state, searched for the 受付番号, to a case page. */
  async openCase(reference: string, state: string): Promise<void> {
    await this.openQueue(state);
    await this.page.getByLabel("検索").fill(reference);
    await submitForm(this.page, "検索");
    await this.page.getByRole("link", { name: reference }).click();
    await this.isOn(new RegExp(`/admin/applications/${reference.replace("-", "")}`), `申請 ${reference}`);
  }

  async openQueue(state: string): Promise<void> {
    await this.page.goto("/admin");
    await this.page.getByRole("navigation", { name: "状態" }).getByRole("link", { name: state }).click();
    await expect(this.page.getByRole("link", { name: state })).toHaveAttribute("aria-current", "page");
    await lookAt(this.page);
  }

  /** Presses a button of the case page, and is led on with a word of what was done. */
  async decide(button: string): Promise<void> {
    const reference = new URL(this.page.url()).pathname.slice(-8);
    if (button === "承認") await this.page.getByLabel("宛先の住所を確認しました").check();
    await submitForm(this.page, button);
    await expect(this.page).toHaveURL(new RegExp(`[?&]decided=${reference}`));
    await lookAt(this.page);
  }

  /** Prints the letter of one approved application and reads it, as the envelope's reader would. */
  async print(reference: string): Promise<PrintedLetter> {
    await this.page.goto("/admin/letters?chosen=none");
    await this.isOn("/admin/letters?chosen=none", "通知書");
    await this.page.getByRole("checkbox", { name: reference }).check();
    const saved = this.page.waitForEvent("download");
    await submitForm(this.page, "印刷用のPDFを作る");
    const text = textOf(readFileSync(await (await saved).path()));
    const groups = text.split(/\s+/).filter((word) => /^[2-9A-HJKMNP-TV-Z]{4}$/.test(word));
    expect(groups, text).toHaveLength(4);
    return { text, userId: /KJ\d{12}/.exec(text)?.[0] ?? "", temporaryPassword: groups.join("-") };
  }

  /** The newest batch from printer to post office: each code is scanned, then all that is sealed is posted on a day ("2026-11-24"). */
  async post(codes: string[], postedOn: string): Promise<void> {
    await this.page.goto("/admin/letters");
    const open = this.page.getByRole("table", { name: "閉じていない通知書の束" });
    await open.getByRole("link").last().click();
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(/^束 第\d+号$/);
    for (const code of codes) {
      await this.page.getByLabel("通知書のバーコード、または追跡番号").fill(code);
      await submitForm(this.page, "読み取った番号を記録する");
      await expect(this.page.getByRole("status").filter({ hasText: code })).toBeVisible();
    }
    await lookAt(this.page);
    await this.page.getByLabel("発送日").fill(postedOn);
    await submitForm(this.page, "封入済の1通を発送済にする");
    await expect(this.page.getByText("1通の発送を記録し")).toBeVisible();
    await lookAt(this.page);
  }

  /** Waits for a screen by its address and heading, and looks at it. */
  async isOn(address: string | RegExp, heading: string | RegExp): Promise<void> {
    await expect(this.page).toHaveURL(address);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await lookAt(this.page);
  }
}
