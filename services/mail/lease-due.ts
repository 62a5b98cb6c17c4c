import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { outbox } from "@/db/schema/outbox";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

export type LeasedMail = typeof outbox.$inferSelect;

const { batch, lease } = limits.outbox;
const mostUrgentFirst = [asc(sql`${outbox.expiresAt} is null`), asc(outbox.dueAt)];

/**
 * Takes up to a batch of the mails that are due, for the length of a lease: no other worker gets them meanwhile (R51).
 * Mail that loses its sense with time goes before the rest, so that no code waits behind a thousand notices.
 */
export async function leaseDue(ctx: Context): Promise<LeasedMail[]> {
  const { read } = ctx.database;
  const free = or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, ctx.now));
  const due = and(eq(outbox.state, "queued"), lte(outbox.dueAt, ctx.now), free);
  const found = await read
    .select({ id: outbox.id })
    .from(outbox)
    .where(due)
    .orderBy(...mostUrgentFirst)
    .limit(batch);
  if (found.length === 0) return [];

  const wanted = inArray(
    outbox.id,
    found.map((mail) => mail.id),
  );
  const leasedBy = ctx.random.token();
  const leasedUntil = new Date(ctx.now.getTime() + lease);
  await commit(ctx, [statement(read.update(outbox).set({ leasedBy, leasedUntil }).where(and(wanted, due)))]);
  return read
    .select()
    .from(outbox)
    .where(and(wanted, eq(outbox.leasedBy, leasedBy)))
    .orderBy(...mostUrgentFirst);
}

/** Gives back what was leased and not sent, so that the next worker need not wait for the lease to end. */
export async function release(ctx: Context, mails: readonly LeasedMail[]): Promise<void> {
  const [first] = mails;
  if (first === undefined || first.leasedBy === null) return;
  const unsent = and(
    inArray(
      outbox.id,
      mails.map((mail) => mail.id),
    ),
    eq(outbox.leasedBy, first.leasedBy),
  );
  await commit(ctx, [
    statement(ctx.database.read.update(outbox).set({ leasedBy: null, leasedUntil: null }).where(unsent)),
  ]);
}
