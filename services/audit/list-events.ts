import { asc, eq, isNull, or } from "drizzle-orm";
import { commit } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import type { AuditFilter } from "@/domain/audit-filter";
import { limits } from "@/domain/limits";
import { filterFacts } from "@/services/audit/filter-facts";
import { findEvents } from "@/services/audit/find-events";
import { importedFiles } from "@/services/audit/imported-files";
import { record } from "@/services/audit/record";
import { viewChain } from "@/services/audit/view-chain";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";

/**
 * One page of what was done and seen in the asker's own federation (issue 3, 11), with the names of the ledger files it tells
 * of, how the chain stands, and whom the filter can name. The look itself is recorded with its filter and the number of events it shows (R45). `next` is where the following
 * page begins. Refuses `not-your-role`.
 */
export async function listEvents(ctx: Context<Staff>, filter: AuditFilter) {
  authorise(ctx, "view-audit");
  const found = await findEvents(ctx, filter, limits.audit.page + 1);
  const rows = found.slice(0, limits.audit.page);
  const last = found.length > rows.length ? rows.at(-1) : undefined;
  const chain = await viewChain(ctx);
  const federation = ctx.actor.federation ?? undefined;
  const detail = { ...filterFacts(filter), count: rows.length };
  await commit(ctx, [record(ctx, { act: "view-audit", federation, detail })]);
  return {
    rows,
    files: await importedFiles(ctx, rows),
    chain,
    people: await peopleOf(ctx),
    next: last === undefined ? null : `${last.at.getTime()}.${last.sequence}`,
  };
}

export type AuditPage = Awaited<ReturnType<typeof listEvents>>;

/** The staff whose acts the asker may see: of the own federation, and the admins of all; an admin names everybody. */
function peopleOf({ database: { read }, actor: { federation } }: Context<Staff>) {
  return read
    .select({ id: staff.id, name: staff.name, federation: staff.federation })
    .from(staff)
    .where(federation === null ? undefined : or(eq(staff.federation, federation), isNull(staff.federation)))
    .orderBy(asc(staff.federation), asc(staff.id));
}
