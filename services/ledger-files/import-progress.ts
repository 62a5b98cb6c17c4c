import type { Context, Staff } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import { findImport } from "@/services/ledger-files/find-import";
import { authorise } from "@/services/staff/authorise";

/** How far an import is: figures alone. */
export interface ImportProgress {
  state: LedgerImport["state"];
  rowsRead: number;
  rowsWritten: number;
}

/** How far the import of a ledger file is, for a page that asks every second; shows no office, so it leaves no event. Refuses `not-found` (R43). */
export async function importProgress(ctx: Context<Staff>, id: string): Promise<ImportProgress> {
  authorise(ctx, "view-ledger-file");
  const { state, rowsRead, rowsWritten } = await findImport(ctx, id);
  return { state, rowsRead, rowsWritten };
}
