import { expect, type Locator } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import { Clerk } from "@/tests/support/clerk";
import { submitForm } from "@/tests/support/submit-form";

const lease = 61_000;

test("the server dies in the middle of the wizard and nothing is lost or doubled (I1, I2)", async ({
  clerk,
  server,
}) => {
  test.slow();
  const dieAndReturn = async () => {
    await server.kill();
    await server.start();
  };
  await clerk.apply();
  const code = await clerk.readCode();
  await clerk.isOn("/reissue/code", "確認コード入力");
  await dieAndReturn();
  await clerk.enterCode(code);
  await clerk.isOn("/reissue/confirm", "送信確認");
  await dieAndReturn();
  const reference = await clerk.send();
  await dieAndReturn();
  await clerk.page.reload();
  expect(await clerk.readReference()).toBe(reference);
  server.pass(lease);
  expect(await clerk.readMail("submitted")).toContain(reference);
});

test("two tabs of one browser make one application (I2)", async ({ clerk }) => {
  const second = new Clerk({ ...clerk.world, page: await clerk.page.context().newPage() });
  await second.page.goto("/reissue/apply");
  await clerk.apply();
  const code = await clerk.readCode();
  await second.apply();
  await second.isOn("/reissue/code", "確認コード入力");
  await clerk.enterCode(code);
  const reference = await clerk.send();
  await second.page.getByLabel("確認コード").fill(code);
  await second.page.getByRole("button", { name: "次へ", exact: true }).click();
  expect(await second.readReference()).toBe(reference);
  expect(await clerk.readMail("submitted")).toContain(reference);
});

test("the keyboard alone leads through the wizard", async ({ clerk }) => {
  const { page, world } = clerk;
  const { keyboard } = page;
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    await expect(target).toBeFocused();
  };
  const press = async (button: string) => {
    await tabTo(page.getByRole("button", { name: button, exact: true }));
    await keyboard.press("Enter");
  };
  await page.goto("/recovery");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await tabTo(page.getByRole("radio").first());
  await keyboard.press("ArrowDown");
  await press("次へ");
  await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
  for (const [field, text] of [
    ["providerNumber", world.office.number],
    ["email", world.email],
    ["emailConfirmation", world.email],
  ]) {
    await tabTo(page.locator(`#${field}`));
    await keyboard.type(text ?? "");
  }
  await keyboard.press("Enter");
  await clerk.isOn("/reissue/code", "確認コード入力");
  const code = await clerk.readCode();
  await tabTo(page.locator("#code"));
  await keyboard.type(code);
  await keyboard.press("Enter");
  await clerk.isOn("/reissue/confirm", "送信確認");
  await press("送信");
  await clerk.readReference();
});

test.describe("on 320 pixels, as on a phone or at 400 % zoom", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("no page of the way scrolls sideways, with nothing amiss for axe", async ({ clerk, newDesk, newBrowser }) => {
    test.slow();
    await clerk.findTheForm();
    await clerk.apply({ number: "", email: "" });
    await expect(clerk.page).toHaveTitle(/^エラー/);
    await clerk.reachConfirm();
    const reference = await clerk.send();
    const reviewer = await newDesk("tokyo-reviewer", { byHand: true });
    await reviewer.openCase(reference, "受付済");
    await reviewer.decide("承認");
    const issuer = await newDesk("tokyo-issuer");
    await issuer.print(reference);
    await issuer.page.goto("/admin/letters");
    await issuer.isOn("/admin/letters", "通知書");
    const office = new Clerk({ ...clerk.world, page: await newBrowser() });
    await office.signIn("KJ131111111101", "kunren-jigyosho-2026");
    await office.isOn("/account", "セキュリティ用メールアドレスの登録");
    await submitForm(office.page, "あとで登録する");
    await office.isOn("/account", "アカウント");
  });
});
