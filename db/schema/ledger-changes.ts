import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { key, moment } from "@/db/schema/columns";
import { importStates } from "@/domain/import-state";
import { stagedDifferences } from "@/domain/ledger-difference";
import type { PrefectureCode } from "@/domain/prefecture";
import { providerStatuses } from "@/domain/provider-status";

/** How a change of a ledger row ended: it held at once, a second person confirmed it, or it was dropped. */
export const ledgerSettlements = ["at-once", "confirmed", "dropped"] as const;

/**
 * Every change of a ledger row, and the wished ones: a new address is in force only when a second person confirms it. `earlier`
 * and `fields` are JSON of what is changed, as it was and as it shall be; `earlier` is empty where a file added the office.
 */
export const ledgerChanges = sqliteTable(
  "ledger_changes",
  {
    id: key(),
    providerNumber: text("provider_number").notNull(),
    earlier: text("earlier").notNull(),
    fields: text("fields").notNull(),
    reason: text("reason").notNull(),
    /** Set when the change came with a file, by the desk or by the command (then "system" proposed it), with how its row differed. */
    importId: text("import_id"),
    difference: text("difference", { enum: stagedDifferences }),
    /** The row's `changedAt` as the wish was made: a row that changed since is not overwritten. */
    asReadAt: moment("as_read_at").notNull(),
    proposedBy: text("proposed_by").notNull(),
    proposedAt: moment("proposed_at").notNull(),
    settledBy: text("settled_by"),
    settledAt: moment("settled_at"),
    settledAs: text("settled_as", { enum: ledgerSettlements }),
  },
  (table) => [
    uniqueIndex("ledger_changes_one_open").on(table.providerNumber).where(sql`settled_at is null`),
    index("ledger_changes_provider").on(table.providerNumber, table.proposedAt),
    index("ledger_changes_import")
      .on(table.importId, table.difference, table.providerNumber)
      .where(sql`import_id is not null`),
  ],
);

/** A ledger file handed in on a screen: read, looked at, then written by somebody's word. `refused` is JSON. */
export const ledgerImports = sqliteTable(
  "ledger_imports",
  {
    id: key(),
    federation: text("federation").$type<PrefectureCode>(),
    fileName: text("file_name").notNull(),
    state: text("state", { enum: importStates }).notNull(),
    bytes: integer("bytes").notNull().default(0),
    rowsRead: integer("rows_read").notNull().default(0),
    /** How many of the rows that differ have been taken care of. */
    rowsWritten: integer("rows_written").notNull().default(0),
    added: integer("added").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    unchanged: integer("unchanged").notNull().default(0),
    addressesChanged: integer("addresses_changed").notNull().default(0),
    refusedRows: integer("refused_rows").notNull().default(0),
    refused: text("refused").notNull().default("[]"),
    /** What the preview points out, as JSON (domain/ledger-file-notes). */
    notes: text("notes").notNull().default("{}"),
    startedBy: text("started_by").notNull(),
    startedAt: moment("started_at").notNull(),
    /** The last sign of life of whoever reads or writes it. */
    progressAt: moment("progress_at").notNull(),
    confirmedBy: text("confirmed_by"),
    finishedAt: moment("finished_at"),
  },
  (table) => [index("ledger_imports_started").on(table.startedAt)],
);

/**
 * The rows of such a file that differ from the ledger, until they are written or dropped. The migration makes it a table
 * WITHOUT ROWID, which Drizzle cannot say: rows of one import lie together, so that taking them away touches half the pages.
 */
export const ledgerStaged = sqliteTable(
  "ledger_staged",
  {
    importId: text("import_id").notNull(),
    number: text("number").notNull(),
    line: integer("line").notNull(),
    name: text("name").notNull(),
    corporation: text("corporation").notNull(),
    postalCode: text("postal_code").notNull(),
    address: text("address").notNull(),
    building: text("building").notNull(),
    phone: text("phone").notNull(),
    status: text("status", { enum: providerStatuses }).notNull(),
    difference: text("difference", { enum: stagedDifferences }).notNull(),
    /** The `changedAt` of the ledger's row when it was compared; empty for a new one. */
    asReadAt: moment("as_read_at"),
  },
  (table) => [primaryKey({ columns: [table.importId, table.difference, table.number] })],
);
