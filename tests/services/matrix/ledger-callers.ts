import { eq } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { ledgerView } from "@/domain/ledger-view";
import { type PrefectureCode, prefectureName } from "@/domain/prefecture";
import type { StaffAct } from "@/domain/staff-acts";
import type { Context } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { exportLedger } from "@/services/ledger/export-ledger";
import { exportOfficeAccounts } from "@/services/ledger/export-office-accounts";
import { exportOfficeApplications } from "@/services/ledger/export-office-applications";
import { exportOfficeHistory } from "@/services/ledger/export-office-history";
import { exportWaitingAddresses } from "@/services/ledger/export-waiting-addresses";
import { listWaitingAddresses } from "@/services/ledger/list-waiting-addresses";
import { confirmAddress, dropAddress, type ShownChange } from "@/services/ledger/settle-address";
import { viewLedger } from "@/services/ledger/view-ledger";
import { viewOffice } from "@/services/ledger/view-office";
import { confirmImport, dropImport } from "@/services/ledger-files/decide-import";
import { exportDifferences, exportRefusals } from "@/services/ledger-files/export-import";
import { exportImports } from "@/services/ledger-files/export-imports";
import { importProgress } from "@/services/ledger-files/import-progress";
import { listImports, listOpenImports } from "@/services/ledger-files/list-imports";
import { readLedgerFile } from "@/services/ledger-files/read-ledger-file";
import { viewImport } from "@/services/ledger-files/view-import";
import { all, type Call, type Caller, onList } from "@/tests/services/matrix/caller";
import { buildApplication } from "@/tests/support/build-application";
import { as, staffActor } from "@/tests/support/test-context";

const everything = ledgerView.parse({});
const noOffice = "1399999999";

/** Who keeps the ledger. */
export const ledgerCallers = {
  "view-ledger": [
    onList("viewLedger", office, (by) => viewLedger(by, everything)),
    onList("exportLedger", office, (by) => exportLedger(by, everything)),
    {
      ...onList("listWaitingAddresses", waitingOffice, listWaitingAddresses),
      silent: "the view of the ledger that shows them leaves the event",
    },
    ofImports("listImports", (by) => listImports(by)),
    ofImports("listOpenImports", listOpenImports),
    onList("exportWaitingAddresses", waitingOffice, exportWaitingAddresses),
    {
      verb: "exportImports",
      async prepare(ctx, federation) {
        await waitingImport(ctx, federation);
        return { call: async (by) => all(await exportImports(by)), names: [prefectureName(federation)] };
      },
    },
    onOffice("exportOfficeHistory", (number) => async (by) => all(await exportOfficeHistory(by, number))),
    onOffice("exportOfficeAccounts", (number) => (by) => exportOfficeAccounts(by, number)),
    onOffice("exportOfficeApplications", (number) => (by) => exportOfficeApplications(by, number)),
    onOffice("viewOffice", (number) => (by) => viewOffice(by, number)),
  ],
  "change-ledger": [
    {
      verb: "changeOffice",
      async prepare(ctx, federation) {
        const { application } = await office(ctx, federation);
        const { row, asReadAt } = await shownRow(ctx, application.providerNumber);
        const change =
          (number: string): Call =>
          (by) =>
            changeOffice(by, { row: { ...row, number, name: "改名した事業所" }, asReadAt, reason: "改称届" });
        return { call: change(row.number), ofNone: change(noOffice), names: [row.number] };
      },
    },
    onWaiting("dropAddress", (shown) => (by) => dropAddress(by, shown)),
  ],
  "confirm-ledger": [onWaiting("confirmAddress", (shown) => (by) => confirmAddress(by, shown))],
  "import-ledger": [
    {
      verb: "readLedgerFile",
      async prepare() {
        return { call: (by) => readLedgerFile(by, { name: "daicho.csv", bytes: file("13") }), names: [] };
      },
    },
    onImport("confirmImport", (id) => (by) => confirmImport(by, id)),
    onImport("dropImport", (id) => (by) => dropImport(by, id)),
  ],
  "view-ledger-file": [
    onImport("viewImport", (id) => (by) => viewImport(by, id)),
    {
      ...onImport("importProgress", (id) => (by) => importProgress(by, id)),
      silent: "it shows figures, and no office",
    },
    onImport("exportDifferences", (id) => async (by) => all(await exportDifferences(by, id))),
    onImport("exportRefusals", (id) => async (by) => all(await exportRefusals(by, id))),
  ],
} satisfies Partial<Record<StaffAct, Caller[]>>;

function office(ctx: Context, federation: PrefectureCode) {
  return buildApplication(ctx, { federation });
}

/** An office with a new address that a colleague has proposed. */
async function waitingOffice(ctx: Context, federation: PrefectureCode) {
  const built = await office(ctx, federation);
  const { row, asReadAt } = await shownRow(ctx, built.application.providerNumber);
  const proposer = as(ctx, staffActor({ role: "reviewer", federation, id: "test-proposer" }));
  await changeOffice(proposer, { row: { ...row, address: "見本町2番" }, asReadAt, reason: "移転届" });
  return built;
}

function onOffice(verb: string, call: (number: string) => Call): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      const { application } = await office(ctx, federation);
      const { providerNumber, reference } = application;
      return { call: call(providerNumber), ofNone: call(noOffice), names: [providerNumber, reference] };
    },
  };
}

function onWaiting(verb: string, call: (shown: ShownChange) => Call): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      const { application } = await waitingOffice(ctx, federation);
      const number = application.providerNumber;
      const [change] = await ctx.database.read
        .select()
        .from(ledgerChanges)
        .where(eq(ledgerChanges.providerNumber, number));
      const shown = { number, change: change?.id ?? "" };
      return { call: call(shown), ofNone: call({ ...shown, number: noOffice }), names: [number] };
    },
  };
}

function ofImports(verb: string, call: Call): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      return { call, names: [await waitingImport(ctx, federation)] };
    },
    silent: "it shows figures, and no office",
  };
}

function onImport(verb: string, call: (id: string) => Call): Caller {
  return {
    verb,
    async prepare(ctx, federation) {
      const id = await waitingImport(ctx, federation);
      return { call: call(id), ofNone: call("no-such-import"), names: [id] };
    },
  };
}

/** An import that waits for its word, of a file that somebody else brought. */
function waitingImport(ctx: Context, federation: PrefectureCode): Promise<string> {
  const keeper = as(ctx, staffActor({ role: "supervisor", federation, id: "test-keeper" }));
  return readLedgerFile(keeper, { name: "daicho.csv", bytes: file(federation) });
}

async function* file(federation: PrefectureCode): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(
    `事業所番号,事業所名,法人名,電話番号,住所\r\n${federation}71234567,新しい事業所,試験法人,03-0000-0000,見本町1番\r\n`,
  );
}

/** The row of an office as its form shows it. */
async function shownRow({ database: { read } }: Context, number: string) {
  const [office] = await read.select().from(providers).where(eq(providers.number, number));
  if (office === undefined) throw new Error("no such office");
  const { name, corporation, postalCode, address, building, phone, status, changedAt } = office;
  return { row: { number, name, corporation, postalCode, address, building, phone, status }, asReadAt: changedAt };
}
