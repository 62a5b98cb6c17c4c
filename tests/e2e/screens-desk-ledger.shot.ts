import type { Page } from "@playwright/test";
import { builtOnServer } from "@/tests/support/built-on-server";
import { submitForm } from "@/tests/support/submit-form";
import { type Lead, takePictures, toldWhatIsWrong } from "@/tests/support/take-pictures";

const headings = "事業所番号,事業所名,法人名,郵便番号,住所,電話番号";

takePictures({
  "desk-ledger": at("tokyo-supervisor", "/admin/ledger"),
  "desk-ledger-searched": at("tokyo-reviewer", "/admin/ledger?q=1311"),
  "desk-ledger-none-found": at("tokyo-reviewer", "/admin/ledger?q=zzz&status=closed"),
  "desk-ledger-office": at("tokyo-reviewer", "/admin/ledger/1311111111"),
  "desk-ledger-office-not-found": at("saitama-reviewer", "/admin/ledger/1311111111"),
  "desk-ledger-change": at("tokyo-reviewer", "/admin/ledger/1311111111/change"),
  "desk-ledger-change-refused": async ({ newDesk }) => {
    const { page } = await newDesk("tokyo-reviewer");
    await page.goto("/admin/ledger/1311111111/change");
    await page.getByLabel("事業所名").fill("");
    await submitForm(page, "変更する");
    return toldWhatIsWrong(page);
  },
  "desk-ledger-address-waits": async ({ newDesk, server }) => {
    const { application } = await builtOnServer(server, { status: "submitted" });
    const { page } = await newDesk("tokyo-reviewer");
    await propose(page, application.providerNumber);
    return page;
  },
  "desk-ledger-address-to-second": async ({ newDesk, server }) => {
    const { application } = await builtOnServer(server, { status: "submitted" });
    await propose((await newDesk("tokyo-reviewer")).page, application.providerNumber);
    const { page } = await newDesk("tokyo-supervisor");
    await page.goto(`/admin/ledger/${application.providerNumber}`);
    return page;
  },
  "desk-import": at("tokyo-supervisor", "/admin/ledger/import"),
  "desk-import-to-reviewer": at("tokyo-reviewer", "/admin/ledger/import"),
  "desk-import-factor-asked": at("tokyo-supervisor", "/admin/ledger/import?refusal=second-factor-stale"),
  "desk-import-too-large": at("tokyo-supervisor", "/admin/ledger/import?refusal=file-too-large"),
  "desk-import-refused": async ({ newDesk }) => {
    const { page } = await newDesk("saitama-supervisor");
    await upload(page, [row("1388000011", "東京都千代田区一番町1"), row("11X", "")]);
    return page;
  },
  "desk-import-previewed": async ({ newDesk }) => {
    const { page } = await newDesk("saitama-supervisor");
    await upload(page, [row("1188000013", "埼玉県見本市1番"), row("1188000021", "埼玉県見本市2番")]);
    return page;
  },
  "desk-import-second-person": async ({ newDesk }) => {
    const { page } = await newDesk("tokyo-supervisor");
    await upload(page, [row("1314444444", "東京都千代田区三番町3")]);
    return page;
  },
});

function at(staffId: string, path: string): Lead {
  return async ({ newDesk }) => {
    const { page } = await newDesk(staffId);
    await page.goto(path);
    return page;
  };
}

async function propose(page: Page, number: string): Promise<void> {
  await page.goto(`/admin/ledger/${number}/change`);
  await page.getByLabel("住所").fill("東京都千代田区二番町22");
  await page.getByLabel("理由").fill("変更届による");
  await submitForm(page, "変更する");
  await page.getByRole("region", { name: "新しい住所の確認待ち" }).waitFor();
}

/** Hands a file in, dropping one that an earlier picture left waiting. */
async function upload(page: Page, rows: string[]): Promise<void> {
  await page.goto("/admin/ledger");
  const waiting = page.getByRole("link", { name: "見本.csv(確認待ち)" });
  if (await waiting.isVisible()) {
    await waiting.click();
    await submitForm(page, "取りやめる");
    await page.getByText("このファイルの取込は取りやめました。").waitFor();
  }
  await page.goto("/admin/ledger/import");
  const buffer = Buffer.from(`${[headings, ...rows].join("\r\n")}\r\n`);
  await page.getByLabel("CSVファイル").setInputFiles({ name: "見本.csv", mimeType: "text/csv", buffer });
  await submitForm(page, "アップロードする");
  await page.waitForURL(/\/import\/[0-9a-z]+$/);
}

function row(number: string, address: string): string {
  return `${number},見本の事業所,見本法人,1020082,${address},03-0000-0000`;
}
