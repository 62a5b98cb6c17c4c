import { desc, eq } from "drizzle-orm";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import type { Context, Staff } from "@/services/context";
import { ownImports } from "@/services/ledger-files/find-import";
import { authorise } from "@/services/staff/authorise";

export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

/** The last files that were handed in at the asker's federation, the newest first (R43): how far each is, figures alone. */
export async function listImports(ctx: Context<Staff>) {
  authorise(ctx, "view-ledger");
  const { id, fileName, state, startedAt, added, changed, refusedRows } = ledgerImports;
  return ctx.database.read
    .select({ id, fileName, state, startedAt, added, changed, refusedRows, startedBy: staff.name })
    .from(ledgerImports)
    .leftJoin(staff, eq(staff.id, ledgerImports.startedBy))
    .where(ownImports(ctx))
    .orderBy(desc(startedAt), desc(id))
    .limit(limits.ledger.imports);
}
