import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, exists, lte, notInArray, or } from "drizzle-orm";
import { Conflict, commit, statement } from "@/db/commit";
import { ledgerImports, ledgerStaged } from "@/db/schema/ledger-changes";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import type { StagedLot } from "@/services/ledger-files/import-statements";
import { deleteStaged } from "@/services/ledger-files/import-statements";
import { moveImport } from "@/services/ledger-files/move-import";
import { writeImport } from "@/services/ledger-files/write-import";

const { lostAfter, previewLife, rowsPerCommit } = limits.ledgerFile;

/**
 * One round of the work on ledger files: writes what was confirmed, also what a crash left half-way; ends a reading without a
 * sign of life for two minutes and a preview that nobody settled in a week; takes staged rows away that serve nothing more.
 */
export async function runImports(ctx: Context, signal?: AbortSignal): Promise<void> {
  const { state, progressAt } = ledgerImports;
  const silentFor = (length: number) => lte(progressAt, new Date(ctx.now.getTime() - length));
  const { read } = ctx.database;
  const due = await read
    .select()
    .from(ledgerImports)
    .where(
      or(
        eq(state, "writing"),
        and(eq(state, "reading"), silentFor(lostAfter)),
        and(eq(state, "previewed"), silentFor(previewLife)),
      ),
    )
    .orderBy(asc(ledgerImports.startedAt));
  for (const row of due) {
    if (row.state === "writing") await writeImport(ctx, row.id, signal);
    else await giveUp(ctx, row);
  }
  await clearAway(ctx, signal);
}

async function giveUp(ctx: Context, row: LedgerImport): Promise<void> {
  const step =
    row.state === "reading"
      ? ({ from: ["reading"], to: "failed", act: "fail-ledger-file" } as const)
      : ({ from: ["previewed"], to: "dropped", act: "drop-ledger-file" } as const);
  try {
    await commit(ctx, moveImport(ctx, row, step));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

async function clearAway(ctx: Context, signal?: AbortSignal): Promise<void> {
  const { read } = ctx.database;
  const ofImport = read
    .select({ id: ledgerStaged.number })
    .from(ledgerStaged)
    .where(eq(ledgerStaged.importId, ledgerImports.id));
  const over = await read
    .select({ id: ledgerImports.id })
    .from(ledgerImports)
    .where(and(notInArray(ledgerImports.state, ["reading", "previewed", "writing"]), exists(ofImport)));
  for (const row of over) {
    while (!signal?.aborted) {
      const lot = await stagedLot(ctx, row.id);
      if (lot === null) break;
      await commit(ctx, [statement(deleteStaged(row, lot))]);
      await nextTurn();
    }
  }
}

/** The next staged rows in the order of their key, which end at a number: so they are found again without a search. */
async function stagedLot({ database: { read } }: Context, id: string): Promise<StagedLot | null> {
  const { importId, difference, number } = ledgerStaged;
  const rows = await read
    .select({ difference, upTo: number })
    .from(ledgerStaged)
    .where(eq(importId, id))
    .orderBy(asc(difference), asc(number))
    .limit(rowsPerCommit.writing);
  return rows.findLast((row) => row.difference === rows[0]?.difference) ?? null;
}
