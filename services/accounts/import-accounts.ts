import { eq, sql } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
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

type Account = Awaited<ReturnType<typeof knownAccounts>>[number];

/**
 * Takes in the IDs that offices already have (contract.md, accounts:import): all rows or, when one is refused, none. A blank
 * address leaves the registered ones as they are, any other takes their place; passwords stay. Refuses rows whose office is not in the ledger, whose ユーザID
 * belongs to another or replaces one that stands on a valid letter, and a file that cannot be read at all.
 */
export async function importAccounts(
  ctx: Context<System>,
  open: Bytes,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const read = await collectRows(open, accountsTable);
  const known = await knownAccounts(ctx);
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

/** The accounts with their registered addresses in one text, so that a file's one address can be compared. */
function knownAccounts(ctx: Context) {
  const { providerNumber, federation, userId } = accounts;
  const addresses = sql<string | null>`group_concat(${securityEmails.email}, ' ')`;
  return ctx.database.read
    .select({ providerNumber, federation, userId, securityEmail: addresses })
    .from(accounts)
    .leftJoin(securityEmails, eq(securityEmails.accountId, accounts.id))
    .groupBy(accounts.id);
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
  const registered = known.securityEmail?.split(" ") ?? [];
  return userId !== known.userId || (securityEmail !== null && !registered.includes(securityEmail));
}

const upsert = `
insert into accounts (id, provider_number, federation, user_id, created_at)
select value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?2 from json_each(?1) where true
on conflict (provider_number, federation) do update set user_id = excluded.user_id`;

const addressed = `
from json_each(?1) join accounts on provider_number = value ->> 1 and federation = value ->> 2
where value ->> 4 is not null`;

const dropAddresses = `
delete from security_emails where account_id in (select accounts.id ${addressed} and not exists (
  select 1 from security_emails kept where kept.account_id = accounts.id and kept.mailbox = lower(value ->> 4)))`;

const addAddresses = `
insert into security_emails (id, account_id, email, mailbox, registered_at)
select value ->> 0, accounts.id, value ->> 4, lower(value ->> 4), ?2 ${addressed}
on conflict do nothing`;

function writes(ctx: Context, rows: readonly AccountRow[]): Statement[] {
  const asList = (row: AccountRow) => [
    makeId(ctx.now, ctx.random),
    row.providerNumber,
    row.federation,
    row.userId,
    row.securityEmail,
  ];
  return chunksOf(rows).flatMap((chunk) => {
    const list = JSON.stringify(chunk.map(asList));
    return [
      { sql: upsert, args: [list, ctx.now.getTime()] },
      { sql: dropAddresses, args: [list] },
      { sql: addAddresses, args: [list, ctx.now.getTime()] },
    ];
  });
}
