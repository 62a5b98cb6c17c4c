import { and, eq, inArray } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import type { ImportState } from "@/domain/import-state";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";

interface Step {
  from: readonly ImportState[];
  to: ImportState;
  act: string;
  /** What else the row learns on this step. */
  set?: Partial<Pick<LedgerImport, "refused" | "refusedRows" | "confirmedBy" | "notes">>;
}

const over: readonly ImportState[] = ["refused", "done", "dropped", "failed"];

/** One step of an import on its way, with its event, at the time of the commit, and the figures so far. The commit conflicts when it has gone another way. */
export function moveImport(ctx: Context, row: LedgerImport, { from, to, act, set = {} }: Step): Statement[] {
  const { id, federation, rowsRead, added, changed, unchanged, addressesChanged } = row;
  const refusedRows = set.refusedRows ?? row.refusedRows;
  const now = ctx.clock();
  const finishedAt = over.includes(to) ? now : null;
  const asMeant = and(eq(ledgerImports.id, id), inArray(ledgerImports.state, [...from]));
  const detail = { import: id, rowsRead, added, changed, unchanged, addressesChanged, refusedRows };
  return [
    ...guarded(
      ctx.database.read
        .update(ledgerImports)
        .set({ ...set, state: to, progressAt: now, finishedAt })
        .where(asMeant),
    ),
    record({ ...ctx, now }, { act, federation: federation ?? undefined, detail }),
  ];
}
