import { expect, type Page } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { addDays, formatDate, startOfTokyoDay, tokyoDay } from "@/lib/dates";
import { test } from "@/tests/support/browser-test";
import { lookAt } from "@/tests/support/look-at";
import { presentOnServer } from "@/tests/support/present-on-server";
import { queuedOnServer } from "@/tests/support/queued-on-server";
import { submitForm } from "@/tests/support/submit-form";

/** As late as a reviewer may hear of another one, in milliseconds (issue 3, 2). */
const latest = 10_000;
const minute = 60_000;
/** Until a page that is left has said so: far sooner than a silent one is forgotten. */
const beacon = 4000;
const manyTries = { codeTries: 5 };

test("two reviewers of one case see each other, and hear of a decision within ten seconds", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  const [reference = ""] = await queuedOnServer(server, "ふたりの事業所");
  const { page: first } = await newDesk("tokyo-reviewer");
  const { page: second } = await newDesk("tokyo-supervisor");
  await open(first, reference);
  await open(second, reference);
  await expect(second.getByText("東京 審査担当さんがこの申請を開いています。")).toBeVisible();
  await expect(first.getByText("東京 管理担当さんがこの申請を開いています。")).toBeVisible({ timeout: latest });
  await first.getByLabel("確認待ちの理由").selectOption("電話確認");
  await submitForm(first, "確認待ちにする");
  await expect(first).toHaveURL(/[?&]act=wait/);
  await expect(second.getByText("東京 審査担当さん:「確認待ちにしました」")).toBeVisible({ timeout: latest });
  await lookAt(second);
  await second.getByRole("link", { name: "画面を更新してください" }).click();
  await expect(second.getByText("電話確認を待っています。")).toBeVisible();
});

test("an open page sees within ten seconds who comes to a case and who goes, the queue as well as the case", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  const [reference = ""] = await queuedOnServer(server, "みまもる事業所");
  const { page: queue } = await newDesk("tokyo-reviewer");
  const { page: other } = await newDesk("tokyo-supervisor");
  const watched = await queue.context().newPage();
  const told = [queue.getByText("東京 管理担当さんが開いています"), watched.getByText("東京 管理担当さんがこの申請を")];
  const seen = () => Promise.all(told.map((text) => expect(text).toBeVisible({ timeout: latest })));
  const gone = () => Promise.all(told.map((text) => expect(text).toBeHidden({ timeout: latest })));
  await queue.goto("/admin?q=みまもる事業所");
  await queue.getByLabel(`${formatReference(reference)}を選ぶ`).check();
  await open(watched, reference);
  await open(other, reference);
  await seen();
  // Lest the last word of the page comes in behind its farewell.
  await other.waitForResponse(/presence\?version=/);
  await turn(other, "hidden");
  await expect.poll(() => presentOnServer(server, reference), { timeout: beacon }).toBe(1);
  await gone();
  await turn(other, "visible");
  await seen();
  await other.goto("/admin/letters");
  await gone();
  await open(other, reference);
  await seen();
  await fallSilent(other);
  expect(await presentOnServer(server, reference)).toBe(2);
  await gone();
  await expect(queue.getByLabel(`${formatReference(reference)}を選ぶ`)).toBeChecked();
});

test("pages that ask by themselves keep no session alive, and once it has ended name nobody any more (R39)", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  const [reference = ""] = await queuedOnServer(server, "るすの事業所");
  const { page: queue } = await newDesk("tokyo-reviewer");
  const { page: other } = await newDesk("tokyo-supervisor");
  const watched = await queue.context().newPage();
  await queue.goto("/admin?q=るすの事業所");
  await open(watched, reference);
  server.pass(14 * minute);
  for (const page of [queue, watched]) {
    await page.waitForResponse((answer) => answer.url().includes("/presence?") && answer.ok());
  }
  await open(other, reference);
  await expect(queue.getByText("東京 管理担当さんが開いています")).toBeVisible({ timeout: latest });
  server.pass(minute);
  await expect(watched.getByText("ログインの時間が過ぎました。")).toBeVisible({ timeout: latest });
  await expect(queue.getByText("東京 管理担当さんが開いています")).toBeHidden({ timeout: latest });
});

test("a decision on a page that is out of date is refused with what changed and by whom", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  const [reference = ""] = await queuedOnServer(server, "追い越しの事業所");
  const { page: slow } = await newDesk("tokyo-supervisor");
  const { page: quick } = await newDesk("tokyo-reviewer");
  await open(slow, reference);
  await open(quick, reference);
  await approve(quick);
  await slow.getByLabel("却下の理由").selectOption("重複");
  await slow.getByLabel("申請者への説明").fill("同じ申請があります。");
  await submitForm(slow, "却下");
  const refusal = slow.getByRole("region", { name: "ご確認ください" });
  await expect(refusal).toContainText("東京 審査担当さん:「承認しました」");
  await expect(slow.getByRole("button", { name: "却下", exact: true })).toBeHidden();
  await lookAt(slow);
});

test("what was ticked on a page that is out of date is not ticked on the page that follows", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  const [reference = ""] = await queuedOnServer(server, "読み直す事業所");
  const { page: slow } = await newDesk("tokyo-supervisor");
  const { page: quick } = await newDesk("tokyo-reviewer");
  await open(slow, reference);
  await open(quick, reference);
  await submitForm(quick, "審査を始める");
  await expect(quick).toHaveURL(/[?&]act=review/);
  await slow.getByLabel("宛先の住所を確認しました").check();
  await slow.getByRole("region", { name: "承認", exact: true }).getByRole("button", { name: "承認" }).click();
  const refusal = slow.getByRole("region", { name: "ご確認ください" });
  await expect(refusal).toContainText("東京 審査担当さん:「審査を始めました」");
  await expect(slow.getByLabel("宛先の住所を確認しました")).not.toBeChecked();
  await approve(slow);
});

test("a doubtful case tells why, is approved after a call to the ledger's number, and taken back", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  const name = "うたがわしい事業所";
  const [reference = "", next = ""] = await queuedOnServer(server, name, 2, { application: manyTries });
  const { page } = await newDesk("tokyo-reviewer");
  await open(page, reference, `q=${name}`);
  await expect(page.getByText("誤った確認コードが5回入力されました")).toBeVisible();
  await expect(
    page.getByText("事業所台帳の電話番号へ電話し、申請したことを確かめて記録してください。", { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "承認", exact: true })).toBeHidden();
  await page.getByLabel("申請したと確認できた").check();
  await submitForm(page, "電話確認を記録する");
  await expect(page.getByRole("link", { name: "電話に出た方のお名前を入力してください。" })).toBeVisible();
  await expect(page.getByLabel("申請したと確認できた")).toBeChecked();
  await page.getByLabel("電話に出た方").fill("管理者");
  await submitForm(page, "電話確認を記録する");
  await expect(page.getByRole("region", { name: "操作の結果" })).toContainText("電話を記録しました");
  await expect(page.getByRole("region", { name: "承認前の確認" })).toContainText("電話番号:03-0000-0001");
  await page.getByRole("region", { name: "承認", exact: true }).getByRole("button", { name: "メールを確認" }).click();
  const mail = page.getByRole("region", { name: "送る前のメール" });
  await expect(mail).toContainText("承認通知");
  await expect(mail).toBeFocused();
  await lookAt(page);
  await approve(page);
  await expect(page).toHaveURL(new RegExp(`/${next}[?].*decided=${reference}&act=approve`));
  await lookAt(page);
  await submitForm(page, "取り消す");
  await expect(page).toHaveURL(new RegExp(`/${reference}[?].*act=reopen`));
  await expect(page.getByRole("region", { name: "操作の結果" })).toContainText("審査に戻しました");
  await expect(page.getByRole("button", { name: "承認", exact: true })).toBeVisible();
});

test("a doubtful case of an office without a telephone is released by a supervisor and approved by somebody else", {
  tag: "@scripted",
}, async ({ newDesk, server }) => {
  const [reference = ""] = await queuedOnServer(server, "電話のない事業所", 1, { application: manyTries, phone: "" });
  const { page: supervisor } = await newDesk("tokyo-supervisor");
  await open(supervisor, reference);
  await expect(supervisor.getByText("電話確認なしの承認の許可を管理担当の職員に依頼してください")).toBeVisible();
  await supervisor.getByLabel("許可する理由").fill("台帳の写しで確かめたため");
  await submitForm(supervisor, "許可する");
  await expect(supervisor.getByRole("region", { name: "操作の結果" })).toBeFocused();
  await expect(supervisor.getByText("承認は、別の職員にご依頼ください。")).toBeVisible();
  await lookAt(supervisor);
  const { page: reviewer } = await newDesk("tokyo-reviewer");
  await open(reviewer, reference);
  await expect(reviewer.getByText("台帳の写しで確かめたため")).toBeVisible();
  await approve(reviewer);
});

test("a case is turned down with a reason, and the mail is read before it goes", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  const [reference = ""] = await queuedOnServer(server, "お断りの事業所");
  const { page } = await newDesk("tokyo-reviewer");
  await open(page, reference);
  const form = page.getByRole("region", { name: "却下", exact: true });
  await submitForm(page, "却下");
  await expect(page.getByRole("link", { name: "却下の理由を選択してください。" })).toBeVisible();
  await form.getByLabel("却下の理由").selectOption("代理人からの申請");
  await form.getByLabel("申請者への説明").fill("お電話でご説明しました。");
  await form.getByRole("button", { name: "メールを確認" }).click();
  const mail = page.getByRole("region", { name: "送る前のメール" });
  await expect(mail).toContainText("代理人からの申請は、この手続きではお受けできません。\nお電話でご説明しました。");
  await expect(form.getByLabel("却下の理由")).toHaveValue("agent");
  await submitForm(page, "却下");
  await expect(page).toHaveURL(/[?&]act=reject/);
  await open(page, reference);
  await expect(page.getByRole("region", { name: "履歴" })).toContainText("お電話でご説明しました。");
  await lookAt(page);
});

test("a mail that was read before a field changed is told to be another one", { tag: "@scripted" }, async ({
  newDesk,
  server,
}) => {
  const [reference = ""] = await queuedOnServer(server, "読み直す事業所");
  const { page } = await newDesk("tokyo-reviewer");
  await open(page, reference);
  const form = page.getByRole("region", { name: "却下", exact: true });
  await form.getByLabel("却下の理由").selectOption("代理人からの申請");
  await form.getByRole("button", { name: "メールを確認" }).click();
  const mail = page.getByRole("region", { name: "送る前のメール" });
  await expect(mail).toContainText("この内容でよければ");
  await form.getByLabel("申請者への説明").fill("お電話でご説明しました。");
  await expect(mail).toContainText("もう一度「メールを確認」を押してください。");
});

test("a case waits for something until a day, and its review is resumed", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  const [reference = ""] = await queuedOnServer(server, "待つ事業所");
  const day = addDays(tokyoDay(server.now()), 10);
  const { page } = await newDesk("tokyo-reviewer");
  await open(page, reference);
  await page.getByLabel("確認待ちの理由").selectOption("台帳変更届");
  await page.getByLabel("確認日").fill(day);
  await submitForm(page, "確認待ちにする");
  await expect(page).toHaveURL(/[?&]act=wait/);
  await open(page, reference);
  await expect(
    page.getByText(`台帳変更届を待っています。確認日は${formatDate(startOfTokyoDay(day))}です。`),
  ).toBeVisible();
  await lookAt(page);
  await submitForm(page, "理由か確認日を変える");
  await expect(page.getByText("すでに同じ理由で確認待ちです。").first()).toBeVisible();
  await page.getByLabel("確認日").fill(addDays(day, 1));
  await submitForm(page, "理由か確認日を変える");
  await expect(page.getByText("確認待ちの内容を変えました")).toBeVisible();
  await expect(page.getByRole("button", { name: "取り消す" })).toHaveCount(0);
  await open(page, reference);
  await page.getByRole("link", { name: "「審査を再開する」へ" }).click();
  await submitForm(page, "審査を再開する");
  await expect(page.getByRole("region", { name: "操作の結果" })).toContainText("審査を再開しました");
  await expect(page.getByRole("region", { name: "履歴" })).toContainText("審査を再開しました");
  await expect(page.getByRole("button", { name: "承認", exact: true })).toBeVisible();
});

test("where a return envelope is wanted first, nothing is approved before it has come (domain.md §4)", {
  tag: "@plain",
}, async ({ newClerk, newDesk, nextOffice, newBrowser }) => {
  const clerk = await newClerk({ office: nextOffice({ federation: "11" }), page: await newBrowser() });
  await clerk.reachConfirm();
  const shown = await clerk.send();
  const { page } = await newDesk("saitama-reviewer");
  await page.goto(`/admin?status=waiting&waiting=envelope&q=${shown}`);
  await page.getByRole("link", { name: shown }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(shown);
  await expect(page.getByText("返信用封筒が届いていません。届いたら、受け取りを記録してください。")).toBeVisible();
  await expect(page.getByRole("button", { name: "審査を再開する" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "承認", exact: true })).toHaveCount(0);
  await lookAt(page);
  await submitForm(page, "封筒を受け取りました");
  await expect(page.getByRole("region", { name: "操作の結果" })).toContainText("封筒");
  await lookAt(page);
  await approve(page);
});

test("clean cases are approved together, but for the exception and the one that moved meanwhile", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  const references = await queuedOnServer(server, "きれいな事業所", 4);
  const [doubtful = ""] = await queuedOnServer(server, "きれいでない事業所", 1, { application: manyTries });
  const [first = "", second = "", moved = "", excepted = ""] = references;
  const { page } = await newDesk("tokyo-supervisor");
  await page.goto("/admin?q=きれいな事業所");
  for (const reference of references) await page.getByLabel(`${formatReference(reference)}を選ぶ`).check();
  await submitForm(page, "選んだ申請をまとめて承認");
  await expect(page.getByRole("table", { name: "まとめて承認できる申請(4件)" })).toBeVisible();
  await page.goto(`${page.url()}&case=${doubtful}`);
  await expect(page.getByRole("table", { name: "まとめて承認できない申請(1件)" })).toContainText(
    "確認コードの入力多数",
  );
  await page.getByLabel(`${formatReference(excepted)}を除く`).check();
  const button = "印を付けた申請を除いて承認する";
  await submitForm(page, button);
  await expect(page.getByRole("region", { name: "入力内容を確認してください" })).toBeVisible();
  await expect(page.getByLabel(`${formatReference(excepted)}を除く`)).toBeChecked();
  await lookAt(page);
  const { page: other } = await newDesk("tokyo-reviewer");
  await open(other, moved);
  await submitForm(other, "審査を始める");
  await expect(other).toHaveURL(/[?&]act=review/);
  await page.getByLabel("宛先の住所を確認しました").check();
  await submitForm(page, button);
  const told = page.getByRole("region", { name: "結果", exact: true });
  await expect(told).toContainText("承認しました:2件、承認していません:1件");
  await expect(told.getByRole("heading", { name: "結果" })).toBeFocused();
  await expect(page.getByRole("table", { name: "まとめて承認できない申請(1件)" })).toBeVisible();
  await expect(told.getByRole("row").nth(1)).toContainText(
    new RegExp(`${formatReference(moved)}.*きれいな事業所.*東京 審査担当さん`, "s"),
  );
  await told.getByText("承認しました(2件)の一覧").click();
  const approved = told.getByRole("table", { name: "承認しました(2件)" });
  for (const reference of [first, second]) {
    await expect(approved.getByRole("row", { name: formatReference(reference) })).toBeVisible();
  }
  await lookAt(page);
  await open(page, excepted);
  await expect(page.getByRole("button", { name: "承認", exact: true })).toBeVisible();
});

test("whoever ticks no box is told so, and is not led to all clean cases", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  await queuedOnServer(server, "えらばない事業所");
  const { page } = await newDesk("tokyo-supervisor");
  await page.goto("/admin?q=えらばない事業所");
  await submitForm(page, "選んだ申請をまとめて承認");
  await expect(page.getByText("申請が選ばれていません")).toBeVisible();
  await expect(page.getByRole("button", { name: /承認する/ })).toBeHidden();
  await lookAt(page);
  await page.goto("/admin/approve?case=garbage");
  await expect(page.getByText("申請が選ばれていません")).toBeVisible();
});

async function open(page: Page, reference: string, view = ""): Promise<void> {
  await page.goto(`/admin/applications/${reference}${view && `?${new URLSearchParams({ view })}`}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(formatReference(reference));
}

/** What the browser tells a page whose tab goes behind another one, or comes back. */
async function turn(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state === "hidden");
}

/** From here on nothing that the page says reaches the server, as when its browser dies. */
async function fallSilent(page: Page): Promise<void> {
  await page.route("**/presence?*", (route) => route.fulfill({ status: 204 }));
}

async function approve(page: Page): Promise<void> {
  await page.getByLabel("宛先の住所を確認しました").check();
  await submitForm(page, "承認");
  await expect(page).toHaveURL(/[?&]act=approve/);
}
