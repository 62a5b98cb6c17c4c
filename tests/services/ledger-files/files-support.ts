import { asc, eq } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { ledgerStaged } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context, Staff } from "@/services/context";
import { findImport } from "@/services/ledger-files/find-import";
import { readLedgerFile } from "@/services/ledger-files/read-ledger-file";
import { refusedRowsIn } from "@/services/ledger-files/refused-rows-in";
import { runImports } from "@/services/ledger-files/run-imports";
import { tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { csvFile } from "@/tests/support/csv-file";
import { as, staffActor, testContext } from "@/tests/support/test-context";

export const headings = "事業所番号,事業所名,法人名,郵便番号,住所,方書,電話番号,状態";
export const system = { kind: "system" } as const;

/** A supervisor of Tokyo, who may hand in a ledger file. */
export function supervisor(id = "first"): Promise<Context<Staff>> {
  return testContext({ actor: staffActor({ role: "supervisor", id }) });
}

/** Another supervisor in the same world. */
export function another(ctx: Context<Staff>): Context<Staff> {
  return as(ctx, staffActor({ role: "supervisor", id: "second" }));
}

/** The line of a ledger file for the office of Tokyo, or for one that differs from it. */
export function line(over: Partial<LedgerRow> = {}): string {
  const { number, name, corporation, postalCode, address, building, phone, status } = { ...tokyoOffice, ...over };
  const word = status === "active" ? "有効" : "廃止";
  return [number, name, corporation, postalCode, address, building, phone, word].join(",");
}

/** So many offices of Tokyo, each with its line; `edition` gives all of them another address. */
export function manyLines(count: number, edition = 1): string[] {
  return Array.from({ length: count }, (_, nth) =>
    line({ number: `137${String(nth).padStart(7, "0")}`, address: `東京都若草市見本町${edition}丁目${nth}` }),
  );
}

/** Hands in a file with these rows under the usual headings; gives the id of its import. */
export function handIn(ctx: Context<Staff>, ...rows: string[]): Promise<string> {
  return handInFile(ctx, [headings, ...rows]);
}

/** Hands in a file of these lines or bytes. */
export function handInFile(ctx: Context<Staff>, content: readonly string[] | Uint8Array): Promise<string> {
  return readLedgerFile(ctx, { name: "daicho.csv", bytes: csvFile(content)() });
}

/** How an import stands, with its refused rows. */
export async function importNow(ctx: Context<Staff>, id: string) {
  const row = await findImport(ctx, id);
  return { ...row, refused: refusedRowsIn(row.refused) };
}

/** One round of the worker. */
export function round(ctx: Context, signal?: AbortSignal): Promise<void> {
  return runImports(as(ctx, system), signal);
}

/** The ledger and the staged rows, as they are. */
export async function ledgerNow({ database: { read } }: Context) {
  return {
    ledger: await read.select().from(providers).orderBy(asc(providers.number)),
    staged: await read.select().from(ledgerStaged).orderBy(asc(ledgerStaged.number)),
  };
}

/** Every event of one act as it is kept, oldest first. */
export function eventsOfAct({ database: { read } }: Context, act: string) {
  return read.select().from(events).where(eq(events.act, act)).orderBy(asc(events.sequence));
}
