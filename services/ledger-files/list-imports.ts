import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import type { Context, Staff } from "@/services/context";
import { ownImports } from "@/services/ledger-files/find-import";
import { authorise } from "@/services/staff/authorise";

export type ListedImport = Awaited<ReturnType<typeof listImports>>["imports"][number];

/**
 * A page of the files that were handed in at the asker's federation, the newest first (R43): how far each is, figures alone.
 * `after` is the id after which the page begins, `next` the one for the next page.
 */
export async function listImports(ctx: Context<Staff>, { after }: { after?: string } = {}) {
  authorise(ctx, "view-ledger");
  const { imports: page } = limits.ledger;
  // An id begins with the time at which the file came.
  const rows = await select(ctx)
    .where(and(ownImports(ctx), after === undefined ? undefined : lt(ledgerImports.id, after)))
    .orderBy(desc(ledgerImports.id))
    .limit(page + 1);
  const imports = rows.slice(0, page);
  return { imports, next: rows.length > page ? (imports.at(-1)?.id ?? null) : null };
}

/** The files of the asker's federation that are on their way: at most one, and for an admin one of each federation (R43). */
export async function listOpenImports(ctx: Context<Staff>): Promise<ListedImport[]> {
  authorise(ctx, "view-ledger");
  const open = inArray(ledgerImports.state, ["reading", "previewed", "writing"]);
  return select(ctx)
    .where(and(ownImports(ctx), open))
    .orderBy(desc(ledgerImports.id));
}

function select({ database: { read } }: Context) {
  const { id, fileName, state, startedAt, added, changed, refusedRows } = ledgerImports;
  return read
    .select({ id, fileName, state, startedAt, added, changed, refusedRows, startedBy: staff.name })
    .from(ledgerImports)
    .leftJoin(staff, eq(staff.id, ledgerImports.startedBy));
}
