import type { Statement } from "@/db/commit";
import type { StagedDifference } from "@/domain/ledger-difference";
import type { Context } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";

/** The staged rows of an import that differ in this way, up to this number. */
export interface StagedLot {
  difference: StagedDifference;
  upTo: string;
}

/* Of the lot only what the ledger still holds as it was previewed. */
const asPreviewed = `
from ledger_staged s left join providers p on p.number = s.number
where s.import_id = ?1 and s.difference = ?2 and s.number <= ?3 and p.changed_at is s.as_read_at`;

const fieldsOf = (row: "s" | "p") => `json_object('name', ${row}.name, 'corporation', ${row}.corporation,
  'postalCode', ${row}.postal_code, 'address', ${row}.address, 'building', ${row}.building, 'phone', ${row}.phone,
  'status', ${row}.status)`;

const history = `
insert into ledger_changes (id, provider_number, earlier, fields, reason, import_id, difference, as_read_at, proposed_by,
  proposed_at, settled_by, settled_at, settled_as)
select s.import_id || s.number, s.number, ${fieldsOf("p")}, ${fieldsOf("s")}, '', s.import_id, s.difference, s.as_read_at, ?4,
  ?5, ?6, ?7, 'confirmed' ${asPreviewed}`;

const upsert = `
insert into providers (number, name, corporation, postal_code, address, building, phone, status, changed_at,
  address_changed_by)
select s.number, s.name, s.corporation, s.postal_code, s.address, s.building, s.phone, s.status, ?4, ?5
${asPreviewed}
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
    address_changed_by, ?5)`;

const remove = "delete from ledger_staged where import_id = ?1 and difference = ?2 and number <= ?3";

/** Keeps what every known office among the staged rows was and becomes, who brought the file and who confirmed it. */
export function keepHistory(ctx: Context, row: LedgerImport, { difference, upTo }: StagedLot): Statement[] {
  if (difference === "added") return [];
  const { id, startedBy, startedAt, confirmedBy } = row;
  const people = [startedBy, startedAt.getTime(), confirmedBy, ctx.clock().getTime()];
  return [{ sql: history, args: [id, difference, upTo, ...people] }];
}

/** Writes the staged rows that differ. An address that moves or is new counts as changed by whoever brought the file (R44). */
export function upsertStaged(ctx: Context, { id, startedBy }: LedgerImport, { difference, upTo }: StagedLot) {
  const params = [id, difference, upTo, ctx.clock().getTime(), startedBy];
  return { toSQL: () => ({ sql: upsert, params }) };
}

/** Takes the staged rows away. */
export function deleteStaged({ id }: Pick<LedgerImport, "id">, { difference, upTo }: StagedLot) {
  return { toSQL: () => ({ sql: remove, params: [id, difference, upTo] }) };
}
