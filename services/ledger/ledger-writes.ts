import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context } from "@/services/context";
import { chunksOf } from "@/services/imports/chunks-of";

const upsert = `
insert into providers (number, name, corporation, postal_code, address, building, phone, status, changed_at)
select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, ?2
from json_each(?1) left join providers p on p.number = value ->> 0
where p.changed_at is value ->> 8
on conflict (number) do update set
  name = excluded.name, corporation = excluded.corporation, postal_code = excluded.postal_code,
  address = excluded.address, building = excluded.building, phone = excluded.phone, status = excluded.status,
  changed_at = max(excluded.changed_at, changed_at + 1),
  addressee_changed_at = iif((name, corporation, postal_code, address, building) =
    (excluded.name, excluded.corporation, excluded.postal_code, excluded.address, excluded.building),
    addressee_changed_at, max(excluded.changed_at, changed_at + 1)),
  address_changed_at = iif((postal_code, address, building) = (excluded.postal_code, excluded.address, excluded.building),
    address_changed_at, excluded.changed_at),
  address_changed_by = iif((postal_code, address, building) = (excluded.postal_code, excluded.address, excluded.building),
    address_changed_by, ?3)`;

/** A row to write, and the `changedAt` of the ledger's row that it was compared with; null for a new office. */
export interface ComparedOffice {
  row: LedgerRow;
  asReadAt: Date | null;
}

/**
 * Offices to add or to bring up to date, as few statements: the rows travel as JSON, a thousand at a time, so that
 * 200,000 fit one commit. An address that moves is marked with when and by whom, for the four eyes (R44). The
 * commit conflicts when the desk changed one of them since it was read.
 */
export function ledgerWrites(ctx: Context, offices: readonly ComparedOffice[], changedBy: string): Statement[] {
  const now = ctx.clock().getTime(); // Not `ctx.now`: the file has been read for a while, and approvals went on meanwhile.
  // In the order of the key, 200,000 changed rows hold the write lock a third shorter.
  const sorted = offices.toSorted((one, other) => (one.row.number < other.row.number ? -1 : 1));
  return chunksOf(sorted).flatMap((chunk) => {
    const params = [JSON.stringify(chunk.map(inOrder)), now, changedBy];
    return guarded({ toSQL: () => ({ sql: upsert, params }) }, chunk.length);
  });
}

function inOrder({ row, asReadAt }: ComparedOffice) {
  const { number, name, corporation, postalCode, address, building, phone, status } = row;
  return [number, name, corporation, postalCode, address, building, phone, status, asReadAt?.getTime() ?? null];
}
