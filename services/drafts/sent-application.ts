import { eq } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { limits } from "@/domain/limits";
import { stepNotDue } from "@/domain/step-not-due";
import type { Application } from "@/services/applications/find-open";
import type { Applicant, Context } from "@/services/context";
import { dueDraft } from "@/services/drafts/due-draft";
import type { Draft, Standing } from "@/services/drafts/find-draft";

export interface Sent {
  draft: Draft;
  application: Application;
  /** Until when another application can be begun without a new code: an hour from 送信 (issue 2, A8). */
  nextUntil: Date;
}

/** What this browser has sent. Refuses `step-not-due` while it has not. */
export async function sentApplication(ctx: Context<Applicant>, known?: Standing): Promise<Sent> {
  const draft = await dueDraft(ctx, ["done"], known);
  const [application] = await ctx.database.read
    .select()
    .from(applications)
    .where(eq(applications.id, draft.applicationId ?? ""));
  if (application === undefined) throw stepNotDue();
  return { draft, application, nextUntil: new Date(application.submittedAt.getTime() + limits.proofLifetime) };
}
