import type { Page } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { builtOnServer } from "@/tests/support/built-on-server";
import { queuedOnServer } from "@/tests/support/queued-on-server";
import { submitForm } from "@/tests/support/submit-form";
import { type Lead, takePictures, toldWhatIsWrong } from "@/tests/support/take-pictures";
import type { TrainingServer } from "@/tests/support/training-server";

const doubtful = { codeTries: 5, codesIssued: 5 };

takePictures({
  "desk-queue-filtered": async ({ newDesk, server }) => {
    await queuedOnServer(server, "絞り込みの事業所", 3, { application: doubtful });
    const { page } = await newDesk("tokyo-reviewer");
    await page.goto("/admin?q=絞り込みの事業所&mine=&flag=none&status=open-work");
    await page.getByLabel("この表示の名前").fill("確認点なし");
    await submitForm(page, "この表示を保存");
    await page.getByRole("navigation", { name: "保存した表示" }).waitFor();
    return page;
  },
  "desk-queue-wrong-dates": async ({ newDesk }) => {
    const { page } = await newDesk("tokyo-reviewer");
    await page.getByText("絞り込み", { exact: true }).click();
    await page.getByLabel("受付日(この日から)").fill("2026-12-02");
    await page.getByLabel("受付日(この日まで)").fill("2026-12-01");
    await submitForm(page, "この条件で表示");
    return toldWhatIsWrong(page);
  },
  "desk-queue-keys": async ({ newDesk }) => {
    const { page } = await newDesk("tokyo-reviewer");
    await page.getByRole("button", { name: "キー操作の一覧" }).click();
    await page.getByRole("dialog").waitFor();
    return page;
  },
  "desk-queue-of-all": async ({ newDesk, server }) => {
    await queuedOnServer(server, "全国の事業所", 3);
    return (await newDesk("admin")).page;
  },
  "desk-case-doubtful": onCase({ application: { ...doubtful, officeMovedAt: new Date() } }),
  "desk-case-without-phone": onCase({ application: doubtful, phone: "" }, { staffId: "tokyo-supervisor" }),
  "desk-case-envelope": onCase(
    { federation: "11", status: "waiting", application: { waitingReason: "envelope" } },
    { staffId: "saitama-reviewer" },
  ),
  "desk-case-remind": onCase({ status: "waiting", application: { remindOn: "2026-12-03" } }),
  "desk-case-with-history": async ({ newDesk, server }) => {
    const page = (await newDesk("tokyo-reviewer")).page;
    await openCase(page, await longHistory(server));
    return page;
  },
  "desk-case-refused": onCase({}, {}, async (page) => {
    await submitForm(page, "承認");
    await toldWhatIsWrong(page);
  }),
  "desk-case-preview": onCase({}, {}, async (page) => {
    await page.getByLabel("却下の理由").selectOption("代理人からの申請");
    const form = page.getByRole("region", { name: "却下", exact: true });
    await form.getByRole("button", { name: "メールを確認" }).click();
    await page.getByRole("region", { name: "送る前のメール" }).waitFor();
  }),
  "desk-case-after-decision": onCase({}, {}, async (page) => {
    await page.getByLabel("宛先の住所を確認しました").check();
    await submitForm(page, "承認");
    await page.getByRole("region", { name: "操作の結果" }).waitFor();
  }),
  "desk-approve": async ({ newDesk, server }) => (await choose(await newDesk("tokyo-reviewer"), server)).page,
  "desk-approve-outcomes": async ({ newDesk, server }) => {
    const { page } = await choose(await newDesk("tokyo-reviewer"), server);
    await page.getByLabel("宛先の住所を確認しました").check();
    await submitForm(page, "印を付けた申請を除いて承認する");
    await page.getByRole("region", { name: "結果", exact: true }).waitFor();
    return page;
  },
});

/** The page of a new case, seen by `staffId`, after `act`. */
function onCase(
  wanted: Parameters<typeof queuedOnServer>[3],
  { staffId = "tokyo-reviewer" } = {},
  act?: (page: Page) => Promise<void>,
): Lead {
  return async ({ newDesk, server }) => {
    const [reference = ""] = await queuedOnServer(server, "写真の事業所", 1, wanted);
    const { page } = await newDesk(staffId);
    await openCase(page, reference);
    await act?.(page);
    return page;
  };
}

async function openCase(page: Page, reference: string): Promise<void> {
  await page.goto(`/admin/applications/${reference}`);
  await page.getByRole("heading", { name: formatReference(reference) }).waitFor();
}

/** まとめて承認 with four clean cases and two that are not. */
async function choose({ page }: { page: Page }, server: TrainingServer) {
  const clean = await queuedOnServer(server, "きれいな写真の事業所", 4);
  const others = await queuedOnServer(server, "きれいでない写真の事業所", 2, { application: doubtful });
  await page.goto(`/admin/approve?${new URLSearchParams([...clean, ...others].map((each) => ["case", each]))}`);
  return { page };
}

/** A case of an office that applied six times before. */
async function longHistory(server: TrainingServer): Promise<string> {
  const providerNumber = "1368888888";
  const ended = ["completed", "rejected", "withdrawn", "superseded", "completed", "rejected"] as const;
  const first = await builtOnServer(server, { status: "completed", providerNumber });
  const account = first.account ?? {};
  for (const status of ended) await builtOnServer(server, { status, providerNumber, account });
  return (await builtOnServer(server, { providerNumber, account })).application.reference;
}
