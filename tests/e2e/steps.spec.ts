import { expect } from "@playwright/test";
import { tokyoDay } from "@/lib/dates";
import { test } from "@/tests/support/browser-test";
import { countMails } from "@/tests/support/mail-reader";

const later = ["/reissue/prefecture", "/reissue/code", "/reissue/confirm", "/reissue/done"];

test("a deep link leads to the step that is due (R12)", { tag: "@plain" }, async ({ clerk }) => {
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

test("a second application of an office is told, after the code, that one is open (R16)", { tag: "@plain" }, async ({
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

test("after the browser was closed the application goes on where it was, within the hour (R14)", {
  tag: "@plain",
}, async ({ clerk, newClerk, newBrowser }) => {
  await clerk.apply();
  await clerk.isOn("/reissue/code", "確認コード入力");
  const lasting = (await clerk.page.context().cookies()).filter(({ expires }) => expires > 0);
  const page = await newBrowser();
  await page.context().addCookies(lasting);
  const later = await newClerk({ ...clerk.world, page });
  await page.goto("/reissue/apply");
  await later.isOn("/reissue/apply", "ログイン情報再発行申請");
  await page.getByRole("link", { name: "続きから入力" }).click();
  await later.enterCode(await later.readCode());
  await later.isOn("/reissue/confirm", "送信確認");
});

test("a step that is posted when nothing is kept any more says so, instead of starting over in silence", async ({
  clerk,
}) => {
  await clerk.apply();
  await clerk.isOn("/reissue/code", "確認コード入力");
  await clerk.page.context().clearCookies();
  await clerk.page.getByLabel("確認コード").fill("0000");
  await clerk.page.getByRole("button", { name: "次へ", exact: true }).click();
  await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
  await expect(clerk.page.getByRole("main")).toContainText("入力の途中の内容が見つかりません");
});

test("an office that has moved can say so and take it back, and its reviewer is told", { tag: "@plain" }, async ({
  clerk,
  newDesk,
}) => {
  const { page } = clerk;
  const told = page.getByText("移転したことを申請と一緒に伝えます");
  const answer = async (button: string) => {
    await page.locator('main a[href="/reissue/moved"]').click();
    await clerk.isOn("/reissue/moved", "移転した場合");
    await page.getByRole("button", { name: button }).click();
    await clerk.isOn("/reissue/confirm", "送信確認");
  };
  await clerk.reachConfirm();
  await answer("移転したことを伝えて申請を続ける");
  await expect(told).toBeVisible();
  await answer("移転していないので取り消す");
  await expect(told).toHaveCount(0);
  await answer("移転したことを伝えて申請を続ける");
  const reference = await clerk.send();
  const desk = await newDesk("tokyo-reviewer");
  await desk.page.goto(`/admin/applications/${reference}`);
  await expect(desk.page.getByRole("main")).toContainText("事業所が移転したと、申請者が答えています。");
});

test("a clerk of several offices applies for the next one without another code", async ({ clerk, nextOffice }) => {
  const { page, world } = clerk;
  await clerk.reachConfirm();
  const first = await clerk.send();
  await page.getByRole("button", { name: "続けて別の事業所を申請" }).click();
  await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
  await expect(page.locator("#providerNumber")).toHaveValue("");
  await expect(page.locator("#email")).toHaveValue(world.email);
  await expect(page.getByRole("main")).toContainText(first);
  await clerk.apply({ number: nextOffice().number });
  const next = await clerk.send();
  expect(next).not.toBe(first);
  await expect(page.getByRole("main")).toContainText(first);
  expect(await countMails(world.mailbox, world.email, "code")).toBe(1);
  expect(await countMails(world.mailbox, world.email, "submitted")).toBe(2);
});

test("the receipt is one sheet of A4 with a label for the envelope, also when the letter may come too late", {
  tag: "@plain",
}, async ({ newClerk, nextOffice, server }) => {
  server.pass(untilNinth(server.now()));
  const clerk = await newClerk({ office: nextOffice({ federation: "11" }) });
  await clerk.reachConfirm();
  const reference = await clerk.send();
  await expect(clerk.page.getByRole("main")).toContainText("締切に間に合わないおそれがあります");
  await expect(clerk.page.getByRole("img", { name: `受付番号 ${reference} のQRコード` })).toBeVisible();
  const pdf = await clerk.page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

/** Milliseconds to the next ninth of a month at noon in Tokyo. */
function untilNinth(now: Date): number {
  const [year = 0, month = 0, day = 0] = tokyoDay(now).split("-").map(Number);
  return Date.UTC(year, day < 9 ? month - 1 : month, 9, 3) - now.getTime();
}
