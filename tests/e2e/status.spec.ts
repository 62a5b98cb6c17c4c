import { expect, type Page, type Response } from "@playwright/test";
import { applicationStatuses, statusLabel } from "@/domain/application-status";
import { formatReference, makeReference } from "@/domain/reference";
import { systemRandom } from "@/lib/random";
import { test as base } from "@/tests/support/browser-test";
import type { buildApplication } from "@/tests/support/build-application";
import { builtOnServer } from "@/tests/support/built-on-server";
import { lookAt } from "@/tests/support/look-at";
import { countMails, readMail } from "@/tests/support/mail-reader";
import { StatusSeeker } from "@/tests/support/status-seeker";
import { submitForm } from "@/tests/support/submit-form";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A seeker of an application as it is built on the test's server, on the test's page. */
const test = base.extend<{ newSeeker: (wanted?: Parameters<typeof buildApplication>[1]) => Promise<StatusSeeker> }>({
  newSeeker: async ({ page, newBrowser, server, witness }, use) => {
    await use(async (wanted) => {
      const { application } = await builtOnServer(server, wanted);
      return new StatusSeeker({ page, mailbox: await newBrowser(), application, witness });
    });
  },
});

test("two numbers and the code in the mailbox show how far the application is, until 終了", async ({ newSeeker }) => {
  const seeker = await newSeeker();
  await seeker.open();
  await seeker.reads("申請を受け付けました。国保連合会の審査を待っています。");
  await seeker.reads(/請求締切.*まであと\d+日|請求締切.*本日/);
  await seeker.reads(seeker.world.application.email);
  await submitForm(seeker.page, "終了");
  await expect(seeker.page).toHaveURL("/");
  await seeker.page.goto("/status/view");
  await seeker.isOn("/status", "申請状況の確認");
  await expect(seeker.page.locator("#reference")).toHaveValue("");
});

test("every status has its words, and every page of it can be used by everybody", { tag: "@plain" }, async ({
  newSeeker,
  server,
}) => {
  test.setTimeout(240_000);
  for (const status of applicationStatuses) {
    const seeker = await newSeeker({ status });
    await seeker.open();
    await expect(seeker.page.getByRole("heading", { level: 2, name: "いまの状況" })).toContainText(statusLabel(status));
    server.pass(minute);
  }
});

test("no screen behind the code opens without it (R12, R23)", { tag: "@plain" }, async ({ newSeeker }) => {
  const seeker = await newSeeker();
  const behind = ["/status/view", "/status/withdraw", "/status/address", "/status/address/code", "/status/missing"];
  const leadsTo = async (due: string, links: string[]) => {
    for (const link of links) {
      await seeker.page.goto(link);
      await expect(seeker.page, `from ${link}`).toHaveURL(due);
    }
  };
  await leadsTo("/status", ["/status/code", ...behind]);
  await seeker.lookUp();
  await leadsTo("/status/code", behind);
  await seeker.enterCode(await seeker.readCode());
  await expect(seeker.page).toHaveURL("/status/view");
  await leadsTo("/status/view", ["/status/code"]);
  await leadsTo("/status/address", ["/status/address/code"]);
});

test("numbers that fit no application are answered with the same bytes as those that do (R18)", {
  tag: "@plain",
}, async ({ newSeeker, newBrowser }) => {
  const seeker = await newSeeker();
  const { application, mailbox, witness } = seeker.world;
  const known = await codePageOf(seeker);
  const unknown = { ...application, reference: makeReference(systemRandom) };
  const stranger = new StatusSeeker({ page: await newBrowser(), mailbox, application: unknown, witness });
  expect(await codePageOf(stranger)).toEqual(known);
  await stranger.enterCode("123456");
  await stranger.reads(/確認コードが違います。あと4回/);
  expect(await countMails(mailbox, application.email, "status-code")).toBe(1);
});

test("a mistyped 受付番号 and a short 事業所番号 are told beside their fields, with what was typed still there", {
  tag: "@plain",
}, async ({ newSeeker }) => {
  const seeker = await newSeeker();
  await seeker.lookUp({ reference: "AAAA-AAAA", providerNumber: "1311" });
  await expect(seeker.page).toHaveTitle(/^エラー: /);
  await expect(seeker.page.locator("#reference-error")).toContainText("打ち間違い");
  await expect(seeker.page.locator("#providerNumber-error")).toContainText("10桁");
  await expect(seeker.page.locator("#reference")).toHaveValue("AAAA-AAAA");
  await lookAt(seeker.page);
});

test("the sixth look-up in a minute is refused and told when to try again (R23)", { tag: "@plain" }, async ({
  newSeeker,
  newBrowser,
}) => {
  test.slow();
  const seeker = await newSeeker();
  const { application, mailbox, witness } = seeker.world;
  for (let times = 0; times < 5; times += 1) {
    const other = { ...application, reference: makeReference(systemRandom) };
    const stranger = new StatusSeeker({ page: await newBrowser(), mailbox, application: other, witness });
    await stranger.lookUp();
    await expect(stranger.page).toHaveURL("/status/code");
  }
  await seeker.lookUp();
  await seeker.reads(/\d{2}:\d{2}:\d{2}以降にもう一度/);
  await lookAt(seeker.page);
});

test("次へ pressed twice mails one code (R15)", async ({ newSeeker }) => {
  const seeker = await newSeeker();
  const { page, world } = seeker;
  await page.goto("/status");
  await page.locator("#reference").fill(formatReference(world.application.reference));
  await page.locator("#providerNumber").fill(world.application.providerNumber);
  await page.getByRole("button", { name: "次へ", exact: true }).dblclick();
  await seeker.isOn("/status/code", "確認コード入力");
  await seeker.enterCode(await seeker.readCode());
  await seeker.isOn("/status/view", "申請状況");
  expect(await countMails(world.mailbox, world.application.email, "status-code")).toBe(1);
});

test("after an hour the page says so and keeps the numbers (R14)", { tag: "@plain" }, async ({ newSeeker, server }) => {
  const seeker = await newSeeker();
  await seeker.open();
  server.pass(hour);
  await seeker.page.getByRole("link", { name: "申請を取り下げる" }).click();
  await seeker.isOn("/status", "申請状況の確認");
  await seeker.reads("確認の有効時間が過ぎました");
  await submitForm(seeker.page, "次へ");
  await seeker.isOn("/status/code", "確認コード入力");
});

test("an application is withdrawn after one more question, and cannot be once it is printed", {
  tag: "@plain",
}, async ({ newSeeker, newDesk }) => {
  test.slow();
  const seeker = await newSeeker();
  await seeker.open();
  await seeker.page.getByRole("link", { name: "申請を取り下げる" }).click();
  await seeker.isOn("/status/withdraw", "申請の取下げ");
  await submitForm(seeker.page, "申請を取り下げる");
  await seeker.isOn("/status/view?done=withdraw", "申請状況");
  await seeker.reads("申請は取り下げられました。");
  await readMail(seeker.world.mailbox, seeker.world.application.email, "withdrawn");
  const reviewer = await newDesk("tokyo-reviewer");
  await reviewer.openCase(formatReference(seeker.world.application.reference), "取下げ");

  const late = await newSeeker({ status: "printed" });
  await late.open();
  await expect(late.page.getByRole("link", { name: "申請を取り下げる" })).toHaveCount(0);
  await late.page.goto("/status/withdraw");
  await late.reads("この申請は「印刷済」のため、取り下げることはできません。");
  await lookAt(late.page);
});

test("the notification address changes when the new mailbox is proven, and both are told", async ({ newSeeker }) => {
  const seeker = await newSeeker({ status: "approved" });
  const { application, mailbox, witness } = seeker.world;
  const fresh = `clerk@office-${application.providerNumber}.example.jp`;
  witness.keepSecret(fresh);
  await seeker.open();
  await seeker.page.getByRole("link", { name: "通知先を変更する" }).click();
  await seeker.isOn("/status/address", "通知先メールアドレスの変更");
  await seeker.page.getByLabel("新しい通知先メールアドレス").fill(application.email);
  await submitForm(seeker.page, "次へ");
  await expect(seeker.page.locator("#email-error")).toContainText("同じメールアドレス");
  await lookAt(seeker.page);
  await seeker.page.getByLabel("新しい通知先メールアドレス").fill(fresh);
  await submitForm(seeker.page, "次へ");
  await seeker.isOn("/status/address/code", "確認コード入力");
  await seeker.enterCode(await seeker.readCode(fresh, "notification-email-code"));
  await seeker.isOn("/status/view?done=address", "申請状況");
  await seeker.reads(fresh);
  for (const address of [fresh, application.email]) await readMail(mailbox, address, "notification-email-changed");
});

test("a letter that did not come is reported, and the desk sees it on the case", { tag: "@plain" }, async ({
  newSeeker,
  newDesk,
  server,
}) => {
  test.slow();
  const printedAt = new Date(server.now().getTime() - 14 * day);
  const letter = { printedAt, postedAt: printedAt, trackingNumber: "123456789012" };
  const seeker = await newSeeker({ status: "posted", letter });
  await seeker.open();
  await seeker.reads("123456789012");
  await seeker.page.getByRole("link", { name: "通知書が届かないことを知らせる" }).click();
  await seeker.isOn("/status/missing", "通知書が届かない場合");
  await submitForm(seeker.page, "国保連合会へ知らせる");
  await seeker.isOn("/status/view?done=missing", "申請状況");
  await seeker.page.goto("/status/missing");
  await seeker.reads("すでに国保連合会へ知らせてあります");
  await lookAt(seeker.page);
  await readMail(seeker.world.mailbox, seeker.world.application.email, "missing-reported");
  const reviewer = await newDesk("tokyo-reviewer");
  await reviewer.openCase(formatReference(seeker.world.application.reference), "発送済");
  await expect(reviewer.page.getByRole("main")).toContainText("通知書が届かないと、申請者から");
});

test("before its expected day the page says from when a letter can be reported", { tag: "@plain" }, async ({
  newSeeker,
}) => {
  const seeker = await newSeeker({ status: "posted" });
  await seeker.open();
  await seeker.reads(/\d{4}年\d+月\d+日\(.\)になっても届かないときは/);
  await seeker.page.goto("/status/missing");
  await seeker.reads("まだ配達の途中です");
  await lookAt(seeker.page);
});

/** The answer to 次へ and the code page, without what was typed and what differs from one moment to the next. */
async function codePageOf(seeker: StatusSeeker) {
  const { page, application } = { page: seeker.page, application: seeker.world.application };
  const posted = page.waitForResponse((response) => response.request().method() === "POST");
  await seeker.lookUp();
  const answer = shapeOf(await posted);
  await seeker.isOn("/status/code", "確認コード入力");
  return { answer, html: constantPart(await fetched(page), application) };
}

function shapeOf(response: Response) {
  return { status: response.status(), headers: Object.keys(response.headers()).toSorted(), url: response.url() };
}

async function fetched(page: Page): Promise<string> {
  return (await page.request.get("/status/code")).text();
}

function constantPart(html: string, { reference }: { reference: string }): string {
  return html
    .replaceAll(formatReference(reference), "REFERENCE")
    .replaceAll(reference, "REFERENCE")
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, "NONCE")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "MOMENT")
    .replaceAll(/\d\d:\d\d:\d\d/g, "TIME")
    .replaceAll(/(?<=[">])[B-DF-HJ-NP-TV-XZ]{3}(?=[<\\"])/g, "TAG");
}
