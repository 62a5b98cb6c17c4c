import { and, asc, count, eq, isNull } from "drizzle-orm";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { changesIn } from "@/domain/recorded-change";
import type { Context, Staff } from "@/services/context";
import { located } from "@/services/ledger/find-office";
import { authorise } from "@/services/staff/authorise";

export type WaitingAddress = Awaited<ReturnType<typeof listWaitingAddresses>>["changes"][number];

/**
 * The new addresses that wait for a second person, the longest first, of the own prefecture's offices (an admin sees all):
 * how many there are, and a page of them. The view of the ledger that shows them leaves the event.
 */
export async function listWaitingAddresses(ctx: Context<Staff>) {
  authorise(ctx, "view-ledger");
  const { federation, id } = ctx.actor;
  const where = and(isNull(ledgerChanges.settledAt), federation === null ? undefined : located(federation));
  const ofOffice = eq(providers.number, ledgerChanges.providerNumber);
  const [counted] = await ctx.database.read
    .select({ n: count() })
    .from(ledgerChanges)
    .innerJoin(providers, ofOffice)
    .where(where);
  const rows = await ctx.database.read
    .select({ change: ledgerChanges, name: providers.name, proposedBy: staff.name })
    .from(ledgerChanges)
    .innerJoin(providers, ofOffice)
    .leftJoin(staff, eq(staff.id, ledgerChanges.proposedBy))
    .where(where)
    .orderBy(asc(ledgerChanges.proposedAt), asc(ledgerChanges.id))
    .limit(limits.ledger.page);
  return {
    count: counted?.n ?? 0,
    changes: rows.map(({ change, name, proposedBy }) => ({
      number: change.providerNumber,
      name,
      proposedAt: change.proposedAt,
      proposedBy: proposedBy ?? change.proposedBy,
      own: change.proposedBy === id,
      changes: changesIn(change),
    })),
  };
}
