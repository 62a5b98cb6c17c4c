import { and, eq, inArray, max } from "drizzle-orm";
import { events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import { nextPosting } from "@/domain/posting-day";
import type { BatchSlip } from "@/letters/batch-slip";
import type { Context, Staff } from "@/services/context";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import type { NewBatch } from "@/services/letters/new-batch";

/** What the cover sheet of a new batch says of these cases, which are all of one federation: who approved how many, and the day on which they should go out. */
export async function batchSlip(
  ctx: Context<Staff>,
  federation: LetterCase["federation"],
  cases: LetterCase[],
  { number, canary }: Pick<NewBatch, "number" | "canary">,
): Promise<BatchSlip> {
  const oldest = await oldestApproval(ctx, cases);
  return {
    number,
    canary,
    federation,
    mailClass: federation.mailClass,
    postingDay: nextPosting(ctx.now, oldest, federation).day,
    printedAt: ctx.now,
    printedBy: ctx.actor.name,
    approvers: await approversOf(ctx, cases),
  };
}

/** On a reprint the case has changed since its approval, so that its event tells the time. */
async function oldestApproval({ database: { read } }: Context, cases: LetterCase[]): Promise<Date | null> {
  const ids = cases.map(({ application }) => application.id);
  const found = await read
    .select({ id: events.applicationId, at: max(events.at) })
    .from(events)
    .where(and(inArray(events.applicationId, ids), eq(events.act, "approve")))
    .groupBy(events.applicationId);
  const approvals = new Map(found.map(({ id, at }) => [id, at]));
  const times = cases.map(({ application }) => approvals.get(application.id) ?? application.changedAt);
  return times.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null);
}

async function approversOf({ database }: Context, cases: LetterCase[]): Promise<BatchSlip["approvers"]> {
  const counts = new Map<string, number>();
  for (const { application } of cases) {
    if (application.approvedBy) counts.set(application.approvedBy, (counts.get(application.approvedBy) ?? 0) + 1);
  }
  const people = await database.read
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...counts.keys()]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return Array.from(counts, ([id, count]) => ({ name: names.get(id) ?? id, count }));
}
