import type { Page } from "@playwright/test";

/** Presses a button of the main form; what comes of it the test waits for. */
export async function submitForm(page: Page, button: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: button, exact: true }).click();
}
