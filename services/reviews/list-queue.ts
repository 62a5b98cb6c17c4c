import { and, asc, count, eq, gt, or } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { providers } from "@/db/schema/providers";
import type { ApplicationStatus, WaitingReason } from "@/domain/application-status";
import { applicationStatuses } from "@/domain/application-status";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";

export interface QueueRow {
  id: string;
  reference: string;
  providerNumber: string;
  providerName: string | null;
  status: ApplicationStatus;
  waitingReason: WaitingReason | null;
  submittedAt: Date;
}

export interface Queue {
  counts: { status: ApplicationStatus; count: number }[];
  rows: QueueRow[];
  /** The 受付番号 after which the next page begins; null on the last page. */
  next: string | null;
}

const pageSize = 50;

/**
 * One page of the asker's own queue (R43): applications in `status`, oldest first, after the one with reference `after`;
 * and how many there are in every status.
 */
export async function listQueue(ctx: Context<Staff>, status: ApplicationStatus, after?: string): Promise<Queue> {
  const { read } = ctx.database;
  const counted = await read
    .select({ status: applications.status, count: count() })
    .from(applications)
    .where(ownFederation(ctx))
    .groupBy(applications.status);
  const rows = await read
    .select({
      id: applications.id,
      reference: applications.reference,
      providerNumber: applications.providerNumber,
      providerName: providers.name,
      status: applications.status,
      waitingReason: applications.waitingReason,
      submittedAt: applications.submittedAt,
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .where(and(ownFederation(ctx), eq(applications.status, status), await beyond(ctx, after)))
    .orderBy(asc(applications.submittedAt), asc(applications.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    counts: applicationStatuses.map((each) => ({
      status: each,
      count: counted.find((row) => row.status === each)?.count ?? 0,
    })),
    rows: page,
    next: rows.length > pageSize ? (page.at(-1)?.reference ?? null) : null,
  };
}

async function beyond(ctx: Context<Staff>, reference: string | undefined) {
  if (reference === undefined) return undefined;
  const [last] = await ctx.database.read
    .select({ id: applications.id, submittedAt: applications.submittedAt })
    .from(applications)
    .where(and(ownFederation(ctx), eq(applications.reference, reference)));
  if (last === undefined) return undefined;
  return or(
    gt(applications.submittedAt, last.submittedAt),
    and(eq(applications.submittedAt, last.submittedAt), gt(applications.id, last.id)),
  );
}
