import { readdirSync } from "node:fs";
import { expect } from "@playwright/test";
import { mayDo, type StaffAct } from "@/domain/staff-acts";
import { trainingAccounts } from "@/services/training/training-accounts";
import { test } from "@/tests/support/browser-test";
import { builtOnServer } from "@/tests/support/built-on-server";
import { sessionCookie } from "@/tests/support/session-cookie";
import type { TrainingServer } from "@/tests/support/training-server";

/** Every address of the desk that is asked for, by its file in app/admin, with the act that its reader needs. */
const rooms: Record<string, StaffAct> = {
  "page.tsx": "view-queue",
  "export/route.ts": "view-queue",
  "export/views/route.ts": "view-queue",
  "applications/[reference]/page.tsx": "view-case",
  "applications/[reference]/history/route.ts": "view-case",
  "applications/[reference]/export/account-acts/route.ts": "view-case",
  "applications/[reference]/export/checks/route.ts": "view-case",
  "applications/[reference]/export/comparison/route.ts": "view-case",
  "applications/[reference]/export/flags/route.ts": "view-case",
  "applications/[reference]/export/letters/route.ts": "view-case",
  "applications/[reference]/export/other-applications/route.ts": "view-case",
  "approve/export/route.ts": "view-clean",
  "approve/page.tsx": "view-clean",
  "letters/page.tsx": "view-letters",
  "letters/export/route.ts": "view-letters",
  "letters/export/batches/route.ts": "view-letters",
  "letters/export/canaries/route.ts": "view-letters",
  "letters/export/left-behind/route.ts": "view-letters",
  "letters/export/to-print/route.ts": "view-letters",
  "letters/preview/route.ts": "view-letters",
  "letters/batches/[number]/page.tsx": "view-letters",
  "letters/batches/[number]/export/route.ts": "view-letters",
  "letters/returns/page.tsx": "return",
  "ledger/page.tsx": "view-ledger",
  "ledger/export/route.ts": "view-ledger",
  "ledger/export/waiting/route.ts": "view-ledger",
  "ledger/[number]/export/route.ts": "view-ledger",
  "ledger/[number]/export/accounts/route.ts": "view-ledger",
  "ledger/[number]/export/applications/route.ts": "view-ledger",
  "ledger/[number]/page.tsx": "view-ledger",
  "ledger/import/page.tsx": "view-ledger",
  "ledger/import/export/route.ts": "view-ledger",
  "ledger/import/[id]/page.tsx": "view-ledger-file",
  "ledger/import/[id]/differences/route.ts": "view-ledger-file",
  "ledger/import/[id]/progress/route.ts": "view-ledger-file",
  "ledger/import/[id]/refusals/route.ts": "view-ledger-file",
  "overview/page.tsx": "view-overview",
  "overview/export/route.ts": "view-overview",
  "staff/page.tsx": "view-staff",
  "staff/export/route.ts": "view-staff",
  "staff/export/roles/route.ts": "view-staff",
  "staff/[id]/page.tsx": "view-staff",
  "staff/[id]/export/route.ts": "view-staff",
  "staff/[id]/edit/page.tsx": "manage-staff",
  "staff/new/page.tsx": "manage-staff",
  "settings/page.tsx": "view-settings",
  "settings/export/route.ts": "view-settings",
  "audit/page.tsx": "view-audit",
  "audit/export/route.ts": "view-audit",
  "account/page.tsx": "view-own-account",
  "account/export/route.ts": "view-own-account",
  "account/password/page.tsx": "view-own-account",
  "account/recovery-codes/page.tsx": "view-own-account",
};

/** Rooms of which this world has none, for nothing was printed in it and no file handed in: whoever may enter finds nothing there. */
const absent = [
  "letters/batches/[number]/page.tsx",
  "letters/batches/[number]/export/route.ts",
  "ledger/import/[id]/page.tsx",
  "ledger/import/[id]/differences/route.ts",
  "ledger/import/[id]/progress/route.ts",
  "ledger/import/[id]/refusals/route.ts",
];

/** What is of one federation, which an admin has to name. */
const ofOne = ["letters/preview/route.ts", "settings/export/route.ts"];

/** Addresses that are no room of the desk: they take what is sent, lead on, or are open to whoever signs in. */
const doors = [
  "applications/[reference]/presence/route.ts",
  "enrol/[token]/page.tsx",
  "ledger/[number]/change/page.tsx",
  "ledger/import/upload/route.ts",
  "letters/batches/[number]/reprint/route.ts",
  "letters/print/route.ts",
  "letters/reprint/route.ts",
  "not-allowed/page.tsx",
  "presence/route.ts",
  "sign-in/page.tsx",
];

test("every address of the desk is in this matrix", () => {
  const built = readdirSync("app/admin", { recursive: true, encoding: "utf8" });
  const found = built.filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file));
  expect([...Object.keys(rooms), ...doors].toSorted()).toEqual(found.toSorted());
});

for (const { id, role } of trainingAccounts.filter(({ federation }) => federation !== "11")) {
  test(`${id} is shown the rooms of a ${role}, and nothing of the others (R42)`, async ({ server, newDesk }) => {
    test.slow();
    const cookie = await sessionCookie((await newDesk(id)).page);
    const addresses = await addressesIn(server);
    for (const [file, act] of Object.entries(rooms)) {
      const answer = await fetch(server.url + addresses(file), { headers: { Cookie: cookie }, redirect: "manual" });
      if (mayDo(role, act)) expect(answer.status, file).toBe(absent.includes(file) ? 404 : 200);
      else {
        expect(answer.status, file).toBe(307);
        expect(answer.headers.get("location"), file).toBe("/admin/not-allowed");
        expect(await answer.text(), file).not.toContain("試験の事業所");
      }
    }
  });
}

test("nobody is shown a room without a session (R42)", async ({ server }) => {
  const addresses = await addressesIn(server);
  for (const file of Object.keys(rooms)) {
    const answer = await fetch(server.url + addresses(file), { redirect: "manual" });
    expect(answer.headers.get("location"), file).toMatch(/^\/admin\/sign-in(?:\?next=%2Fadmin|$)/);
    expect(await answer.text(), file).not.toContain("試験の事業所");
  }
});

test("whoever comes to a room of another role is told so, and led back", async ({ newDesk }) => {
  const { page } = await newDesk("tokyo-reviewer");
  await page.goto("/admin/audit");
  await expect(page).toHaveURL("/admin/not-allowed");
  await expect(page.getByText("この画面は、あなたの役割では表示できません。")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "申請一覧へ戻る" }).click();
  await expect(page).toHaveURL("/admin");
});

/** Where a file of app/admin is found: a case of Tokyo, its office and a colleague stand for what it names. */
async function addressesIn(server: TrainingServer): Promise<(file: string) => string> {
  const { application } = await builtOnServer(server, { status: "reviewing" });
  const named: Record<string, string> = {
    "[reference]": application.reference,
    "ledger/[number]": `ledger/${application.providerNumber}`,
    "batches/[number]": "batches/13-999",
    "staff/[id]": "staff/tokyo-issuer",
    "import/[id]": "import/none",
  };
  return (file) => {
    const folder = Object.entries(named).reduce((path, [part, value]) => path.replace(part, value), file);
    const address = `/admin/${folder.replace(/\/?(?:page\.tsx|route\.ts)$/, "")}`.replace(/\/$/, "");
    return ofOne.includes(file) ? `${address}?federation=13` : address;
  };
}
