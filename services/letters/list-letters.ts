import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import type { ApplicationStatus } from "@/domain/application-status";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { postingObstacle, printingObstacle } from "@/services/letters/obstacle";
import { ownFederation } from "@/services/reviews/find-for-staff";

const recent = 50;

/**
 * The letters of the asker's own federation (R43): approved and to be printed, printed and to be posted, oldest first, as many
 * as one batch takes; and the newest that were posted. The view is recorded with the number of offices it shows (R45). `obstacle` says why this member of staff cannot issue one, else null.
 */
export async function listLetters(ctx: Context<Staff>) {
  const [approved, printed, posted] = await Promise.all([
    select(ctx, "approved")
      .orderBy(asc(applications.changedAt), asc(applications.id))
      .limit(limits.letters.perPrint + 1),
    select(ctx, "printed")
      .orderBy(asc(letters.printedAt), asc(applications.id))
      .limit(limits.letters.perPosting + 1),
    select(ctx, "posted").orderBy(desc(applications.changedAt), asc(applications.id)).limit(recent),
  ]);
  const toPrint = approved.slice(0, limits.letters.perPrint);
  const toPost = printed.slice(0, limits.letters.perPosting);
  const { id, federation } = ctx.actor;
  const count = toPrint.length + toPost.length + posted.length;
  await commit(ctx, [record(ctx, { act: "view-letters", federation: federation ?? undefined, detail: { count } })]);
  return {
    toPrint: toPrint.map((row) => ({ ...row, obstacle: printingObstacle(id, row) })),
    moreToPrint: approved.length > limits.letters.perPrint,
    toPost: toPost.map((row) => ({ ...row, obstacle: postingObstacle(id, row) })),
    moreToPost: printed.length > limits.letters.perPosting,
    posted: posted.map((row) => ({ ...row, obstacle: printingObstacle(id, row) })),
  };
}

export type LetterLists = Awaited<ReturnType<typeof listLetters>>;

function select(ctx: Context<Staff>, status: ApplicationStatus) {
  return ctx.database.read
    .select({
      reference: applications.reference,
      providerNumber: applications.providerNumber,
      approvedBy: applications.approvedBy,
      changedAt: applications.changedAt,
      provider: {
        name: providers.name,
        status: providers.status,
        postalCode: providers.postalCode,
        address: providers.address,
        building: providers.building,
        addressChangedBy: providers.addressChangedBy,
      },
      letter: {
        printedAt: letters.printedAt,
        postedAt: letters.postedAt,
        trackingNumber: letters.trackingNumber,
        validUntil: letters.validUntil,
      },
    })
    .from(applications)
    .leftJoin(providers, eq(providers.number, applications.providerNumber))
    .leftJoin(letters, and(eq(letters.applicationId, applications.id), isNull(letters.voidedAt)))
    .where(and(ownFederation(ctx), eq(applications.status, status)))
    .$dynamic();
}
