import { expect, type Page } from "@playwright/test";
import { test } from "@/tests/support/browser-test";
import type { Clerk } from "@/tests/support/clerk";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";

const minute = 60_000;
const address = "clerk@office.example.jp";

const badApplications: {
  what: string;
  number: string;
  email: string;
  again: string;
  field: string;
  sentence: RegExp;
}[] = [
  { what: "nothing", number: "", email: "", again: "", field: "providerNumber", sentence: /事業所番号を入力/ },
  {
    what: "a short number",
    number: "131111",
    email: address,
    again: address,
    field: "providerNumber",
    sentence: /10桁/,
  },
  { what: "no mail address", number: "1311111111", email: "clerk", again: "clerk", field: "email", sentence: /@/ },
  {
    what: "two addresses",
    number: "1311111111",
    email: address,
    again: `x${address}`,
    field: "emailConfirmation",
    sentence: /一致/,
  },
  {
    what: "an office nobody knows",
    number: "1399999999",
    email: address,
    again: address,
    field: "providerNumber",
    sentence: /見つかりません/,
  },
  {
    what: "a closed office",
    number: "1315555555",
    email: address,
    again: address,
    field: "providerNumber",
    sentence: /廃止/,
  },
];

test("a bad application is told beside its field and in the summary, with what was typed still there", async ({
  clerk,
}) => {
  test.slow();
  const { page } = clerk;
  for (const { what, number, email, again, field, sentence } of badApplications) {
    await clerk.apply({ number, email, again });
    await isToldAt(page, field, sentence);
    const values = ["providerNumber", "email", "emailConfirmation"].map((name) =>
      page.locator(`#${name}`).inputValue(),
    );
    expect(await Promise.all(values), what).toEqual([number, email, again]);
  }
});

test("the fork asks for a choice", { tag: "@plain" }, async ({ page }) => {
  await page.goto("/recovery");
  await submitForm(page, "次へ");
  await isToldAt(page, "path", /選択してください/);
});

test("a number and an address typed in full width are taken as meant", { tag: "@plain" }, async ({ clerk }) => {
  const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  await clerk.apply({ number: wide(clerk.world.office.number), email: wide(clerk.world.email) });
  await clerk.enterCode(wide(await clerk.readCode()));
  await clerk.isOn("/reissue/confirm", "送信確認");
  await expect(clerk.page.getByRole("main")).toContainText(clerk.world.email);
});

test("after five wrong codes the right one is dead too, and a resent one works (R04, R07)", async ({
  clerk,
  server,
}) => {
  test.slow();
  await clerk.apply();
  const code = await clerk.readCode();
  for (const bad of ["", "12", "あいうえ"]) {
    await clerk.enterCode(bad);
    await isToldAt(clerk.page, "code", /確認コード/);
  }
  for (const told of ["あと4回", "あと3回", "あと2回", "あと1回", "使えなくなりました"]) {
    await clerk.enterCode(wrong(code));
    await isToldAt(clerk.page, "code", new RegExp(told));
  }
  await clerk.enterCode(code);
  await isToldAt(clerk.page, "code", /入力の誤りが5回/);
  server.pass(minute);
  await resend(clerk);
  await clerk.enterCode(await clerk.readCode(2));
  await clerk.isOn("/reissue/confirm", "送信確認");
});

test("a code lives for thirty minutes and not longer (R03)", { tag: "@plain" }, async ({ clerk, server }) => {
  await clerk.apply();
  const code = await clerk.readCode();
  server.pass(30 * minute);
  await clerk.enterCode(code);
  await isToldAt(clerk.page, "code", /有効期間|再送/);
});

test("a further code is sent after a minute, three times, and every refusal says when to try again (R07)", {
  tag: "@plain",
}, async ({ clerk, server }) => {
  test.slow();
  await clerk.apply();
  await clerk.readCode();
  await clerk.isOn("/reissue/code", "確認コード入力");
  await resend(clerk);
  await isTold(clerk.page, /\d{1,2}:\d{2}(:\d{2})?以降/);
  for (const count of [2, 3, 4]) {
    server.pass(minute);
    await clerk.page.goto("/reissue/code");
    await resend(clerk);
    await clerk.readCode(count);
  }
  await clerk.page.goto("/reissue/code");
  await expect(clerk.page.getByRole("button", { name: "確認コードを再送する" })).toHaveCount(0);
  await expect(clerk.page.getByRole("main")).toContainText("3回まで");
});

test("an application that took over an hour starts again with its number kept (R14)", { tag: "@plain" }, async ({
  clerk,
  server,
}) => {
  await clerk.apply();
  await clerk.isOn("/reissue/code", "確認コード入力");
  server.pass(60 * minute);
  await clerk.page.goto("/reissue/code");
  await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
  await expect(clerk.page.getByRole("main")).toContainText("入力の有効時間が過ぎました");
  await expect(clerk.page.locator("#providerNumber")).toHaveValue(clerk.world.office.number);
});

test("another address can be given on the way, with nothing else to type again", async ({ clerk }) => {
  await clerk.apply({ email: clerk.world.email.replace("office", "elsewhere") });
  await clerk.isOn("/reissue/code", "確認コード入力");
  await clerk.page.getByRole("link", { name: "別のメールアドレスに変更" }).click();
  await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
  await expect(clerk.page.locator("#providerNumber")).toHaveValue(clerk.world.office.number);
  await clerk.apply();
  await clerk.enterCode(await clerk.readCode());
  await clerk.isOn("/reissue/confirm", "送信確認");
});

test("a wrong ID and a wrong password are told in the same words (R35)", async ({ clerk }) => {
  const sentence = "ユーザIDまたはpasswordが違います。";
  for (const userId of ["KJ131111111101", "KJ000000000000"]) {
    await clerk.signIn(userId, "a password of nobody");
    await isTold(clerk.page, sentence);
    await expect(clerk.page.locator("#userId")).toHaveValue(userId);
    await expect(clerk.page.locator("#password")).toHaveValue("");
  }
});

async function resend(clerk: Clerk): Promise<void> {
  await clerk.page.getByRole("button", { name: "確認コードを再送する" }).click();
}

function wrong(code: string): string {
  return String((Number(code) + 1) % 10_000).padStart(4, "0");
}

/** The sentence stands beside the field and, as a link to it, in the summary; the title begins with 「エラー:」. */
async function isToldAt(page: Page, field: string, sentence: RegExp): Promise<void> {
  await isTold(page, sentence);
  await expect(page.locator(`#${field}-error`)).toHaveText(sentence);
  await expect(summary(page).locator(`a[href="#${field}"]`)).toHaveText(sentence);
}

async function isTold(page: Page, sentence: string | RegExp): Promise<void> {
  await expect(page).toHaveTitle(/^エラー: /);
  await expect(summary(page).getByText(sentence)).toBeVisible();
  await expect(summary(page)).toBeFocused();
  await lookAt(page);
}

function summary(page: Page) {
  return page.getByRole("region", { name: /^(入力内容を確認して|ご確認)ください$/ });
}
