import { expect, type Page } from "@playwright/test";
import { type MailKind, mailSubject } from "@/emails/mail";
import { lookAt } from "@/tests/support/look-at";

/** The newest mail of a kind to an address, as the training mailbox shows its text; waits until there are `count` of them. */
export async function readMail(page: Page, to: string, kind: MailKind, count = 1): Promise<string> {
  await expect.poll(() => countMails(page, to, kind), { intervals: [100, 200, 300] }).toBe(count);
  await mailsOf(page, to, kind).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(mailSubject(kind));
  await lookAt(page);
  return (await page.locator("pre").textContent()) ?? "";
}

/** How many mails of a kind have come for an address by now. */
export async function countMails(page: Page, to: string, kind: MailKind): Promise<number> {
  await page.goto("/mailbox");
  return mailsOf(page, to, kind).count();
}

function mailsOf(page: Page, to: string, kind: MailKind) {
  return page
    .getByRole("row")
    .filter({ hasText: to })
    .filter({ hasText: mailSubject(kind) });
}
