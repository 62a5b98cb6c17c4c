import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { events } from "@/db/schema/events";
import type { CaseFlag } from "@/domain/case-flag";
import { flagsNamed } from "@/domain/case-flag-rules";
import type { CaseReview } from "@/services/checks/review-of";
import type { Context } from "@/services/context";

/** The flags of a case as they were found when it was decided, and which of them its federation tolerated then. */
export interface FlagsAtDecision {
  standing: CaseFlag[];
  tolerated: CaseFlag[];
}

/** What the event of a 承認 or 却下 keeps of the flags found then: their codes, for nobody else keeps them (R45). */
export function flagsDetail({ flags, standing }: Pick<CaseReview, "flags" | "standing">): Record<string, string> {
  const against = standing.map(({ flag }) => flag);
  const tolerated = flags.map(({ flag }) => flag).filter((flag) => !against.includes(flag));
  return { flags: against.join(","), tolerated: tolerated.join(",") };
}

const kept = z.object({ flags: z.string(), tolerated: z.string() });

/** What the newest decision of an application kept of its flags; null where there is none, or where it kept nothing. */
export async function flagsAtDecision(ctx: Context, applicationId: string): Promise<FlagsAtDecision | null> {
  const [decision] = await ctx.database.read
    .select({ detail: events.detail })
    .from(events)
    .where(and(eq(events.applicationId, applicationId), inArray(events.act, ["approve", "reject"])))
    .orderBy(desc(events.sequence))
    .limit(1);
  const detail = kept.safeParse(decision && JSON.parse(decision.detail));
  if (!detail.success) return null;
  return { standing: flagsNamed(detail.data.flags), tolerated: flagsNamed(detail.data.tolerated) };
}
