import { expect } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import { countMails } from "@/tests/support/mail-reader";

const later = ["/reissue/prefecture", "/reissue/code", "/reissue/confirm", "/reissue/done"];

test("a deep link leads to the step that is due (R12)", async ({ clerk }) => {
  const leadsTo = async (due: string, links: string[]) => {
    for (const link of links) {
      await clerk.page.goto(link);
      await expect(clerk.page, `from ${link}`).toHaveURL(due);
    }
  };
  await leadsTo("/reissue/apply", later);
  await clerk.apply();
  const code = await clerk.readCode();
  await leadsTo("/reissue/code", later);
  await clerk.enterCode(code);
  await clerk.isOn("/reissue/confirm", "送信確認");
  await leadsTo("/reissue/confirm", ["/reissue/prefecture", "/reissue/done"]);
  await clerk.send();
  await leadsTo("/reissue/done", ["/reissue/apply", ...later]);
});

test("次へ and 送信 pressed twice make one mail with a code, one application and one receipt (R15)", async ({
  clerk,
}) => {
  const { page, world } = clerk;
  await page.goto("/reissue/apply");
  await page.locator("#providerNumber").fill(world.office.number);
  await page.locator("#email").fill(world.email);
  await page.locator("#emailConfirmation").fill(world.email);
  await page.getByRole("button", { name: "次へ", exact: true }).dblclick();
  await clerk.enterCode(await clerk.readCode());
  await clerk.isOn("/reissue/confirm", "送信確認");
  await page.getByRole("button", { name: "送信", exact: true }).dblclick();
  const reference = await clerk.readReference();
  expect(await clerk.readMail("submitted")).toContain(reference);
  expect(await countMails(world.mailbox, world.email, "code")).toBe(1);
});

test("Back after 送信 and 送信 once more lead to the same receipt (R15)", async ({ clerk }) => {
  await clerk.reachConfirm();
  const reference = await clerk.send();
  await clerk.page.goBack();
  const send = clerk.page.getByRole("button", { name: "送信", exact: true });
  if (await send.isVisible()) await send.click();
  expect(await clerk.readReference()).toBe(reference);
  expect(await clerk.readMail("submitted")).toContain(reference);
});

test("終了 leaves the wizard, and the next application of this browser starts empty", async ({ clerk }) => {
  await clerk.reachConfirm();
  await clerk.send();
  await clerk.page.getByRole("button", { name: "終了", exact: true }).click();
  await clerk.isOn("/", "トップメニュー");
  await clerk.page.goto("/reissue/done");
  await expect(clerk.page).toHaveURL("/reissue/apply");
  await expect(clerk.page.locator("#providerNumber")).toHaveValue("");
});

test("a second application of an office is told, after the code, that one is open (R16)", async ({
  clerk,
  newClerk,
  newBrowser,
}) => {
  await clerk.reachConfirm();
  const reference = await clerk.send();
  const again = await newClerk({
    office: clerk.world.office,
    email: clerk.world.email.replace("office", "second"),
    page: await newBrowser(),
  });
  await again.reachConfirm();
  await expect(again.page.getByRole("main")).toContainText("受け付けており、現在「受付済」です");
  await expect(again.page.getByRole("main")).not.toContainText(reference);
  await expect(again.page.getByRole("button", { name: "送信", exact: true })).toHaveCount(0);
});
