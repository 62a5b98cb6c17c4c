import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { textOf } from "@/tests/letters/paper";
import { lookAt } from "@/tests/support/look-at";
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

  /** From the queue of a state to a case page. */
  async openCase(reference: string, state: string): Promise<void> {
    await this.openQueue(state);
    await this.page.getByRole("link", { name: reference }).click();
    await this.isOn(`/admin/applications/${reference.replace("-", "")}`, `申請 ${reference}`);
  }

  async openQueue(state: string): Promise<void> {
    await this.page.goto("/admin");
    await this.page.getByRole("navigation", { name: "状態" }).getByRole("link", { name: state }).click();
    await expect(this.page.getByRole("link", { name: state })).toHaveAttribute("aria-current", "page");
    await lookAt(this.page);
  }

  /** Presses a button of the case page and comes back to the queue. */
  async decide(button: string): Promise<void> {
    await submitForm(this.page, button);
    await this.isOn(/\/admin\?decided=/, "申請一覧");
  }

  /** Prints the letter of an approved application and reads it, as the envelope's reader would. */
  async print(reference: string): Promise<PrintedLetter> {
    await this.page.goto("/admin/letters");
    await this.isOn("/admin/letters", "通知書");
    await this.page.getByRole("checkbox", { name: reference }).check();
    const saved = this.page.waitForEvent("download");
    await submitForm(this.page, "印刷用のPDFを作る");
    const text = textOf(readFileSync(await (await saved).path()));
    const groups = text.split(/\s+/).filter((word) => /^[2-9A-HJKMNP-TV-Z]{4}$/.test(word));
    expect(groups, text).toHaveLength(4);
    return { text, userId: /KJ\d{12}/.exec(text)?.[0] ?? "", temporaryPassword: groups.join("-") };
  }

  /** 発送済にする for a printed letter, on a day ("2026-11-24") and with a tracking number. */
  async post(reference: string, postedOn: string, trackingNumber: string): Promise<void> {
    await this.page.goto("/admin/letters");
    await this.page.getByLabel("発送日").fill(postedOn);
    await this.page.getByRole("checkbox", { name: reference }).check();
    await this.page.getByLabel(`追跡番号 ${reference}`).fill(trackingNumber);
    await lookAt(this.page);
    await submitForm(this.page, "発送済にする");
    await this.isOn("/admin/letters?posted=1", "通知書");
  }

  /** Waits for a screen by its address and heading, and looks at it. */
  async isOn(address: string | RegExp, heading: string): Promise<void> {
    await expect(this.page).toHaveURL(address);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await lookAt(this.page);
  }
}
