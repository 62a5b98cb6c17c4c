import type { Page } from "@playwright/test";
import { formatReference } from "@/domain/reference";
import { builtOnServer } from "@/tests/support/built-on-server";
import type { Desk } from "@/tests/support/desk";
import { submitForm } from "@/tests/support/submit-form";
import { type Lead, takePictures, toldWhatIsWrong } from "@/tests/support/take-pictures";
import type { TrainingServer } from "@/tests/support/training-server";

const field = "通知書のバーコード、または追跡番号";
const minute = 60_000;

takePictures({
  "desk-letters-empty": async ({ newDesk }) => {
    const { page } = await newDesk("saitama-issuer");
    await page.goto("/admin/letters");
    return page;
  },
  "desk-letters": async ({ newDesk, server }) => {
    for (const status of ["approved", "approved", "posted"] as const) await builtOnServer(server, { status });
    const { page } = await newDesk("tokyo-issuer");
    await page.goto("/admin/letters");
    return page;
  },
  "desk-letters-to-reviewer": async ({ newDesk, server }) => {
    await builtOnServer(server, { status: "approved" });
    const { page } = await newDesk("tokyo-reviewer");
    await page.goto("/admin/letters");
    return page;
  },
  "desk-letters-own-approval": async ({ newDesk, server }) => {
    await builtOnServer(server, { status: "approved", application: { approvedBy: "tokyo-supervisor" } });
    const { page } = await newDesk("tokyo-supervisor");
    await page.goto("/admin/letters");
    return page;
  },
  "desk-letters-factor-asked": async ({ newDesk, server }) => {
    await builtOnServer(server, { status: "approved" });
    const { page } = await newDesk("tokyo-issuer");
    await page.goto("/admin/letters");
    server.pass(11 * minute);
    await submitForm(page, "印刷用のPDFを作る");
    return toldWhatIsWrong(page);
  },
  "desk-batch-printed": async (world) => (await printed(world)).page,
  "desk-batch-scanning": async (world) => {
    const { page, reference } = await printed(world);
    await scan(page, reference);
    await scan(page, "123456789015");
    await page.getByText("番号の検査数字が合いません。").waitFor();
    return page;
  },
  "desk-batch-scan-refused": async (world) => {
    const { page } = await printed(world);
    await scan(page, "ABC");
    await page.getByText("「ABC」は").waitFor();
    return page;
  },
  "desk-batch-sealed": async (world) => (await sealed(world)).page,
  "desk-batch-gap-refused": async (world) => {
    const { page } = await sealed(world);
    await page.getByText("発送しない理由を入力する").click();
    await submitForm(page, "理由を記録する");
    return toldWhatIsWrong(page);
  },
  "desk-batch-closed": async (world) => {
    const { page } = await sealed(world);
    await submitForm(page, "封入済の1通を発送済にする");
    await page.getByText("この束を閉じました。").waitFor();
    await page.getByText("この束の通知書をすべて見る").click();
    return page;
  },
  "desk-returns": at("/admin/letters/returns"),
  "desk-returns-found": returned("posted"),
  "desk-returns-already": returned("returned"),
  "desk-returns-unknown": async ({ newDesk }) => {
    const { page } = await newDesk("tokyo-issuer");
    await lookUp(page, "ABC");
    return page;
  },
});

function at(path: string): Lead {
  return async ({ newDesk }) => {
    const { page } = await newDesk("tokyo-issuer");
    await page.goto(path);
    return page;
  };
}

function returned(status: "posted" | "returned"): Lead {
  return async ({ newDesk, server }) => {
    const { application } = await builtOnServer(server, { status });
    const { page } = await newDesk("tokyo-issuer");
    await lookUp(page, application.reference);
    return page;
  };
}

async function lookUp(page: Page, code: string): Promise<void> {
  await page.goto("/admin/letters/returns");
  await page.getByLabel("受付番号、または追跡番号").fill(code);
  await submitForm(page, "通知書を探す");
  await page
    .getByText("読み取った通知書")
    .or(page.getByRole("status").filter({ hasText: /./ }))
    .first()
    .waitFor();
}

type Printer = { newDesk: (staffId: string) => Promise<Desk>; server: TrainingServer };

/** An issuer before a batch of one letter. */
async function printed({ newDesk, server }: Printer): Promise<{ page: Page; reference: string }> {
  const { application } = await builtOnServer(server, { status: "approved" });
  const reference = formatReference(application.reference);
  const desk = await newDesk("tokyo-issuer");
  await desk.print(reference);
  const { page } = desk;
  await page.goto("/admin/letters");
  await page.getByRole("table", { name: "閉じていない通知書の束" }).getByRole("link").last().click();
  await page.getByLabel(field).waitFor();
  return { page, reference };
}

async function sealed(world: Printer) {
  const desk = await printed(world);
  await submitForm(desk.page, "この束の1通をすべて封入済にする");
  await desk.page.getByText("1通を封入済にしました。").waitFor();
  return desk;
}

async function scan(page: Page, code: string): Promise<void> {
  await page.getByLabel(field).fill(code);
  await submitForm(page, "読み取った番号を記録する");
  await page.getByRole("status").filter({ hasText: /./ }).waitFor();
}
