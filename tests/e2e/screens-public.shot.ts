import type { Page } from "@playwright/test";
import { breakServer } from "@/tests/support/break-server";
import { submitForm } from "@/tests/support/submit-form";
import { open, takePictures, toldWhatIsWrong, type World } from "@/tests/support/take-pictures";
import { startTrainingServer } from "@/tests/support/training-server";

takePictures({
  top: open("/"),
  help: open("/help"),
  privacy: open("/privacy"),
  accessibility: open("/accessibility"),
  "not-found": open("/nowhere"),
  "address-unreadable": async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/%`);
    return page;
  },
  mailbox: open("/mailbox"),
  "mailbox-code": async ({ clerk }) => {
    await clerk.apply();
    await clerk.readCode();
    return clerk.world.mailbox;
  },
  recovery: open("/recovery"),
  "recovery-nothing-chosen": async ({ clerk: { page } }) => {
    await page.goto("/recovery");
    await submitForm(page, "次へ");
    return toldWhatIsWrong(page);
  },
  login: open("/login"),
  "login-refused": async ({ clerk }) => {
    await clerk.signIn("KJ131111111101", "a password of nobody");
    return toldWhatIsWrong(clerk.page);
  },
  "failure-of-a-form": (world) =>
    onBrokenServer(world, async (page) => {
      await page.locator("#providerNumber").fill("1311111111");
      await page.locator("#email").fill("clerk@office.example.jp");
      await page.locator("#emailConfirmation").fill("clerk@office.example.jp");
      await submitForm(page, "次へ");
    }),
  "failure-of-a-page": (world) => onBrokenServer(world, (page) => page.reload()),
});

/** A browser that no witness watches: here the failure is what is wanted. */
async function onBrokenServer({ browser }: World, act: (page: Page) => Promise<unknown>): Promise<Page> {
  const server = await startTrainingServer();
  await breakServer(server);
  const page = await browser.newPage();
  await page.goto(`${server.url}/reissue/apply`);
  await act(page);
  await page.getByRole("heading", { name: "処理できませんでした" }).waitFor();
  await server.close();
  return page;
}
