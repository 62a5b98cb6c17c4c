import { eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { Bytes } from "@/lib/csv-text";
import { makeId } from "@/lib/ids";
import type { AccountRow } from "@/services/accounts/accounts-table";
import { accountsTable, issuedKey } from "@/services/accounts/accounts-table";
import { letterIsValid } from "@/services/accounts/valid-letter";
import type { Context, System } from "@/services/context";
import { chunksOf } from "@/services/imports/chunks-of";
import type { Line } from "@/services/imports/collect-rows";
import { collectRows } from "@/services/imports/collect-rows";
import type { ImportOptions, ImportReport } from "@/services/imports/import-report";
import type { RefusedRow } from "@/services/imports/read-rows";
import { takeRows } from "@/services/imports/take-rows";

type Account = typeof accounts.$inferSelect;

/**
 * Takes in the IDs that offices already have (contract.md, accounts:import): all rows or, when one is refused, none. A blank
 * address leaves a registered one as it is; passwords stay. Refuses rows whose office is not in the ledger, whose ユーザID
 * belongs to another or replaces one that stands on a valid letter, and a file that cannot be read at all.
 */
export async function importAccounts(
  ctx: Context<System>,
  open: Bytes,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const read = await collectRows(open, accountsTable);
  const known = await ctx.database.read.select().from(accounts);
  const refused = [
    ...read.refused,
    ...(await strangers(ctx, read.lines)),
    ...taken(read.lines, known),
    ...(await onPaper(ctx, read.lines)),
  ];
  const current = new Map(known.map((account) => [issuedKey(account), account]));
  return takeRows(
    ctx,
    {
      act: "accounts-imported",
      rows: read.lines.map(({ row }) => row),
      refused,
      knownOf: (row) => current.get(issuedKey(row)),
      differs,
      writes: (rows) => writes(ctx, rows),
    },
    options,
  );
}

async function strangers(ctx: Context, lines: readonly Line<AccountRow>[]): Promise<RefusedRow[]> {
  const ledger = await ctx.database.read.select({ number: providers.number }).from(providers);
  const numbers = new Set(ledger.map(({ number }) => number));
  return lines
    .filter(({ row }) => !numbers.has(row.providerNumber))
    .map(({ line }) => ({ line, reason: "この事業所番号は事業所台帳にありません。" }));
}

function taken(lines: readonly Line<AccountRow>[], known: readonly Account[]): RefusedRow[] {
  const owners = new Map(known.map((account) => [account.userId, issuedKey(account)]));
  return lines
    .filter(({ row }) => (owners.get(row.userId) ?? issuedKey(row)) !== issuedKey(row))
    .map(({ line }) => ({ line, reason: "このユーザIDは別の事業所または都道府県で使われています。" }));
}

/** An office with a valid letter will sign in by the ID that is printed on it. */
async function onPaper(ctx: Context, lines: readonly Line<AccountRow>[]): Promise<RefusedRow[]> {
  const { providerNumber, federation, userId } = accounts;
  const lettered = await ctx.database.read
    .select({ providerNumber, federation, userId })
    .from(letters)
    .innerJoin(accounts, eq(accounts.id, letters.accountId))
    .where(letterIsValid(ctx));
  const printed = new Map(lettered.map((account) => [issuedKey(account), account.userId]));
  return lines
    .filter(({ row }) => (printed.get(issuedKey(row)) ?? row.userId) !== row.userId)
    .map(({ line }) => ({
      line,
      reason: "いまのユーザIDを印刷した通知書が有効なため、ユーザIDを変更できません。",
    }));
}

function differs({ userId, securityEmail }: AccountRow, known: Account): boolean {
  return userId !== known.userId || (securityEmail !== null && securityEmail !== known.securityEmail);
}

const upsert = `
insert into accounts (id, provider_number, federation, user_id, security_email, created_at)
select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?2 from json_each(?1) where true
on conflict (provider_number, federation) do update set
  user_id = excluded.user_id, security_email = coalesce(excluded.security_email, security_email)`;

function writes(ctx: Context, rows: readonly AccountRow[]): Statement[] {
  const asList = (row: AccountRow) => [
    makeId(ctx.now, ctx.random),
    row.providerNumber,
    row.federation,
    row.userId,
    row.securityEmail,
  ];
  return chunksOf(rows).map((chunk) => ({ sql: upsert, args: [JSON.stringify(chunk.map(asList)), ctx.now.getTime()] }));
}
