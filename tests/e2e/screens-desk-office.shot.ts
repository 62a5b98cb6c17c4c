import { builtOnServer } from "@/tests/support/built-on-server";
import { submitForm } from "@/tests/support/submit-form";
import { type Lead, takePictures, toldWhatIsWrong } from "@/tests/support/take-pictures";

const minute = 60_000;

takePictures({
  "desk-staff": at("admin", "/admin/staff"),
  "desk-staff-new": at("admin", "/admin/staff/new"),
  "desk-staff-factor-asked": async ({ newDesk, server }) => {
    const { page } = await newDesk("admin");
    await page.goto("/admin/staff/new");
    await page.getByLabel("職員ID").fill("hanako");
    await page.getByLabel("氏名").fill("試験 花子");
    await page.getByLabel("役割").selectOption("審査担当");
    await page.getByLabel("国保連合会").selectOption("東京都");
    server.pass(11 * minute);
    await submitForm(page, "追加");
    return toldWhatIsWrong(page);
  },
  "desk-staff-added": async ({ newDesk, server }) => {
    const { page } = await newDesk("admin");
    await add(page, `hanako-${server.now().getTime()}`);
    return page;
  },
  "desk-staff-one": at("admin", "/admin/staff/tokyo-reviewer"),
  "desk-staff-one-to-supervisor": at("tokyo-supervisor", "/admin/staff/tokyo-reviewer"),
  "desk-staff-edit": at("admin", "/admin/staff/tokyo-reviewer/edit"),
  "desk-enrol": async ({ newDesk, newBrowser, server }) => {
    const { page } = await newDesk("admin");
    const address = await add(page, `jiro-${server.now().getTime()}`);
    const enrolling = await newBrowser();
    await enrolling.goto(address);
    return enrolling;
  },
  "desk-enrol-over": at("tokyo-reviewer", "/admin/enrol/used-up"),
  "desk-account": at("tokyo-supervisor", "/admin/account"),
  "desk-account-password": at("tokyo-supervisor", "/admin/account/password"),
  "desk-account-recovery-codes": async ({ newDesk }) => {
    const { page } = await newDesk("tokyo-issuer");
    await page.goto("/admin/account/recovery-codes");
    await submitForm(page, "回復コードを作り直す");
    await page.locator("li.code").first().waitFor();
    return page;
  },
  "desk-settings": at("saitama-supervisor", "/admin/settings"),
  "desk-settings-choose": at("admin", "/admin/settings"),
  "desk-settings-refused": async ({ newDesk }) => {
    const { page } = await newDesk("saitama-supervisor");
    await page.goto("/admin/settings");
    await page.getByLabel("郵便番号").fill("12");
    await page.getByLabel("仮パスワードの有効日数").fill("365");
    await submitForm(page, "設定を保存する");
    return toldWhatIsWrong(page);
  },
  "desk-settings-saved": async ({ newDesk }) => {
    const { page } = await newDesk("saitama-supervisor");
    await page.goto("/admin/settings");
    await page.getByLabel("郵便の種類").fill("簡易書留");
    await submitForm(page, "設定を保存する");
    await page.getByText("設定を保存しました").waitFor();
    return page;
  },
  "desk-overview": async (world) => {
    for (const status of ["submitted", "reviewing", "waiting", "posted"] as const) {
      await builtOnServer(world.server, { status });
    }
    return at("tokyo-supervisor", "/admin/overview")(world);
  },
  "desk-overview-of-all": at("admin", "/admin/overview"),
  "desk-audit": at("tokyo-supervisor", "/admin/audit"),
  "desk-audit-of-all": at("admin", "/admin/audit"),
  "desk-audit-mistyped": at("tokyo-supervisor", "/admin/audit?case=12"),
  "desk-not-allowed": at("tokyo-reviewer", "/admin/settings"),
  "desk-not-found": at("tokyo-supervisor", "/admin/staff/saitama-issuer"),
});

function at(staffId: string, path: string): Lead {
  return async ({ newDesk }) => {
    const { page } = await newDesk(staffId);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  };
}

async function add(page: Awaited<ReturnType<Lead>>, id: string): Promise<string> {
  await page.goto("/admin/staff/new");
  await page.getByLabel("職員ID").fill(id);
  await page.getByLabel("氏名").fill("試験 花子");
  await page.getByLabel("役割").selectOption("審査担当");
  await page.getByLabel("国保連合会").selectOption("東京都");
  await submitForm(page, "追加");
  const made = page.getByText(/\/admin\/enrol\//);
  await made.waitFor();
  return (await made.textContent()) ?? "";
}
