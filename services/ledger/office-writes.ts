import type { Statement } from "@/db/commit";

/** Offices to write, as a table expression with the columns of `ledger_staged`; its values stand from ?6 on. */
export interface OfficeSource {
  sql: string;
  args: unknown[];
}

/** By whose word they are written: who brought them, with which file, who confirmed it; and the moment of writing. */
export interface OfficeWord {
  importId: string;
  proposedBy: string;
  proposedAt: Date;
  settledBy: string | null;
  at: Date;
}

/** The upsert is to be guarded by the number of its rows. */
interface OfficeWrites {
  history: Statement;
  upsert: { toSQL(): { sql: string; params: unknown[] } };
}

/* Only what the ledger still holds as it was compared. */
const asCompared = (source: string) => `
from ${source} s left join providers p on p.number = s.number
where p.changed_at is s.as_read_at`;

const fieldsOf = (row: "s" | "p") => `json_object('name', ${row}.name, 'corporation', ${row}.corporation,
  'postalCode', ${row}.postal_code, 'address', ${row}.address, 'building', ${row}.building, 'phone', ${row}.phone,
  'status', ${row}.status)`;

const history = (source: string) => `
insert into ledger_changes (id, provider_number, earlier, fields, reason, import_id, difference, as_read_at, proposed_by,
  proposed_at, settled_by, settled_at, settled_as)
select ?1 || s.number, s.number, iif(s.difference = 'added', '{}', ${fieldsOf("p")}), ${fieldsOf("s")}, '', ?1, s.difference,
  coalesce(s.as_read_at, ?5), ?2, ?3, ?4, ?5, 'confirmed' ${asCompared(source)}`;

const upsert = (source: string) => `
insert into providers (number, name, corporation, postal_code, address, building, phone, status, changed_at,
  address_changed_by)
select s.number, s.name, s.corporation, s.postal_code, s.address, s.building, s.phone, s.status, ?5, ?2
${asCompared(source)}
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
    address_changed_by, excluded.address_changed_by)`;

/**
 * The two statements by which a file comes into the ledger, the history first, for it keeps what each office was; an added
 * one was nothing. An address that moves or is new counts as changed by whoever brought the file (R44).
 */
export function officeWrites(source: OfficeSource, word: OfficeWord): OfficeWrites {
  const { importId, proposedBy, proposedAt, settledBy, at } = word;
  const params = [importId, proposedBy, proposedAt.getTime(), settledBy, at.getTime(), ...source.args];
  return {
    history: { sql: history(source.sql), args: params },
    upsert: { toSQL: () => ({ sql: upsert(source.sql), params }) },
  };
}
