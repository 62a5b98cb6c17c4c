import { and, desc, eq, lt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { changesIn } from "@/domain/recorded-change";
import type { Context, Staff } from "@/services/context";

export type OfficeChange = Awaited<ReturnType<typeof officeChanges>>[number];

/**
 * `most` changes of an office's row, the newest first, those before `last`: what, by whom, and how it ended. Whoever asks has
 * found that the office is one of their own federation's (R43).
 */
export async function officeChanges(
  ctx: Context<Staff>,
  number: string,
  most: number,
  last?: { id: string; proposedAt: Date },
) {
  const { proposedAt, id } = ledgerChanges;
  const settler = alias(staff, "settler");
  const beyond = last && or(lt(proposedAt, last.proposedAt), and(eq(proposedAt, last.proposedAt), lt(id, last.id)));
  const rows = await ctx.database.read
    .select({ change: ledgerChanges, proposedBy: staff.name, settledBy: settler.name })
    .from(ledgerChanges)
    .leftJoin(staff, eq(staff.id, ledgerChanges.proposedBy))
    .leftJoin(settler, eq(settler.id, ledgerChanges.settledBy))
    .where(and(eq(ledgerChanges.providerNumber, number), beyond))
    .orderBy(desc(proposedAt), desc(id))
    .limit(most);
  return rows.map(({ change, proposedBy, settledBy }) => ({
    id: change.id,
    changes: changesIn(change),
    reason: change.reason,
    byFile: change.importId !== null,
    own: change.proposedBy === ctx.actor.id,
    proposedAt: change.proposedAt,
    proposedBy: proposedBy ?? change.proposedBy,
    settledAt: change.settledAt,
    settledBy: settledBy ?? change.settledBy,
    settledAs: change.settledAs,
  }));
}
