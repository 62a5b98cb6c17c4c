import { setImmediate as nextTurn } from "node:timers/promises";
import type { SQL } from "drizzle-orm";
import { and, asc, eq, exists, gt, gte, inArray, isNull, like, lt, not, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { ledgerSearch } from "@/domain/ledger-search";
import type { LedgerView } from "@/domain/ledger-view";
import type { PrefectureCode } from "@/domain/prefecture";
import { prefectures } from "@/domain/prefecture";
import type { Context, Staff } from "@/services/context";
import { located } from "@/services/ledger/find-office";

export type LedgerListRow = Awaited<ReturnType<typeof select>>[number];

/**
 * The offices of a view that the asker may see (R43), in the order of their numbers, `most` at the most. A search looks at
 * one prefecture after the other and lets others have their turn between two: all 200,000 rows at once would hold the server.
 */
export async function ledgerRows(ctx: Context<Staff>, view: LedgerView, most: number): Promise<LedgerListRow[]> {
  const { federation } = ctx.actor;
  if (federation === null) return acrossPrefectures(ctx, view, most);
  const own = await select(ctx, view, located(federation), most);
  await nextTurn();
  const elsewhere = await select(ctx, view, inArray(providers.number, knownElsewhere(ctx, federation)), most);
  return [...own, ...elsewhere].toSorted((one, other) => (one.number < other.number ? -1 : 1)).slice(0, most);
}

async function acrossPrefectures(ctx: Context<Staff>, view: LedgerView, most: number): Promise<LedgerListRow[]> {
  const rows: LedgerListRow[] = [];
  for (const { code } of prefectures.filter((prefecture) => prefecture.code >= (view.after ?? "").slice(0, 2))) {
    rows.push(...(await select(ctx, view, located(code), most - rows.length)));
    if (rows.length >= most) break;
    if (view.q !== "") await nextTurn();
  }
  return rows;
}

function select({ database: { read } }: Context, view: LedgerView, where: SQL | undefined, most: number) {
  const open = and(eq(ledgerChanges.providerNumber, providers.number), isNull(ledgerChanges.settledAt));
  return read
    .select({
      number: providers.number,
      name: providers.name,
      corporation: providers.corporation,
      postalCode: providers.postalCode,
      address: providers.address,
      building: providers.building,
      phone: providers.phone,
      status: providers.status,
      changedAt: providers.changedAt,
      addressChangedAt: providers.addressChangedAt,
      /** A new address waits for a second person. */
      pending: sql`${exists(read.select({ id: ledgerChanges.id }).from(ledgerChanges).where(open))}`.mapWith(Boolean),
    })
    .from(providers)
    .where(and(where, matches(view)))
    .orderBy(asc(providers.number))
    .limit(most);
}

function matches({ q, status, after }: LedgerView) {
  return and(
    after === undefined ? undefined : gt(providers.number, after),
    status === "all" ? undefined : eq(providers.status, status),
    meant(q),
  );
}

function meant(q: string) {
  const search = ledgerSearch(q);
  if (search === null) return undefined;
  const digits = sql`replace(replace(replace(${providers.phone}, '-', ''), '(', ''), ')', '')`;
  const { name, corporation, address, building } = providers;
  return or(
    search.number === null ? undefined : like(providers.number, `${search.number}%`),
    search.phone === null ? undefined : like(digits, `%${search.phone}%`),
    ...search.texts.flatMap((text) =>
      [name, corporation, address, building].map((column) => sql`${column} like ${`%${escaped(text)}%`} escape '\\'`),
    ),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** The numbers of offices of other prefectures that have to do with this federation. */
function knownElsewhere({ database: { read } }: Context, federation: PrefectureCode) {
  return union(
    read
      .select({ number: accounts.providerNumber })
      .from(accounts)
      .where(and(eq(accounts.federation, federation), notLocated(accounts.providerNumber, federation))),
    read
      .select({ number: applications.providerNumber })
      .from(applications)
      .where(and(eq(applications.federation, federation), notLocated(applications.providerNumber, federation))),
  );
}

type Numbered = typeof accounts.providerNumber | typeof applications.providerNumber;

function notLocated(number: Numbered, prefecture: PrefectureCode) {
  const next = String(Number(prefecture) + 1).padStart(2, "0");
  return not(and(gte(number, prefecture), lt(number, next)) ?? sql`0`);
}
