import { and, count, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { atMost, Conflict, commit, statement } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { makeId } from "@/lib/ids";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { LedgerImport } from "@/services/ledger-files/find-import";
import { ledgerFileRefusal } from "@/services/ledger-files/ledger-file-refusal";

const longestName = 200;

/**
 * Opens the import of a file for the asker's federation, with its event. One at a time: another of this federation, or one of
 * an admin, which touches all of them, refuses it as `import-running`, and the other way round.
 */
export async function beginImport(
  ctx: Context<Staff>,
  fileName: string,
): Promise<Pick<LedgerImport, "id" | "federation">> {
  const { read } = ctx.database;
  const { id: startedBy, federation } = ctx.actor;
  const id = makeId(ctx.now, ctx.random);
  const inTheWay = read
    .select({ n: count() })
    .from(ledgerImports)
    .where(
      and(
        ne(ledgerImports.id, id),
        inArray(ledgerImports.state, ["reading", "previewed", "writing"]),
        federation === null
          ? undefined
          : or(eq(ledgerImports.federation, federation), isNull(ledgerImports.federation)),
      ),
    );
  const row = { id, federation, fileName: fileName.slice(0, longestName), startedBy };
  const times = { startedAt: ctx.now, progressAt: ctx.now };
  try {
    await commit(ctx, [
      statement(read.insert(ledgerImports).values({ ...row, ...times, state: "reading" })),
      atMost(0, inTheWay),
      record(ctx, { act: "upload-ledger", federation: federation ?? undefined, detail: { import: id } }),
    ]);
  } catch (error) {
    throw error instanceof Conflict ? ledgerFileRefusal("import-running") : error;
  }
  return { id, federation };
}
