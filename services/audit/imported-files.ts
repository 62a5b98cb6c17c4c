import { and, inArray } from "drizzle-orm";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { auditDetail } from "@/domain/audit-detail";
import type { AuditRow } from "@/services/audit/find-events";
import type { Context, Staff } from "@/services/context";
import { ownImports } from "@/services/ledger-files/find-import";

/** The names of the ledger files that these events tell of, by the ID of the import; none of another federation's (R43). */
export async function importedFiles(ctx: Context<Staff>, rows: readonly AuditRow[]): Promise<Map<string, string>> {
  const told = rows.flatMap(({ detail, act }) => auditDetail(detail, act).filter(({ key }) => key === "import"));
  if (told.length === 0) return new Map();
  const { id, fileName } = ledgerImports;
  const ids = [...new Set(told.map(({ value }) => value))];
  const files = await ctx.database.read
    .select({ id, fileName })
    .from(ledgerImports)
    .where(and(inArray(id, ids), ownImports(ctx)));
  return new Map(files.map((file) => [file.id, file.fileName]));
}
