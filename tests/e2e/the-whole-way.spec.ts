import { expect } from "@playwright/test";
import { formatDate, tokyoDay } from "@/lib/dates";
import { test } from "@/tests/support/browser-test";
import type { Clerk } from "@/tests/support/clerk";
import type { Desk } from "@/tests/support/desk";
import { chosen, settleIn } from "@/tests/support/office-steps";

const trackingNumber = "112233445562";
const twoPrefectures = {
  number: "1312222222",
  name: "請求事業所B",
  address: "東京都若草市見本町2丁目2番2号",
  userId: "",
};

test.slow();

test("a clerk who lost the login gets a new one by post, station by station", async ({ newClerk, newDesk, server }) => {
  const clerk = await newClerk({ office: twoPrefectures });
  await clerk.findTheForm();
  await clerk.apply();
  await clerk.choosePrefecture("東京都");
  await clerk.enterCode(await clerk.readCode());
  const summary = clerk.page.getByRole("main");
  for (const text of [twoPrefectures.number, twoPrefectures.name, clerk.world.email, "東京都"]) {
    await expect(summary).toContainText(text);
  }
  const reference = await clerk.send();
  expect(await clerk.readMail("submitted")).toContain(reference);

  const reviewer = await newDesk("tokyo-reviewer", { byHand: true });
  await reviewer.openCase(reference, "受付済");
  await expect(reviewer.page.getByRole("table", { name: "申請と事業所台帳" })).toContainText(twoPrefectures.address);
  await reviewer.decide("承認");
  expect(await clerk.readMail("approved")).toContain(reference);

  const issuer = await newDesk("tokyo-issuer", { byHand: true });
  const letter = await issuer.print(reference);
  clerk.world.witness.keepSecret(letter.temporaryPassword, letter.temporaryPassword.replaceAll("-", ""));
  for (const text of [reference, twoPrefectures.number, twoPrefectures.name, twoPrefectures.address, "見本"]) {
    expect(letter.text.replace(/\s/g, "")).toContain(text);
  }
  expect(letter.userId).toBe("KJ131222222202");
  await issuer.post([reference, trackingNumber], tokyoDay(server.now()));
  const posted = await clerk.readMail("posted");
  expect(posted).toContain(trackingNumber);
  expect(posted).toContain(formatDate(server.now()));

  await useLetter(clerk, letter);
  await reviewer.openCase(reference, "利用開始");
  await signInAgain(clerk, letter.userId);
});

test("an office that bills on paper gets its first ID on the same way", async ({
  newClerk,
  newDesk,
  nextOffice,
  server,
}) => {
  const clerk = await newClerk({ office: nextOffice({ hasId: false }) });
  await clerk.reachConfirm();
  await expect(clerk.page.getByRole("navigation", { name: "手続きの流れ" })).toContainText("請求先都道府県選択(省略)");
  const reference = await clerk.send();

  const reviewer = await newDesk("tokyo-supervisor");
  await reviewer.openCase(reference, "受付済");
  await expect(reviewer.page.getByRole("row", { name: /^ユーザID/ })).toContainText("なし");
  await reviewer.decide("承認");

  const issuer = await newDesk("tokyo-issuer");
  const letter = await issuer.print(reference);
  expect(letter.userId).toMatch(/^KJ\d{12}$/);
  await issuer.post([reference], tokyoDay(server.now()));
  await useLetter(clerk, letter);
});

/** Station 10: the letter's ID and temporary password, 利用規約, a new password, mail address and セキュリティコード, the account. */
async function useLetter(
  clerk: Clerk,
  { userId, temporaryPassword }: Awaited<ReturnType<Desk["print"]>>,
): Promise<void> {
  await clerk.signIn(userId, temporaryPassword.toLowerCase());
  await settleIn(clerk);
  await expect(clerk.page.getByRole("main")).toContainText(userId);
}

async function signInAgain(clerk: Clerk, userId: string): Promise<void> {
  await clerk.page.getByRole("button", { name: "ログアウト" }).click();
  await clerk.isOn("/login", "ログイン");
  await clerk.signIn(userId, chosen.password);
  await clerk.isOn("/account", "アカウント");
}
