import type { Page } from "@playwright/test";

/** A browser's cookies as a Cookie header, so that plain requests can be made in its name. */
export async function sessionCookie(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
