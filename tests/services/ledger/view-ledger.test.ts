import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { ledgerView } from "@/domain/ledger-view";
import { limits } from "@/domain/limits";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { exportLedger, ledgerExportHeadings } from "@/services/ledger/export-ledger";
import { listWaitingAddresses } from "@/services/ledger/list-waiting-addresses";
import { viewLedger } from "@/services/ledger/view-ledger";
import { viewOffice } from "@/services/ledger/view-office";
import { keepOffices, officeNow, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { proposedChange } from "@/tests/support/proposed-change";
import { refusalOf } from "@/tests/support/refusal-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const reviewer = () => testContext({ actor: staffActor({ role: "reviewer" }) });

async function numbers(ctx: Context<Staff>, view: Record<string, string> = {}): Promise<string[]> {
  return (await viewLedger(ctx, ledgerView.parse(view))).rows.map(({ number }) => number);
}

describe("the ledger at the desk", () => {
  it("shows a federation the offices of its prefecture, and others that apply or have a user ID there (R43)", async () => {
    const ctx = await reviewer();
    await keepOffices(
      ctx,
      { number: "1111111111" },
      { number: "1211111111" },
      { number: "1311111111" },
      { number: "1411111111" },
    );
    await buildApplication(ctx, { providerNumber: "1411111111", account: null });
    const account = { id: "a", userId: "KJ000000000001", providerNumber: "1111111111", federation: "13" } as const;
    await commit(ctx, [statement(ctx.database.read.insert(accounts).values({ ...account, createdAt: ctx.now }))]);
    expect(await numbers(ctx)).toEqual(["1111111111", "1311111111", "1411111111"]);
    expect(await numbers(as(ctx, staffActor({ role: "admin" })))).toHaveLength(4);
    expect(await numbers(as(ctx, staffActor({ role: "issuer", federation: "47" })))).toEqual([]);
  });

  it("finds by the beginning of a number, a part of name, corporation, address or building, and by telephone", async () => {
    const ctx = await reviewer();
    await keepOffices(
      ctx,
      {},
      { number: "1312222222", name: "ケアセンター１号館", corporation: "(株)A%B", phone: "(03)1234-5678" },
      { number: "1313333333", name: "ひまわり", address: "東京都緑区5-5", building: "サンプルビル", status: "closed" },
    );
    const found = async (q: string) => (await numbers(ctx, { q })).map((number) => number.slice(0, 4));
    expect(await found("1312")).toEqual(["1312"]);
    expect(await found("１３１３")).toEqual(["1313"]);
    expect(await found("1号館")).toEqual(["1312"]);
    expect(await found("緑区")).toEqual(["1313"]);
    expect(await found("サンプルビル")).toEqual(["1313"]);
    expect(await found("031234")).toEqual(["1312"]);
    expect(await found("A%B")).toEqual(["1312"]);
    expect(await found("%")).toEqual(["1312"]);
    expect(await found("ありません")).toEqual([]);
    expect(await numbers(ctx, { status: "closed" })).toEqual(["1313333333"]);
  });

  it("pages by number without losing or repeating an office, for a federation and for all", async () => {
    const ctx = await reviewer();
    const offices = Array.from({ length: 120 }, (_, nth) => ({
      number: `${nth % 2 === 0 ? "13" : "40"}7${String(nth).padStart(7, "0")}`,
    }));
    await keepOffices(ctx, ...offices);
    for (const asker of [ctx, as(ctx, staffActor({ role: "admin" }))]) {
      const seen: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page = await viewLedger(asker, ledgerView.parse({ after }));
        seen.push(...page.rows.map(({ number }) => number));
        after = page.next;
      }
      const mine = offices.filter(({ number }) => asker.actor.federation === null || number.startsWith("13"));
      expect(seen).toEqual(mine.map(({ number }) => number).toSorted());
    }
    expect((await viewLedger(ctx, ledgerView.parse({}))).rows).toHaveLength(limits.ledger.page);
  });

  it("leaves an event with how many were shown, never with what was looked for (R45)", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    await numbers(ctx, { q: "03-0000" });
    expect(await eventsOf(ctx)).toMatchObject([{ act: "view-ledger", actorId: ctx.actor.id, detail: '{"count":1}' }]);
  });

  it("marks an office whose new address waits, and lists it for the second person", async () => {
    const ctx = await reviewer();
    const { changedAt: asReadAt } = await keepOffices(ctx, {}, { number: "1312222222" });
    await changeOffice(ctx, { row: { ...tokyoOffice, building: "別館" }, asReadAt, reason: "変更届" });
    const { rows } = await viewLedger(ctx, ledgerView.parse({}));
    expect(rows.map(({ pending }) => pending)).toEqual([true, false]);
    expect(await listWaitingAddresses(ctx)).toMatchObject({
      count: 1,
      changes: [{ number: tokyoOffice.number, own: true, changes: [{ field: "building", after: "別館" }] }],
    });
    expect(await listWaitingAddresses(as(ctx, staffActor({ role: "reviewer", federation: "27" })))).toMatchObject({
      count: 0,
      changes: [],
    });
  });

  it("goes into a CSV file that can be taken in again, of the own federation alone, and is recorded", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx, {}, { number: "1312222222", status: "closed" }, { number: "2711111111" });
    const rows = await rowsOf(await exportLedger(ctx, ledgerView.parse({ after: "1312222221" })));
    expect(ledgerExportHeadings.slice(0, 8).join()).toBe("事業所番号,事業所名,法人名,郵便番号,住所,方書,電話番号,状態");
    expect(rows.map(([number, , , , , , , status]) => [number, status])).toEqual([
      ["1311111111", "有効"],
      ["1312222222", "廃止"],
    ]);
    expect(rows[0]?.slice(8)).toEqual(["2026-12-01 10:00", null]);
    expect(await eventsOf(ctx)).toMatchObject([{ act: "export-ledger", actorId: ctx.actor.id }]);
  });

  it("goes into a CSV file without its event telling what was looked for: it may be a mail address (R11)", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    await exportLedger(ctx, ledgerView.parse({ q: "someone@example.jp", status: "active" }));
    const [event] = await eventsOf(ctx);
    expect(JSON.parse(event?.detail ?? "")).toEqual({ filter: "status=active", searched: true });
  });

  it("reads a big export a page at a time and gives every row", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "admin" }) });
    const offices = Array.from({ length: 2 * limits.ledger.exportPage + 5 }, (_, nth) => ({
      number: `${nth % 2 === 0 ? "01" : "47"}7${String(nth).padStart(7, "0")}`,
    }));
    await keepOffices(ctx, ...offices);
    expect(await rowsOf(await exportLedger(ctx, ledgerView.parse({})))).toHaveLength(offices.length);
  });
});

describe("one office at the desk", () => {
  it("is shown with the user IDs and applications of the asker's federation alone, without a secret", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    const { application } = await buildApplication(ctx, { providerNumber: tokyoOffice.number });
    await buildApplication(ctx, { providerNumber: tokyoOffice.number, federation: "27" });
    const view = await viewOffice(ctx, tokyoOffice.number);
    expect(view.accounts.map(({ federation }) => federation)).toEqual(["13"]);
    expect(view.applications.map(({ reference }) => reference)).toEqual([application.reference]);
    expect(JSON.stringify(view)).not.toMatch(/argon2|@example/);
    expect(view).toMatchObject({ own: true, mayChange: true, waiting: null, history: [] });
    const admin = await viewOffice(as(ctx, staffActor({ role: "admin" })), tokyoOffice.number);
    expect(admin.accounts.map(({ federation }) => federation)).toEqual(["13", "27"]);
    expect(admin.mayChange).toBe(false);
  });

  it("shows the address that waits, however many changes came after it, so that it can always be settled", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    await proposedChange(ctx, tokyoOffice.number);
    for (let nth = 1; nth <= limits.ledger.history; nth += 1) {
      const row = { ...tokyoOffice, phone: `03-0000-${1000 + nth}` };
      const { changedAt: asReadAt } = await officeNow(ctx);
      await changeOffice(at(ctx, nth * 1000), { row, asReadAt, reason: "電話" });
    }
    const { waiting, history } = await viewOffice(ctx, tokyoOffice.number);
    expect(waiting).toMatchObject({ reason: "移転", settledAs: null });
    expect(history?.every(({ settledAs }) => settledAs === "at-once")).toBe(true);
  });

  it("leaves an event that names the office (R45)", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    await viewOffice(ctx, tokyoOffice.number);
    expect(await eventsOf(ctx)).toMatchObject([{ act: "view-office", detail: '{"providerNumber":"1311111111"}' }]);
  });

  it("is not found by a federation that has nothing to do with it, and that is no view (R43)", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "supervisor", federation: "27" }) });
    await keepOffices(ctx);
    const theirs = await refusalOf(viewOffice(ctx, tokyoOffice.number));
    const none = await refusalOf(viewOffice(ctx, "2799999999"));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
    expect(await eventsOf(ctx)).toEqual([]);
  });

  it("is shown to a federation where it applies, but not to be changed there, nor who changed what (R43)", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "supervisor", federation: "27" }) });
    await keepOffices(ctx);
    await buildApplication(ctx, { providerNumber: tokyoOffice.number, federation: "27" });
    await proposedChange(ctx, tokyoOffice.number);
    const view = { own: false, mayChange: false, waiting: null, history: null };
    expect(await viewOffice(ctx, tokyoOffice.number)).toMatchObject(view);
    const tokyo = as(ctx, staffActor({ role: "issuer" }));
    expect(await viewOffice(tokyo, tokyoOffice.number)).toMatchObject({ own: true, history: [{ reason: "移転" }] });
  });
});
