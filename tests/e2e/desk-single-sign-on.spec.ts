import { expect, type Page } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import { type IdentityProvider, ourClient, startIdentityProvider } from "@/tests/support/identity-provider";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";
import { startTrainingServer } from "@/tests/support/training-server";

const name = "連合会ID";
const subject = "subject-of-tokyo-reviewer";

test.use({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      let provider: IdentityProvider | undefined;
      const server = await startTrainingServer(async (url) => {
        provider = await startIdentityProvider(url);
        return {
          OIDC_ISSUER: provider.issuer,
          OIDC_CLIENT_ID: ourClient.id,
          OIDC_CLIENT_SECRET: ourClient.secret,
          OIDC_NAME: name,
        };
      });
      await use(server);
      await server.close();
      await provider?.stop();
    },
    { scope: "worker" },
  ],
});

test("the single sign-on is linked on アカウント, then stands in for the password and not for the 認証コード (R37)", async ({
  newDesk,
  newBrowser,
  server,
  witness,
}) => {
  test.slow();
  witness.keepSecret(ourClient.secret, subject);
  const { page } = await newDesk("tokyo-reviewer");
  await page.goto("/admin/account");
  await lookAt(page);
  await submitForm(page, `${name}と連携する`);
  await signInAtProvider(page);
  await expect(page).toHaveURL("/admin/account");
  await expect(page.getByRole("main")).toContainText("連携しています。");
  await lookAt(page);

  const fresh = await newBrowser();
  await fresh.goto("/admin/sign-in");
  await lookAt(fresh);
  await submitForm(fresh, `${name}でログイン`);
  await signInAtProvider(fresh);
  await expect(fresh).toHaveURL("/admin/sign-in");
  server.pass(30_000);
  await fresh.reload();
  const person = fresh.getByRole("row").filter({ hasText: "tokyo-reviewer" });
  await fresh.getByLabel("認証コード").fill((await person.getByText(/^\d{6}$/).textContent()) ?? "");
  await submitForm(fresh, "ログイン");
  await expect(fresh).toHaveURL("/admin");

  await page.reload();
  await submitForm(page, "連携を解除する");
  await expect(page.getByRole("main")).toContainText("シングルサインオンは連携されていません。");
  const stranger = await newBrowser();
  await stranger.goto("/admin/sign-in");
  await submitForm(stranger, `${name}でログイン`);
  await signInAtProvider(stranger);
  await expect(stranger).toHaveURL("/admin/sign-in?refusal=sign-in-refused");
  await expect(stranger).toHaveTitle(/^エラー/);
  await lookAt(stranger);
});

async function signInAtProvider(page: Page): Promise<void> {
  await page.locator("[name=login]").fill(subject);
  await page.locator("[name=password]").fill("any");
  await page.locator("[type=submit]").click();
}
