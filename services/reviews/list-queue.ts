import type { SQL } from "drizzle-orm";
import { and, asc, count, eq, gt, isNotNull, isNull, not, or, sql } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
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
  /** The applicant said that the letter now on its way did not come. */
  missing: boolean;
  /** The applicant said that the office has moved. */
  officeMoved: boolean;
}

export interface Queue {
  counts: { status: ApplicationStatus; count: number }[];
  /** How many 発送済 have a letter that was reported as missing. */
  missing: number;
  rows: QueueRow[];
  /** The 受付番号 after which the next page begins; null on the last page. */
  next: string | null;
}

const pageSize = 50;

/**
 * One page of the asker's own queue (R43): applications in `status`, oldest first, after the one with reference `after`;
 * and how many there are in every status. Missing letters stand before the first page of 発送済, whatever their age.
 */
export async function listQueue(ctx: Context<Staff>, status: ApplicationStatus, after?: string): Promise<Queue> {
  const counted = await ctx.database.read
    .select({ status: applications.status, count: count() })
    .from(applications)
    .where(ownFederation(ctx))
    .groupBy(applications.status);
  const reported = await select(ctx, and(eq(applications.status, "posted"), isMissing));
  const rows = await select(ctx, and(eq(applications.status, status), not(isMissing), await beyond(ctx, after))).limit(
    pageSize + 1,
  );
  const page = rows.slice(0, pageSize);
  return {
    counts: applicationStatuses.map((each) => ({
      status: each,
      count: counted.find((row) => row.status === each)?.count ?? 0,
    })),
    missing: reported.length,
    rows: status === "posted" && after === undefined ? [...reported, ...page] : page,
    next: rows.length > pageSize ? (page.at(-1)?.reference ?? null) : null,
  };
}

/** `missingReport` as a condition: what was reported before the letter's printing was of an earlier one. */
const isMissing = sql`coalesce(${applications.status} = 'posted' and ${applications.missingReportedAt} > ${letters.printedAt}, 0)`;

function select(ctx: Context<Staff>, where: SQL | undefined) {
  return ctx.database.read
    .select({
      id: applications.id,
      reference: applications.reference,
      providerNumber: applications.providerNumber,
      providerName: providers.name,
      status: applications.status,
      waitingReason: applications.waitingReason,
      submittedAt: applications.submittedAt,
      missing: isMissing.mapWith(Boolean),
      officeMoved: isNotNull(applications.officeMovedAt).mapWith(Boolean),
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .leftJoin(letters, and(eq(letters.applicationId, applications.id), isNull(letters.voidedAt)))
    .where(and(ownFederation(ctx), where))
    .orderBy(asc(applications.submittedAt), asc(applications.id));
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
