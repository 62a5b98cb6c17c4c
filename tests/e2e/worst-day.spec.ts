import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { openDatabase } from "@/db/client";
import { applications } from "@/db/schema/applications";
import { formatReference } from "@/domain/reference";
import { textOf } from "@/tests/letters/paper";
import { test } from "@/tests/support/browser-test";
import { Hand } from "@/tests/support/hand";
import { startTrainingServer } from "@/tests/support/training-server";
import { worstDay } from "@/tests/support/worst-day";

const cases = 340;
const mostPresses = 40;

// A desk of its own: the counts are of this day alone.
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
test.slow();

test("two people approve, print and post 340 clean cases with at most 40 clicks and keys in all, and no doubtful one", async ({
  server,
  newDesk,
}) => {
  const { clean, doubtful } = await worstDay(server, { clean: cases, doubtful: 3 });
  const { page: reviewing } = await newDesk("tokyo-reviewer", { byHand: true });
  const { page: issuing } = await newDesk("tokyo-issuer", { byHand: true });

  const reviewer = new Hand(reviewing);
  await reviewer.click(reviewing.getByRole("link", { name: "問題のない申請をまとめて承認" }));
  await expect(reviewing.getByRole("row")).toHaveCount(cases + 1);
  await expect(reviewing.getByText("ほかに、1件ずつ確認する申請が3件あります。")).toBeVisible();
  await reviewer.click(reviewing.getByLabel("宛先の住所を確認しました"));
  await reviewer.click(reviewing.getByRole("button", { name: /印を付けた申請を除いて承認する/ }));
  await expect(reviewing.getByText(`承認しました:${cases}件、承認していません:0件`)).toBeVisible();

  const issuer = new Hand(issuing);
  await issuer.click(issuing.getByRole("link", { name: "通知書", exact: true }));
  const download = await issuer.save(issuing.getByRole("button", { name: "印刷用のPDFを作る" }));
  const paper = textOf(readFileSync(await download.path()));
  expect(clean.filter((reference) => !paper.includes(formatReference(reference)))).toEqual([]);
  expect(doubtful.filter((reference) => paper.includes(formatReference(reference)))).toEqual([]);
  await issuer.click(issuing.getByRole("link", { name: "第1号" }));
  await issuer.click(issuing.getByRole("button", { name: `この束の${cases}通をすべて封入済にする` }));
  await issuer.click(issuing.getByRole("button", { name: `封入済の${cases}通を発送済にする` }));
  const told = `${cases}通の発送を記録し、申請者へメールでお知らせしました。この束を閉じました。`;
  await expect(issuing.getByText(told)).toBeVisible();

  expect(await statuses(server.database)).toEqual({ posted: cases, submitted: doubtful.length });
  const presses = reviewer.presses + issuer.presses;
  test.info().annotations.push({ type: "clicks and keys", description: String(presses) });
  expect(presses).toBeLessThanOrEqual(mostPresses);
});

async function statuses(file: string): Promise<Record<string, number>> {
  const database = openDatabase({ url: `file:${file}` });
  const rows = await database.read
    .select({ status: applications.status })
    .from(applications)
    .where(eq(applications.federation, "13"));
  database.client.close();
  return Object.fromEntries(
    [...new Set(rows.map(({ status }) => status))].map((status) => [
      status,
      rows.filter((row) => row.status === status).length,
    ]),
  );
}
