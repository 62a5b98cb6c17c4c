import { expect, type Page } from "@playwright/test";
import { openDatabase } from "@/db/client";
import { commit, statement } from "@/db/commit";
import { providers } from "@/db/schema/providers";
import { test } from "@/tests/support/browser-test";
import { lookAt } from "@/tests/support/look-at";
import { submitForm } from "@/tests/support/submit-form";

test("a mistyped mail domain is asked about once, and one button corrects both fields", async ({ clerk }) => {
  const { page, world } = clerk;
  const right = `clerk-${world.office.number}@gmail.com`;
  await clerk.apply({ email: right.replace("gmail.com", "gmial.con") });
  await isAsked(page, "「gmail.com」ではありませんか");
  await submitForm(page, `${right} に直す`);
  await isAsked(page, "確認用とともに");
  await expect(page.locator("#email")).toHaveValue(right);
  await expect(page.locator("#emailConfirmation")).toHaveValue(right);
  await submitForm(page, "次へ");
  await clerk.isOn("/reissue/code", "確認コード入力");
});

test("what was typed goes through at the second 次へ, and is not asked about again on the way back", {
  tag: "@plain",
}, async ({ clerk }) => {
  const { page, world } = clerk;
  const email = `a..${world.office.number}@docomo.ne.jp`;
  await clerk.apply({ email });
  await isAsked(page, "多くのメールが届きません");
  await expect(page.locator("#email")).toHaveValue(email);
  await submitForm(page, "次へ");
  await clerk.isOn("/reissue/code", "確認コード入力");
  await page.goto("/reissue/apply");
  await submitForm(page, "次へ");
  await clerk.isOn("/reissue/code", "確認コード入力");
});

test("Enter in a field means 次へ, also when buttons that correct stand above it", async ({ clerk }) => {
  const { page, world } = clerk;
  await clerk.apply({ email: `clerk-${world.office.number}@gmial.com` });
  await isAsked(page, "「gmail.com」ではありませんか");
  for (const field of ["#email", "#emailConfirmation"]) await page.locator(field).fill(world.email);
  await page.locator("#email").press("Enter");
  await clerk.isOn("/reissue/code", "確認コード入力");
  await clerk.readCode();
});

test("a number that is not in the ledger is refused with the office that it looks like", { tag: "@plain" }, async ({
  clerk,
}) => {
  const { number, name } = clerk.world.office;
  await clerk.apply({ number: slipOf(number) });
  const error = clerk.page.locator("#providerNumber-error");
  await expect(error).toContainText("よく似た番号に「");
  await expect(error).toContainText(`「${number} ${name}」`);
});

test("a check digit that does not agree is a question, with the office that was probably meant", {
  tag: "@plain",
}, async ({ clerk, server }) => {
  const { page, world } = clerk;
  const { number, name } = world.office;
  await addToLedger(server.database, slipOf(number));
  await clerk.apply({ number: slipOf(number) });
  await isAsked(page, "打ち間違いかもしれません");
  await submitForm(page, `${number}(${name})に直す`);
  await isAsked(page, `「${number}」に直しました`);
  await expect(page.locator("#providerNumber")).toHaveValue(number);
  await expect(page.locator("#email")).toHaveValue(world.email);
  await submitForm(page, "次へ");
  await clerk.isOn("/reissue/code", "確認コード入力");
});

/** The question stands above the fields and has the focus; it is no error, and the title does not call it one. */
async function isAsked(page: Page, sentence: string): Promise<void> {
  const question = page.locator("section[aria-labelledby=hint-summary]");
  await expect(question).toContainText(sentence);
  await expect(question).toBeFocused();
  await expect(page).not.toHaveTitle(/^エラー/);
  await lookAt(page);
}

/** The number with its last digit as the key beside it gives it. */
function slipOf(number: string): string {
  const last = Number(number.at(-1));
  return number.slice(0, -1) + (last === 9 ? 8 : last + 1);
}

async function addToLedger(file: string, number: string): Promise<void> {
  const database = openDatabase({ url: `file:${file}` });
  const office = {
    number,
    name: "番号の似た事業所",
    corporation: "",
    address: "東京都千代田区1",
    changedAt: new Date(0),
  };
  await commit({ database }, [statement(database.read.insert(providers).values(office))]);
  database.client.close();
}
