import { and, asc, count, eq, gt, isNull, or } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { changesIn } from "@/domain/recorded-change";
import type { Context, Staff } from "@/services/context";
import { located } from "@/services/ledger/find-office";
import { authorise } from "@/services/staff/authorise";

export type WaitingAddress = Awaited<ReturnType<typeof waitingAfter>>[number];

/**
 * The new addresses that wait for a second person, the longest first, of the own prefecture's offices (an admin sees all):
 * how many there are, and a page of them. The view of the ledger that shows them leaves the event.
 */
export async function listWaitingAddresses(ctx: Context<Staff>) {
  authorise(ctx, "view-ledger");
  const [counted] = await ctx.database.read
    .select({ n: count() })
    .from(ledgerChanges)
    .innerJoin(providers, eq(providers.number, ledgerChanges.providerNumber))
    .where(waiting(ctx));
  return { count: counted?.n ?? 0, changes: await waitingAfter(ctx, limits.ledger.page) };
}

/** `most` of them, those that have waited less long than `last`. */
export async function waitingAfter(ctx: Context<Staff>, most: number, last?: { id: string; proposedAt: Date }) {
  const { proposedAt, id } = ledgerChanges;
  const beyond = last && or(gt(proposedAt, last.proposedAt), and(eq(proposedAt, last.proposedAt), gt(id, last.id)));
  const rows = await ctx.database.read
    .select({ change: ledgerChanges, name: providers.name, proposedBy: staff.name })
    .from(ledgerChanges)
    .innerJoin(providers, eq(providers.number, ledgerChanges.providerNumber))
    .leftJoin(staff, eq(staff.id, ledgerChanges.proposedBy))
    .where(and(waiting(ctx), beyond))
    .orderBy(asc(proposedAt), asc(id))
    .limit(most);
  return rows.map(({ change, name, proposedBy }) => ({
    id: change.id,
    number: change.providerNumber,
    name,
    proposedAt: change.proposedAt,
    proposedBy: proposedBy ?? change.proposedBy,
    reason: change.reason,
    own: change.proposedBy === ctx.actor.id,
    changes: changesIn(change),
  }));
}

/** The condition of what waits at the asker's federation (R43). */
function waiting({ actor: { federation } }: Context<Staff>) {
  return and(isNull(ledgerChanges.settledAt), federation === null ? undefined : located(federation));
}
