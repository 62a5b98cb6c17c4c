import { expect, type Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { type MailState, outbox } from "@/db/schema/outbox";
import { test } from "@/tests/support/browser-test";
import type { Clerk } from "@/tests/support/clerk";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";
import type { TrainingServer } from "@/tests/support/training-server";

const minute = 60_000;

test("the page tells what the provider reported of the mail, as it changes (domain.md §6)", async ({
  clerk,
  server,
}) => {
  await clerk.apply();
  await clerk.readCode();
  const told: [MailState, string][] = [
    ["delivered", "宛先のメールサーバに届いています"],
    ["delayed", "配達が遅れています"],
    ["complained", "迷惑メールとして扱われました"],
    ["expired", "期限までに送信できませんでした"],
  ];
  for (const [state, sentence] of told) {
    await report(server, clerk, state);
    await clerk.page.reload();
    await expect(main(clerk.page)).toContainText(sentence);
    await lookAt(clerk.page);
  }
});

test("a mail that bounced puts the way to another address first, and the number is not lost", async ({
  clerk,
  server,
}) => {
  const { page, world } = clerk;
  const mistyped = world.email.replace("office", "ofice");
  await clerk.apply({ email: mistyped });
  await clerk.isOn("/reissue/code", "確認コード入力");
  await expect.poll(() => report(server, clerk, "bounced", mistyped)).toBe("bounced");
  await page.reload();
  await expect(page.getByRole("heading", { name: "メールを届けられませんでした" })).toBeVisible();
  await lookAt(page);
  await page.getByRole("link", { name: "メールアドレスを変更する", exact: true }).click();
  await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
  await expect(page.locator("#providerNumber")).toHaveValue(world.office.number);
  await clerk.apply();
  await clerk.enterCode(await clerk.readCode());
  await clerk.isOn("/reissue/confirm", "送信確認");
});

test("after a resend the page names both tags, and the earlier code is still accepted (R06)", async ({
  clerk,
  server,
}) => {
  await clerk.apply();
  const first = await clerk.readCode();
  const [tag = ""] = await tags(clerk.page);
  server.pass(minute);
  await clerk.page.getByRole("button", { name: "確認コードを再送する" }).click();
  await clerk.readCode(2);
  await clerk.page.goto("/reissue/code");
  await expect(main(clerk.page)).toContainText(`先に送ったメール(照合文字 ${tag})の確認コードも使えます。`);
  await clerk.enterCode(first);
  await clerk.isOn("/reissue/confirm", "送信確認");
});

test("the settings of the mailbox typed stand beside the sender to be allowed", { tag: "@plain" }, async ({
  clerk,
}) => {
  const email = `${clerk.world.office.number}@docomo.ne.jp`;
  clerk.world.witness.keepSecret(email);
  await clerk.apply({ email });
  await clerk.isOn("/reissue/code", "確認コード入力");
  await expect(main(clerk.page)).toContainText("受信拒否 強");
  await expect(main(clerk.page)).toContainText("差出人のアドレス: no-reply@example.jp");
  await expect(main(clerk.page)).toContainText("差出人のドメイン: example.jp");
});

test("a code that has ended says so before it is tried, and leads to another (R03)", async ({ clerk, server }) => {
  await clerk.apply();
  await clerk.readCode();
  server.pass(30 * minute);
  await clerk.page.goto("/reissue/code");
  await expect(main(clerk.page)).toContainText("に終わりました。");
  const onward = clerk.page.getByRole("link", { name: "新しい確認コードを受け取る" });
  await expect(onward).toHaveAttribute("href", "#resend");
  await clerk.page.getByRole("button", { name: "確認コードを再送する" }).click();
  await clerk.enterCode(await clerk.readCode(2));
  await clerk.isOn("/reissue/confirm", "送信確認");
});

test("five wrong codes, and fifteen, are told apart, each with its way on (R04, R06)", { tag: "@plain" }, async ({
  clerk,
  server,
}) => {
  test.slow();
  await clerk.apply();
  const { page } = clerk;
  for (const round of [1, 2, 3]) {
    const code = await clerk.readCode(round);
    await page.goto("/reissue/code");
    for (let times = 0; times < 5; times += 1) await enter(page, wrong(code));
    if (round === 3) break;
    await expect(main(page)).toContainText("入力の誤りが5回になったため、この確認コードは使えません。");
    await lookAt(page);
    server.pass(minute);
    await page.getByRole("button", { name: "確認コードを再送する" }).click();
  }
  await expect(main(page)).toContainText("入力の誤りが15回になったため、確認コードの入力を止めています。");
  await expect(main(page)).toContainText("以降に、はじめからやり直してください。");
  await expect(page.getByRole("button", { name: "確認コードを再送する" })).toHaveCount(0);
  await lookAt(page);
  server.pass(60 * minute);
  await page.goto("/reissue/code");
  await clerk.isOn("/reissue/apply", "ログイン情報再発行申請");
  await expect(page.locator("#providerNumber")).toHaveValue(clerk.world.office.number);
});

test("the time left runs down by the server's clock and is read aloud at five minutes, at one and at the end", async ({
  clerk,
  server,
  javaScriptEnabled,
}) => {
  const { page } = clerk;
  await clerk.apply();
  await clerk.isOn("/reissue/code", "確認コード入力");
  await expect(main(page)).toContainText(/有効期間は30分です\(\d\d:\d\d:\d\dまで\)。/);
  if (javaScriptEnabled === false) return expect(page.getByRole("timer")).toHaveCount(0);
  await expect(page.getByRole("timer")).toHaveText(/^残り (29:\d\d|30:00)$/);
  await expect(main(page).getByRole("status")).toHaveText("");
  server.pass(25 * minute);
  await page.reload();
  await expect(main(page).getByRole("status")).toHaveText("確認コードの有効期間は、残り5分を切りました。");
  server.pass(4 * minute);
  await page.reload();
  await expect(main(page).getByRole("status")).toHaveText("確認コードの有効期間は、残り1分を切りました。");
  server.pass(minute - 15_000);
  await page.reload();
  await expect(page.getByRole("timer")).toHaveText("終わりました", { timeout: 20_000 });
  await expect(main(page).getByRole("status")).toHaveText("確認コードの有効期間が終わりました。");
});

function main(page: Page) {
  return page.getByRole("main");
}

async function enter(page: Page, code: string): Promise<void> {
  await page.locator("#code").fill(code);
  await submitForm(page, "次へ");
  await expect(page.getByRole("region", { name: "入力内容を確認してください" })).toBeFocused();
}

async function tags(page: Page): Promise<string[]> {
  await page.goto("/reissue/code");
  return main(page).locator("strong.code").allTextContents();
}

function wrong(code: string): string {
  return String((Number(code) + 1) % 10_000).padStart(4, "0");
}

/** Lets the provider have reported `state` of the code's mail, once it was sent; gives the state that is kept then. */
async function report(server: TrainingServer, clerk: Clerk, state: MailState, to = clerk.world.email) {
  const database = openDatabase({ url: `file:${server.database}` });
  const itsMail = and(eq(outbox.recipient, to), eq(outbox.kind, "code"));
  const [mail] = await database.read.select({ state: outbox.state }).from(outbox).where(itsMail);
  if (mail?.state !== "queued")
    await commit({ database }, [statement(database.read.update(outbox).set({ state }).where(itsMail))]);
  database.client.close();
  return mail?.state;
}
