import { expect, type Page } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import type { MailKind } from "@/emails/mail";
import type { Application } from "@/tests/support/build-application";
import { lookAt } from "@/tests/support/look-at";
import { readMail } from "@/tests/support/mail-reader";
import { submitForm } from "@/tests/support/submit-form";
import type { Witness } from "@/tests/support/witness";

interface World {
  page: Page;
  /** Another tab, for the mailbox. */
  mailbox: Page;
  application: Application;
  witness: Witness;
}

/** A clerk who wants to know how far an application is; after every step the screen is looked at. */
export class StatusSeeker {
  constructor(readonly world: World) {
    world.witness.keepSecret(world.application.email);
  }

  get page(): Page {
    return this.world.page;
  }

  /** Fills in 申請状況の確認, by default with what is right, and presses 次へ. */
  async lookUp(typed: { reference?: string; providerNumber?: string } = {}): Promise<void> {
    const { application } = this.world;
    const { reference = formatReference(application.reference), providerNumber = application.providerNumber } = typed;
    await this.page.goto("/status");
    await this.isOn("/status", "申請状況の確認");
    await this.page.locator("#reference").fill(reference);
    await this.page.locator("#providerNumber").fill(providerNumber);
    await submitForm(this.page, "次へ");
  }

  /** The newest code that came to an address, by default the application's. */
  async readCode(to = this.world.application.email, kind: MailKind = "status-code", count = 1): Promise<string> {
    const mail = await readMail(this.world.mailbox, to, kind, count);
    const code = /^\s*(\d{6})\s*$/m.exec(mail)?.[1] ?? "";
    expect(code, mail).toMatch(/^\d{6}$/);
    this.world.witness.keepSecret(code);
    return code;
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByLabel("確認コード").fill(code);
    await submitForm(this.page, "次へ");
  }

  /** From the empty form to 申請状況. */
  async open(): Promise<void> {
    await this.lookUp();
    await this.isOn("/status/code", "確認コード入力");
    await this.enterCode(await this.readCode());
    await this.isOn("/status/view", "申請状況");
  }

  /** Waits for a screen by its address and heading, and looks at it. */
  async isOn(path: string, heading: string | RegExp): Promise<void> {
    await expect(this.page).toHaveURL(path);
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await lookAt(this.page);
  }

  /** The screen says this somewhere. */
  async reads(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("main")).toContainText(text);
  }
}
