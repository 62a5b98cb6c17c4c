import { expect } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import type { Desk } from "@/tests/support/desk";
import { lookAt } from "@/tests/support/look-at";
import { serverSettings } from "@/tests/support/server-settings";
import { sessionCookie } from "@/tests/support/session-cookie";
import { submitForm } from "@/tests/support/submit-form";
import { startTrainingServer, type TrainingServer } from "@/tests/support/training-server";

// A server of its own: what is set here would show in other tests.
test.use({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
    async ({}, use) => {
      const server = await startTrainingServer();
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
});

test("a supervisor changes settings, and applicants, history and colleagues see it", { tag: "@scripted" }, async ({
  newDesk,
  clerk,
}) => {
  test.slow();
  const desk = await newDesk("tokyo-supervisor");
  const { page } = desk;
  await page.goto("/admin/settings");
  await desk.isOn("/admin/settings", "設定");
  const colleague = await page.context().newPage();
  await colleague.goto("/admin/settings");

  await submitForm(page, "設定を保存する");
  await expect(page.getByRole("main")).toContainText("変更された項目がないため、何も保存していません。");
  await expect(page.getByRole("main")).not.toContainText("【次へ】");
  await page.getByLabel("郵便番号").fill("12");
  await page.getByLabel("郵便の種類").fill("簡易書留(速達)");
  await submitForm(page, "設定を保存する");
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page.getByLabel("郵便の種類")).toHaveValue("簡易書留(速達)");
  await lookAt(page);
  await page.getByLabel("郵便番号").fill("102-0083");
  await page.getByLabel("水曜日").check();
  await submitForm(page, "設定を保存する");
  await expect(page.getByRole("main")).toContainText("設定を保存しました(変更した項目: 3件)。");
  const history = page.getByRole("region", { name: "変更の履歴" });
  await expect(history.getByRole("row").filter({ hasText: "発送する曜日" })).toContainText("火曜日・水曜日・金曜日");
  await expect(history).toContainText("東京 管理担当(tokyo-supervisor)");
  await lookAt(page);

  await colleague.getByLabel("電話番号").fill("03-0000-0099");
  await submitForm(colleague, "設定を保存する");
  const refused = colleague.getByRole("region", { name: "ご確認ください" });
  await expect(refused).toContainText("この画面を開いたあとに、設定が変わりました。");
  await expect(refused).toContainText("東京 管理担当さんが「郵便番号」");
  await expect(colleague.getByLabel("電話番号")).toHaveValue("03-0000-0099");
  await lookAt(colleague);
  await colleague.getByRole("link", { name: "保存した設定に戻す" }).click();
  await expect(colleague.getByLabel("郵便の種類")).toHaveValue("簡易書留(速達)");

  await clerk.reachConfirm();
  const card = clerk.page.getByRole("region", { name: "東京都国民健康保険団体連合会のご案内" });
  await expect(card).toContainText("火曜日・水曜日・金曜日");
  await expect(card).toContainText("簡易書留(速達)");
});

test("the charts of 集計 are images with words, a table and a file behind each", { tag: "@plain" }, async ({
  newDesk,
  server,
}) => {
  for (const status of ["submitted", "waiting", "posted"] as const) await builtOnServer(server, { status });
  const desk = await newDesk("tokyo-reviewer");
  const { page } = desk;
  await page.goto("/admin/overview");
  await desk.isOn("/admin/overview", "集計");
  const ages = page.getByRole("region", { name: "手続き中の申請の経過日数", exact: true }).first();
  await expect(ages.getByRole("img")).toHaveAttribute("alt", /^グラフ。手続き中の申請は\d+件です。/);
  await ages.getByText("表で見る").click();
  await expect(ages.getByRole("row").filter({ hasText: "当日" })).toBeVisible();
  await lookAt(page);
  const links = page.getByRole("link", { name: /^ダウンロードする\(CSV\)/ });
  const cookie = await sessionCookie(page);
  for (const link of await links.all()) {
    const file = await fileAt(server, cookie, await link.getAttribute("href"));
    expect(file.split("\r\n").length).toBeGreaterThan(1);
  }
});

test("an auditor finds who did what to a case, takes it away as a file, and sees the chain grow", {
  tag: "@plain",
}, async ({ newDesk, server }) => {
  test.slow();
  const { application } = await builtOnServer(server, { status: "submitted" });
  const reference = formatReference(application.reference);
  const reviewer = await newDesk("tokyo-reviewer");
  await reviewer.openCase(reference, "受付済");
  await reviewer.decide("審査を始める");
  const auditor = await newDesk("tokyo-supervisor");
  const { page } = auditor;
  await page.goto("/admin/audit");
  await auditor.isOn("/admin/audit", "監査記録");

  await page.getByLabel("受付番号").fill("12");
  await submitForm(page, "絞り込む");
  await expect(page).toHaveTitle(/^エラー/);
  await expect(page.getByRole("main")).toContainText("条件に誤りがあるため、記録を表示していません。");
  await expect(page.getByRole("link", { name: "この条件の記録をダウンロード(CSV)" })).toBeHidden();
  await lookAt(page);
  await page.getByLabel("受付番号").fill(reference);
  await page.getByLabel("操作した人", { exact: true }).selectOption("東京 審査担当(tokyo-reviewer)");
  await submitForm(page, "絞り込む");
  const found = page.getByRole("region", { name: "監査記録" });
  const shown = await found.getByRole("row").count();
  expect(shown).toBeGreaterThan(2);
  await expect(found.getByRole("row").filter({ hasText: "東京 審査担当(tokyo-reviewer)" })).toHaveCount(shown - 1);
  await lookAt(page);

  const href = await page.getByRole("link", { name: "この条件の記録をダウンロード(CSV)" }).getAttribute("href");
  const file = await fileAt(server, await sessionCookie(page), href);
  expect(file.trim().split("\r\n")).toHaveLength(shown);
  expect(file).toContain(reference);

  await page.getByRole("link", { name: "条件をすべて外す" }).click();
  await workersRound(server);
  await page.reload();
  await expect(page.getByRole("main")).toContainText(/番の記録まで封印済です/);
  await expect(page.getByRole("main")).toContainText("封印を待っている記録は0件です。");
  await page.getByLabel("操作の種類").selectOption({ index: 1 });
  await submitForm(page, "絞り込む");
  await lookAt(page);
});

test("a room that is not one's own, or another federation's, shows nothing of itself (R42, R43)", {
  tag: "@plain",
}, async ({ newDesk }) => {
  const reviewer = await newDesk("tokyo-reviewer");
  for (const room of ["/admin/settings", "/admin/audit", "/admin/staff", "/admin/staff/new"]) {
    await showsNothing(reviewer, room, "/admin/not-allowed", "表示できません");
  }
  const supervisor = await newDesk("tokyo-supervisor");
  for (const room of [
    "/admin/staff/saitama-issuer",
    "/admin/settings?federation=11",
    "/admin/overview?federation=11",
  ]) {
    await showsNothing(supervisor, room, room, "見つかりません");
  }
});

async function showsNothing(desk: Desk, room: string, address: string, heading: string): Promise<void> {
  await desk.page.goto(room);
  await desk.isOn(address, heading);
  await expect(desk.page.getByRole("main")).not.toContainText("埼玉");
}

async function fileAt(server: TrainingServer, Cookie: string, href: string | null): Promise<string> {
  const answer = await fetch(`${server.url}${href}`, { headers: { Cookie }, redirect: "manual" });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  return answer.text();
}

async function workersRound(server: TrainingServer): Promise<void> {
  const headers = { Authorization: `Bearer ${serverSettings({}).CRON_SECRET}` };
  expect((await fetch(`${server.url}/api/tasks/run`, { method: "POST", headers })).status).toBe(200);
}
