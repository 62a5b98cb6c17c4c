import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { commit } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import type { StagedDifference } from "@/domain/ledger-difference";
import { needsSecondPerson } from "@/domain/ledger-difference";
import { ledgerFileNotesIn, ledgerFileSentences } from "@/domain/ledger-file-notes";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import { findImport } from "@/services/ledger-files/find-import";
import { hasResult, importRows } from "@/services/ledger-files/import-rows";
import { refusedRowsIn } from "@/services/ledger-files/refused-rows-in";
import { writtenCounts } from "@/services/ledger-files/written-rows";
import { authorise } from "@/services/staff/authorise";

export type ImportView = Awaited<ReturnType<typeof viewImport>>;

interface Shown {
  /** Which differences; those of addresses first when nothing is said. */
  kind?: StagedDifference;
  /** The 事業所番号 after which the page begins. */
  after?: string;
}

/**
 * The import of a ledger file: how far it is, what it would change or has changed, old beside new, a page of it, and what was
 * refused. A page of offices leaves an event (R45); while it is being written one is shown only when a kind is asked for.
 * Refuses `not-found` (R43).
 */
export async function viewImport(ctx: Context<Staff>, id: string, { kind, after }: Shown = {}) {
  authorise(ctx, "view-ledger-file");
  const row = await findImport(ctx, id);
  const counts = countsOf(row);
  const written = hasResult(row.state) ? await writtenCounts(ctx, row.id) : null;
  const current = kind ?? firstOf(written ?? counts);
  const { page } = limits.ledger;
  const most = row.state === "writing" && kind === undefined ? 0 : page + 1;
  const rows = await importRows(ctx, row, current, { after, most });
  const shown = rows.slice(0, page);
  const federation = row.federation ?? undefined;
  const detail = { import: id, kind: current, count: shown.length };
  if (shown.length > 0) await commit(ctx, [record(ctx, { act: "view-ledger-file", federation, detail })]);
  return {
    ...row,
    ...(await namesOf(ctx, id)),
    refused: refusedRowsIn(row.refused),
    /** What to look at twice before the word, in sentences. */
    notes: ledgerFileSentences(ledgerFileNotesIn(row.notes)),
    counts,
    /** How many offices it has changed and added; null before it begins to. */
    written,
    kind: current,
    rows: shown,
    next: rows.length > page ? (shown.at(-1)?.number ?? null) : null,
    own: row.startedBy === ctx.actor.id,
    /** Another than who brought the file must give the word. */
    needsSecond: needsSecondPerson(row),
  };
}

function countsOf({ addressesChanged, changed, added }: LedgerImport): Record<StagedDifference, number> {
  return { address: addressesChanged, changed: changed - addressesChanged, added };
}

function firstOf({ address, changed }: Record<StagedDifference, number>): StagedDifference {
  return address > 0 ? "address" : changed > 0 ? "changed" : "added";
}

async function namesOf({ database: { read } }: Context, id: string) {
  const confirmer = alias(staff, "confirmer");
  const [names] = await read
    .select({ startedBy: staff.name, confirmedBy: confirmer.name })
    .from(ledgerImports)
    .leftJoin(staff, eq(staff.id, ledgerImports.startedBy))
    .leftJoin(confirmer, eq(confirmer.id, ledgerImports.confirmedBy))
    .where(eq(ledgerImports.id, id));
  return { startedByName: names?.startedBy ?? null, confirmedByName: names?.confirmedBy ?? null };
}
