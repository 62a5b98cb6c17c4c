import { expect, type Page } from "@playwright/test";

/** Waits until a page of the desk hears its keys: from then on the button of their list stands there. A key pressed sooner is lost. */
export async function keysHeard(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "キー操作の一覧" })).toBeVisible();
}
