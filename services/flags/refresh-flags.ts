import { eq, inArray, notInArray, sql } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { caseFlags } from "@/db/schema/case-flags";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import { flagChanges } from "@/services/flags/flag-changes";
import { flagsOf } from "@/services/flags/flags-of";

const { lookAgainAfter, perRound } = limits.flags;

/**
 * A round of the worker: looks again for the flags of the cases under review, at most 500, those first that were not looked
 * at for longest, and none within a minute; for a flag can come and go without anybody touching its case. Forgets the kept
 * flags of cases that have left the review. Gives how many cases it looked at.
 */
export async function refreshFlags(ctx: Context): Promise<number> {
  const due = await dueCases(ctx);
  if (due.length > 0) await commit(ctx, await flagChanges(ctx, due, await flagsOf(ctx, due)));
  await forgetDecided(ctx);
  return due.length;
}

async function dueCases(ctx: Context) {
  const found = await ctx.database.read.select().from(applications).where(inArray(applications.id, longestUnseen));
  const before = ctx.now.getTime() - lookAgainAfter;
  return found.filter(({ flagsCheckedAt }) => flagsCheckedAt === null || flagsCheckedAt.getTime() <= before);
}

/* Word for word as the partial index says it, and by its name: SQLite would rather sort every open case of the country. */
const longestUnseen = sql`(
  select id from applications indexed by applications_flags_due
  where status in ('submitted', 'reviewing', 'waiting') order by flags_checked_at limit ${perRound}
)`;

async function forgetDecided(ctx: Context): Promise<void> {
  const { read } = ctx.database;
  const decided = await read
    .selectDistinct({ id: caseFlags.applicationId })
    .from(caseFlags)
    .innerJoin(applications, eq(applications.id, caseFlags.applicationId))
    .where(notInArray(applications.status, ["submitted", "reviewing", "waiting"]))
    .limit(perRound);
  if (decided.length === 0) return;
  const ids = decided.map(({ id }) => id);
  await commit(ctx, [statement(read.delete(caseFlags).where(inArray(caseFlags.applicationId, ids)))]);
}
