import type { Download, Locator, Page } from "@playwright/test";

/** A hand at mouse and keyboard that counts: every click and every key it presses. */
export class Hand {
  presses = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.presses += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Types with one press a character. */
  async type(target: Locator, text: string): Promise<void> {
    this.presses += text.length;
    await target.pressSequentially(text);
  }

  /** A click that is answered by a file. */
  async save(target: Locator): Promise<Download> {
    const saved = this.page.waitForEvent("download");
    await this.click(target);
    return saved;
  }
}
