import type { SQL } from "drizzle-orm";
import { and, desc, eq, isNull, lt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { staff } from "@/db/schema/staff";
import { auditedKindLabel } from "@/domain/audited-person";
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
  const beyond = last && or(lt(proposedAt, last.proposedAt), and(eq(proposedAt, last.proposedAt), lt(id, last.id)));
  return select(ctx, and(eq(ledgerChanges.providerNumber, number), beyond), most);
}

/** The wish for another address that waits for its second person, however many changes came after it; null for none. */
export async function waitingChange(ctx: Context<Staff>, number: string): Promise<OfficeChange | null> {
  const waiting = and(eq(ledgerChanges.providerNumber, number), isNull(ledgerChanges.settledAt));
  const [change = null] = await select(ctx, waiting, 1);
  return change;
}

async function select(ctx: Context<Staff>, which: SQL | undefined, most: number) {
  const { proposedAt, id } = ledgerChanges;
  const settler = alias(staff, "settler");
  const rows = await ctx.database.read
    .select({ change: ledgerChanges, proposedBy: staff.name, settledBy: settler.name })
    .from(ledgerChanges)
    .leftJoin(staff, eq(staff.id, ledgerChanges.proposedBy))
    .leftJoin(settler, eq(settler.id, ledgerChanges.settledBy))
    .where(which)
    .orderBy(desc(proposedAt), desc(id))
    .limit(most);
  return rows.map(({ change, proposedBy, settledBy }) => ({
    id: change.id,
    changes: changesIn(change),
    reason: change.reason,
    way: wayOf(change),
    /** The office came into the ledger by it. */
    isNew: change.difference === "added",
    own: change.proposedBy === ctx.actor.id,
    proposedAt: change.proposedAt,
    proposedBy: proposedBy ?? nameOf(change.proposedBy),
    settledAt: change.settledAt,
    settledBy: settledBy ?? (change.settledBy && nameOf(change.settledBy)),
    settledAs: change.settledAs,
  }));
}

/** How a change came: on the office's page, with a file of the desk, or with one that the operator's command took in. */
export type ChangeWay = "screen" | "file" | "command";

function wayOf({ importId, proposedBy }: typeof ledgerChanges.$inferSelect): ChangeWay {
  if (importId === null) return "screen";
  return proposedBy === "system" ? "command" : "file";
}

function nameOf(id: string): string {
  return id === "system" ? auditedKindLabel("system") : id;
}
