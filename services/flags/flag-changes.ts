import { and, eq, inArray } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { caseFlags } from "@/db/schema/case-flags";
import type { FlagWithReason } from "@/domain/case-flag-rules";
import type { PrefectureCode } from "@/domain/prefecture";
import type { Context } from "@/services/context";

type Row = typeof caseFlags.$inferSelect;

/**
 * The statements that make the kept flags of these cases what `found` says, only where they differ, and note that they were
 * looked at now. The kept ones serve the filter of the queue; decisions ask `flagsOf`.
 */
export async function flagChanges(
  ctx: Context,
  cases: readonly { id: string; federation: PrefectureCode }[],
  found: Map<string, readonly FlagWithReason[]>,
): Promise<Statement[]> {
  const { read } = ctx.database;
  const ids = cases.map(({ id }) => id);
  const kept = await read.select().from(caseFlags).where(inArray(caseFlags.applicationId, ids));
  const rows = cases.flatMap((each) => flagRows(each, found.get(each.id) ?? []));
  const gone = without(kept, rows);
  const looked = read.update(applications).set({ flagsCheckedAt: ctx.now }).where(inArray(applications.id, ids));
  return [
    ...gone.map(({ applicationId, flag }) =>
      statement(
        read.delete(caseFlags).where(and(eq(caseFlags.applicationId, applicationId), eq(caseFlags.flag, flag))),
      ),
    ),
    ...keptFlags(ctx, without(rows, kept)),
    statement(looked),
  ];
}

/** The rows that keep the flags of one case. */
export function flagRows(
  { id: applicationId, federation }: { id: string; federation: PrefectureCode },
  flags: readonly FlagWithReason[],
): Row[] {
  return flags.map(({ flag }) => ({ applicationId, flag, federation }));
}

/** The statement that keeps these rows; none where there are none. Whoever looked at the same time may have written them. */
export function keptFlags(ctx: Context, rows: readonly Row[]): Statement[] {
  if (rows.length === 0) return [];
  return [
    statement(
      ctx.database.read
        .insert(caseFlags)
        .values([...rows])
        .onConflictDoNothing(),
    ),
  ];
}

function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const keys = new Set(others.map(keyOf));
  return rows.filter((row) => !keys.has(keyOf(row)));
}

function keyOf({ applicationId, flag }: Row): string {
  return `${applicationId} ${flag}`;
}
