import { expect, type Page } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { test as base } from "@/tests/support/browser-test";
import { Clerk } from "@/tests/support/clerk";
import { registeredOnServer } from "@/tests/support/registered-on-server";
import { ResetWalker } from "@/tests/support/reset-walker";
import type { TestOffice } from "@/tests/support/training-ledger";

const minute = 60_000;
const newPassword = "窓辺にあじさいの咲く六月の朝";
const officeC = office("1313333333", "請求事業所C", "KJ131333333301");
const officeB = office("1312222222", "請求事業所B", "KJ131222222201");

/** A walker of path 1 for an office of its own, with a registered address and an application under way. */
const test = base.extend<{ registered: { clerk: Clerk; walker: ResetWalker; reference: string; userId: string } }>({
  registered: async ({ server, newClerk }, use) => {
    const { application, account, email } = await registeredOnServer(server);
    const userId = account?.userId ?? "";
    const clerk = await newClerk({ office: office(application.providerNumber, "試験の事業所", userId), email });
    await use({ clerk, walker: new ResetWalker(clerk), reference: formatReference(application.reference), userId });
  },
});

test("an office with a registered address has a new login within minutes, and every old session is out (C13, R36)", async ({
  newClerk,
  newBrowser,
}) => {
  test.slow();
  const colleague = await newClerk({ office: officeC, page: await newBrowser() });
  await colleague.signIn(officeC.userId, "kunren-jigyosho-2026");
  await expect(colleague.page).toHaveURL(/\/account/);
  const clerk = await newClerk({ office: officeC, email: "security@office-c.example.jp" });
  const walker = new ResetWalker(clerk);
  await walker.findTheForm();
  await expect(steps(walker.page)).toHaveText([
    /パスワード等を紛失した方/,
    /ログイン情報再設定認証/,
    /請求先都道府県選択\(必要な場合のみ\)/,
    /ワンタイムパスワード入力/,
    /ログイン情報再設定/,
    /終了/,
  ]);
  await walker.identify();
  await walker.isOn("code");
  await expect(steps(walker.page).nth(2)).toHaveText(/省略/);
  await expect(walker.page.getByRole("main")).not.toContainText(officeC.userId);
  await walker.enterCode(await walker.readCode());
  await walker.isOn("credentials");
  await expect(walker.page.getByRole("main")).toContainText(officeC.userId);
  await walker.setPassword(newPassword);
  await walker.isOn("done");
  await expect(walker.page.getByRole("main")).toContainText(officeC.name);
  await expect(walker.page.getByRole("main")).toContainText(officeC.userId);
  expect(await clerk.readMail("credentials-reset")).toContain(officeC.number);

  await colleague.page.goto("/account");
  await expect(colleague.page).toHaveURL(/\/login/);
  await walker.page.goto("/account");
  await expect(walker.page).toHaveURL(/\/login/);
  await clerk.signIn(officeC.userId, newPassword);
  await expect(walker.page).toHaveURL(/\/account/);
});

test("a pair that is not registered gets the same answers, byte for byte (R18)", { tag: "@plain" }, async ({
  registered,
  newBrowser,
}) => {
  const { clerk, walker } = registered;
  const right = await answersTo(walker, clerk.world.email);
  const stranger = new ResetWalker(new Clerk({ ...clerk.world, page: await newBrowser() }));
  const wrong = await answersTo(stranger, clerk.world.email.replace("security", "somebody"));
  expect(wrong).toEqual(right);
});

test("an office with IDs of two prefectures resets the one it chooses", { tag: "@plain" }, async ({ newClerk }) => {
  const walker = new ResetWalker(await newClerk({ office: officeB, email: "security@office-b.example.jp" }));
  await walker.identify();
  await walker.choosePrefecture("埼玉県");
  await walker.isOn("code");
  await expect(walker.page.getByRole("main")).toContainText("埼玉県");
  await walker.enterCode(await walker.readCode());
  await walker.isOn("credentials");
  await expect(walker.page.getByRole("main")).toContainText(officeB.userId);
});

test("an application under way becomes 再設定済 and leaves the queue, and its address is told (C13)", {
  tag: "@plain",
}, async ({ registered, newDesk }) => {
  test.slow();
  const { clerk, walker, reference } = registered;
  const reviewer = await newDesk("tokyo-reviewer");
  await reviewer.openQueue("受付済");
  await expect(reviewer.page.getByRole("link", { name: reference })).toBeVisible();
  await walker.resetTo(newPassword);
  expect(await clerk.readMail("superseded")).toContain(reference);
  await reviewer.openQueue("受付済");
  await expect(reviewer.page.getByRole("link", { name: reference })).toHaveCount(0);
  await reviewer.openCase(reference, "再設定済");
  await expect(reviewer.page.getByRole("main")).toContainText("セキュリティ用メールアドレスで再設定しました");
});

test("a deep link leads to the step that is due, and 終了 to nothing but a new beginning (R12)", {
  tag: "@plain",
}, async ({ registered }) => {
  const { walker } = registered;
  const leadsTo = async (due: string, links: string[]) => {
    for (const link of links) {
      await walker.page.goto(`/reset/${link}`);
      await expect(walker.page, `from ${link}`).toHaveURL(`/reset/${due}`);
    }
  };
  await leadsTo("identify", ["prefecture", "code", "credentials", "done"]);
  await walker.identify();
  const code = await walker.readCode();
  await leadsTo("code", ["prefecture", "credentials", "done"]);
  await walker.enterCode(code);
  await walker.isOn("credentials");
  await leadsTo("credentials", ["prefecture", "code", "done"]);
  await walker.setPassword(newPassword);
  await walker.isOn("done");
  await leadsTo("done", ["prefecture", "code", "credentials"]);
  await walker.page.goto("/reset/identify");
  await expect(walker.page.locator("#providerNumber")).toHaveValue("");
});

test("what is typed wrong is told beside its field, and a weak password is told before anything changes", async ({
  registered,
}) => {
  test.slow();
  const { walker } = registered;
  await walker.identify({ number: "13", email: "clerk" });
  await isToldAt(walker.page, "providerNumber", /10桁/);
  await isToldAt(walker.page, "email", /@/);
  await walker.identify({ number: "1315555555" });
  await isToldAt(walker.page, "providerNumber", /廃止/);
  await walker.identify();
  await walker.enterCode("12345");
  await isToldAt(walker.page, "code", /ワンタイムパスワードは6桁/);
  await walker.enterCode(await walker.readCode());
  await walker.setPassword("password1234");
  await isToldAt(walker.page, "password", /推測されやすい/);
  await walker.setPassword(newPassword, "べつのパスワードを入力した");
  await isToldAt(walker.page, "passwordConfirmation", /同じもの/);
  await walker.setPassword(newPassword);
  await walker.isOn("done");
});

test("a ワンタイムパスワード lives for ten minutes, and another is sent after it (R03, R07)", {
  tag: "@plain",
}, async ({ registered, server }) => {
  const { walker } = registered;
  await walker.identify();
  const code = await walker.readCode();
  await walker.isOn("code");
  await walker.resend();
  await expect(summary(walker.page)).toContainText(/\d{1,2}:\d{2}(:\d{2})?以降/);
  server.pass(10 * minute);
  await walker.page.goto("/reset/code");
  await expect(walker.page.getByRole("main")).toContainText("に終わりました");
  await walker.enterCode(code);
  await isToldAt(walker.page, "code", /有効期間/);
  await walker.resend();
  await walker.enterCode(await walker.readCode(2));
  await walker.isOn("credentials");
});

test("fifteen wrong tries end the reset, and it says from when to begin anew (R06)", { tag: "@plain" }, async ({
  registered,
  server,
}) => {
  test.slow();
  const { walker } = registered;
  await walker.identify();
  for (const round of [1, 2, 3]) {
    const wrong = String((Number(await walker.readCode(round)) + 1) % 1_000_000).padStart(6, "0");
    for (const left of [4, 3, 2, 1, 0]) {
      await walker.enterCode(wrong);
      await isToldAt(walker.page, "code", left === 0 ? /使えなくなりました|続けられません/ : RegExp(`あと${left}回`));
    }
    server.pass(minute);
    if (round < 3) await walker.resend();
  }
  await expect(summary(walker.page)).toContainText("はじめからやり直してください");
  await walker.page.goto("/reset/code");
  await expect(walker.page.getByRole("button", { name: "ワンタイムパスワードを再送する" })).toHaveCount(0);
  server.pass(60 * minute);
  await walker.page.goto("/reset/code");
  await walker.isOn("identify");
  await expect(walker.page.getByRole("main")).toContainText("再設定の有効時間が過ぎました");
});

test("次へ and 再設定 pressed twice send one code and make one change", async ({ registered }) => {
  const { clerk, walker } = registered;
  await walker.page.goto("/reset/identify");
  await walker.page.locator("#providerNumber").fill(clerk.world.office.number);
  await walker.page.locator("#email").fill(clerk.world.email);
  await walker.page.getByRole("button", { name: "次へ", exact: true }).dblclick();
  await walker.enterCode(await walker.readCode());
  await walker.isOn("credentials");
  await walker.page.locator("#password").fill(newPassword);
  await walker.page.locator("#passwordConfirmation").fill(newPassword);
  await walker.page.getByRole("button", { name: "再設定", exact: true }).dblclick();
  await walker.isOn("done");
  await clerk.readMail("superseded");
});

test("whoever keeps failing at its ID does not hold up the office that has just reset it (R35)", {
  tag: "@plain",
}, async ({ registered, newClerk, newBrowser }) => {
  test.slow();
  const { clerk, walker, userId } = registered;
  await walker.resetTo(newPassword);
  const outsider = await newClerk({ page: await newBrowser() });
  for (let n = 0; n < 5; n += 1) {
    await outsider.signIn(userId, "a password of nobody");
    await expect(summary(outsider.page)).toBeVisible();
  }
  await outsider.signIn(userId, newPassword);
  await expect(summary(outsider.page)).toContainText("ユーザIDまたはpasswordが違います。");
  await clerk.signIn(userId, newPassword);
  await expect(clerk.page).toHaveURL(/\/account/);
});

/** Status and headers of the first form's answer, and the code page to the byte, without what no two requests share. */
async function answersTo(walker: ResetWalker, email: string) {
  await walker.page.goto("/reset/identify");
  const answered = walker.page.waitForResponse((response) => response.request().method() === "POST");
  await walker.identify({ email });
  const response = await answered;
  await walker.isOn("code");
  const page = await walker.page.goto("/reset/code");
  return {
    status: response.status(),
    headers: headersOf(response.headers()),
    page: page && { status: page.status(), headers: headersOf(page.headers()), html: bare(await page.text(), email) },
  };
}

function headersOf(headers: Record<string, string>) {
  const { date: _date, "content-length": _length, ...rest } = headers;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, bare(value, "")]));
}

function bare(text: string, email: string): string {
  return (email === "" ? text : text.replaceAll(email, "(address)"))
    .replace(/[\w+/]{22}==/g, "(nonce)")
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, "(moment)")
    .replace(/\d{1,2}:\d{2}:\d{2}/g, "(time)")
    .replace(/(?<=>|\\"|")[BCDFGHJKMNPRSTVWXZ]{3}(?=<|\\"|")/g, "(tag)");
}

function office(number: string, name: string, userId: string): TestOffice {
  return { number, name, address: "", userId };
}

function steps(page: Page) {
  return page.getByRole("navigation", { name: "手続きの流れ" }).getByRole("listitem");
}

async function isToldAt(page: Page, field: string, sentence: RegExp): Promise<void> {
  await expect(page).toHaveTitle(/^エラー: /);
  await expect(page.locator(`#${field}-error`)).toHaveText(sentence);
  await expect(summary(page).locator(`a[href="#${field}"]`)).toHaveText(sentence);
}

function summary(page: Page) {
  return page.getByRole("region", { name: /入力内容を確認してください|ご確認ください/ });
}
