import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import type { Clerk } from "@/tests/support/clerk";
import type { Desk } from "@/tests/support/desk";
import { lookAt } from "@/tests/support/look-at";
import type { TestOffice } from "@/tests/support/training-ledger";
import type { TrainingServer } from "@/tests/support/training-server";

/** Whoever can be led to a screen: a clerk on the test's page, further ones, staff; and the server, with its clock. */
export interface World {
  clerk: Clerk;
  newClerk: (given?: { office?: TestOffice; page?: Page; email?: string }) => Promise<Clerk>;
  newBrowser: () => Promise<Page>;
  newDesk: (staffId: string) => Promise<Desk>;
  server: TrainingServer;
  browser: Browser;
}

/** Leads somebody to a screen in some state and gives the page that shows it. */
export type Lead = (world: World) => Promise<Page>;

const folder = process.env.SCREENS ?? "data/screens";
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

/** Takes a picture of every named state, on a phone and on a desktop, and looks at it as the browser tests do. */
export function takePictures(states: Record<string, Lead>): void {
  for (const [name, lead] of Object.entries(states)) {
    test(name, async ({ clerk, newClerk, newBrowser, newDesk, server, browser }) => {
      test.slow();
      const page = await lead({ clerk, newClerk, newBrowser, newDesk, server, browser });
      for (const [device, size] of Object.entries(sizes)) {
        await page.setViewportSize(size);
        await page.screenshot({ path: join(folder, device, `${name}.png`), fullPage: true });
      }
      await lookAt(page);
    });
  }
}

/** Leads a clerk straight to an address. */
export function open(path: string): Lead {
  return async ({ clerk: { page } }) => {
    await page.goto(path);
    return page;
  };
}

/** The page as soon as its error summary is there. */
export async function toldWhatIsWrong(page: Page): Promise<Page> {
  await page.getByRole("region", { name: /^(入力内容を確認して|ご確認)ください$/ }).waitFor();
  return page;
}
