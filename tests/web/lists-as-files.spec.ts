import { readdirSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { figureTables, figureTitle } from "@/domain/figures-table";
import { test as base } from "@/tests/support/browser-test";
import { type BusyDesk, busyDesk } from "@/tests/support/busy-desk";
import { lookAt } from "@/tests/support/look-at";
import { sessionCookie } from "@/tests/support/session-cookie";
import { startTrainingServer, type TrainingServer } from "@/tests/support/training-server";

const staffId = "tokyo-supervisor";

/** A server of its own: a desk with something in every list would be in the way of whoever wants an empty one. */
const test = base.extend<object, { server: TrainingServer }>({
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

/** A page of the desk by its file in app/admin: where it is asked for, and the tables and timelines that it shows then. */
interface Room {
  at: (desk: BusyDesk) => string;
  lists: string[];
}

const rooms: Record<string, Room> = {
  "page.tsx": { at: () => "?status=all", lists: ["すべての申請"] },
  "applications/[reference]/page.tsx": {
    at: ({ reference }) => `/applications/${reference}`,
    lists: ["申請と事業所台帳の照合", "承認前の確認", "この申請の通知書", "ほかの申請", "履歴"],
  },
  "approve/page.tsx": {
    at: ({ underReview }) => `/approve?${new URLSearchParams(underReview.map((each) => ["case", each]))}`,
    lists: ["まとめて承認できる申請", "まとめて承認できない申請"],
  },
  "letters/page.tsx": {
    at: () => "/letters",
    lists: [
      ...["印刷待ちの通知書", "閉じていない通知書の束", "束に入らなかった通知書の一覧"],
      ...["最近発送した通知書", "発送した確認用の通知書"],
    ],
  },
  "letters/batches/[number]/page.tsx": {
    at: () => "/letters/batches/13-1",
    lists: ["発送していない通知書", "束の通知書"],
  },
  "ledger/page.tsx": { at: () => "/ledger", lists: ["確認を待っている住所の変更", "事業所"] },
  "ledger/[number]/page.tsx": {
    at: ({ providerNumber }) => `/ledger/${providerNumber}`,
    lists: ["ユーザIDの一覧", "申請の一覧", "変更の履歴"],
  },
  "ledger/import/page.tsx": { at: () => "/ledger/import", lists: ["取込の一覧"] },
  "ledger/import/[id]/page.tsx": { at: ({ waiting }) => `/ledger/import/${waiting}?kind=added`, lists: ["追加"] },
  "overview/page.tsx": {
    at: () => "/overview",
    lists: figureTables.map((name) => `${figureTitle(name)}の表`),
  },
  "staff/page.tsx": { at: () => "/staff", lists: ["職員の一覧", "役割ごとにできる操作"] },
  "staff/[id]/page.tsx": { at: () => `/staff/${staffId}`, lists: ["ログイン中の端末の一覧"] },
  "settings/page.tsx": { at: () => "/settings", lists: ["東京都国民健康保険団体連合会の設定の変更"] },
  "audit/page.tsx": { at: () => "/audit", lists: ["監査記録"] },
  "account/page.tsx": { at: () => "/account", lists: ["ログイン中の端末の一覧"] },
};

/** Pages that show forms, or secrets that are shown once and belong in no file, and no list. */
const without = [
  "account/password/page.tsx",
  "account/recovery-codes/page.tsx",
  "enrol/[token]/page.tsx",
  "ledger/[number]/change/page.tsx",
  "letters/returns/page.tsx",
  "not-allowed/page.tsx",
  "sign-in/page.tsx",
  "staff/[id]/edit/page.tsx",
  "staff/new/page.tsx",
];

test("every page of the desk is asked for its lists", () => {
  const built = readdirSync("app/admin", { recursive: true, encoding: "utf8" });
  const pages = built.filter((file) => /(?:^|\/)page\.tsx$/.test(file));
  expect([...Object.keys(rooms), ...without].toSorted()).toEqual(pages.toSorted());
});

test("beside every table and timeline of the desk stands its CSV file, and it has rows", async ({
  server,
  newDesk,
}) => {
  test.slow();
  const desk = await busyDesk(server, staffId);
  const { page } = await newDesk(staffId);
  const files = new Set<string>();
  for (const [file, { at, lists }] of Object.entries(rooms)) {
    await page.goto(`/admin${at(desk)}`);
    await lookAt(page);
    const shown = await listsOn(page);
    expect.soft(shown.map(({ name }) => name).toSorted(), file).toEqual(lists.toSorted());
    expect
      .soft(
        shown.filter((list) => list.files.length === 0).map(({ name }) => name),
        file,
      )
      .toEqual([]);
    for (const list of shown) for (const address of list.files) files.add(address);
  }
  await page.goto(`/admin/ledger/import/${desk.refused}`);
  expect((await listsOn(page)).map((list) => [list.name, list.files.length])).toEqual([["取り込んでいない行", 1]]);
  const headers = { Cookie: await sessionCookie(page) };
  for (const address of files) {
    const answer = await fetch(address, { headers });
    expect.soft([answer.status, answer.headers.get("content-type")], address).toEqual([200, "text/csv; charset=utf-8"]);
    expect.soft((await answer.text()).trimEnd().split("\r\n").length, address).toBeGreaterThan(1);
  }
});

/** The tables and timelines of a page, each with the addresses of the CSV files that its own section offers. */
function listsOn(page: Page) {
  return page.evaluate(() => {
    const scopeOf = (element: Element): Element | null => {
      const around = element.parentElement?.closest("section, main") ?? null;
      return around?.querySelector(":scope > table") ? scopeOf(around) : around;
    };
    const offers = [...document.querySelectorAll<HTMLAnchorElement | HTMLButtonElement>("main a, main button")].filter(
      (offer) => /CSV.*ダウンロード|ダウンロード.*CSV/u.test(offer.textContent),
    );
    return [...document.querySelectorAll("main table, main ol")].map((list) => {
      const scope = scopeOf(list);
      const heading = scope?.querySelector("h2, h3")?.textContent;
      const own = offers.filter((offer) => scopeOf(offer) === scope);
      return {
        name: (list.querySelector("caption")?.textContent ?? heading ?? "").replace(/\(.*$/u, ""),
        files: own.map((offer) => (offer instanceof HTMLAnchorElement ? offer.href : (offer.form?.action ?? ""))),
      };
    });
  });
}
