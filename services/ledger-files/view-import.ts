import { and, asc, eq, gt } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { commit } from "@/db/commit";
import { ledgerImports, ledgerStaged } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import type { StagedDifference } from "@/domain/ledger-difference";
import { fieldChanges, needsSecondPerson } from "@/domain/ledger-difference";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findImport } from "@/services/ledger-files/find-import";
import { refusedRowsIn } from "@/services/ledger-files/refused-rows-in";
import { authorise } from "@/services/staff/authorise";

export type ImportView = Awaited<ReturnType<typeof viewImport>>;
export type DifferingRow = Awaited<ReturnType<typeof differingRows>>[number];

interface Shown {
  /** Which differences; those of addresses first when nothing is said. */
  kind?: StagedDifference;
  /** The 事業所番号 after which the page begins. */
  after?: string;
}

/**
 * The import of a ledger file: how far it is, what it would change, old beside new, a page of it, and what was refused. A page
 * of offices leaves an event (R45); how far it is, which a page asks every second, does not. Refuses `not-found` (R43).
 */
export async function viewImport(ctx: Context<Staff>, id: string, { kind, after }: Shown = {}) {
  authorise(ctx, "view-ledger-file");
  const row = await findImport(ctx, id);
  const counts = {
    address: row.addressesChanged,
    changed: row.changed - row.addressesChanged,
    added: row.added,
  } satisfies Record<StagedDifference, number>;
  const current = kind ?? (counts.address > 0 ? "address" : counts.changed > 0 ? "changed" : "added");
  const { page } = limits.ledger;
  const rows = row.state === "previewed" ? await differingRows(ctx, id, current, { after, most: page + 1 }) : [];
  const shown = rows.slice(0, page);
  const federation = row.federation ?? undefined;
  const detail = { import: id, kind: current, count: shown.length };
  if (shown.length > 0) await commit(ctx, [record(ctx, { act: "view-ledger-file", federation, detail })]);
  return {
    ...row,
    ...(await namesOf(ctx, id)),
    refused: refusedRowsIn(row.refused),
    counts,
    kind: current,
    rows: shown,
    next: rows.length > page ? (shown.at(-1)?.number ?? null) : null,
    own: row.startedBy === ctx.actor.id,
    /** Another than who brought the file must give the word. */
    needsSecond: needsSecondPerson(row),
  };
}

/** The rows of a file that differ in this way, each with its changes against the ledger as it is now, by number. */
export async function differingRows(
  { database: { read } }: Context,
  id: string,
  kind: StagedDifference,
  { after = "", most }: { after?: string; most: number },
) {
  const { importId, difference, number } = ledgerStaged;
  const rows = await read
    .select({ staged: ledgerStaged, office: providers })
    .from(ledgerStaged)
    .leftJoin(providers, eq(providers.number, number))
    .where(and(eq(importId, id), eq(difference, kind), gt(number, after)))
    .orderBy(asc(number))
    .limit(most);
  return rows.map(({ staged, office }) => ({
    number: staged.number,
    line: staged.line,
    name: staged.name,
    staged,
    changes: office === null ? [] : fieldChanges(office, staged),
  }));
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
