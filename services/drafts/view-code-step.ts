import { and, desc, eq } from "drizzle-orm";
import { codes } from "@/db/schema/drafts";
import type { MailState } from "@/db/schema/outbox";
import { outbox } from "@/db/schema/outbox";
import type { Applicant, Context } from "@/services/context";
import { nextCodeAt } from "@/services/drafts/code-caps";
import { dueDraft } from "@/services/drafts/due-draft";
import type { Standing } from "@/services/drafts/find-draft";

export interface CodeStepView {
  email: string;
  /** The newest code sent to the address: its tag, its end and what became of its mail. */
  tag: string;
  expiresAt: Date;
  mailState: MailState;
  /** When another code can be sent; null when this application can have no more (R07). */
  nextCodeAt: Date | null;
}

/** What the code page tells. Refuses `step-not-due` when the code is not the step that is due. */
export async function viewCodeStep(ctx: Context<Applicant>, known?: Standing): Promise<CodeStepView> {
  const draft = await dueDraft(ctx, ["code"], known);
  const [newest] = await ctx.database.read
    .select({ tag: codes.tag, issuedAt: codes.issuedAt, expiresAt: codes.expiresAt, mailState: outbox.state })
    .from(codes)
    .innerJoin(outbox, eq(outbox.id, codes.mailId))
    .where(and(eq(codes.draftId, draft.id), eq(codes.email, draft.email)))
    .orderBy(desc(codes.issuedAt))
    .limit(1);
  if (newest === undefined) throw new Error("a draft at its code step has a code");
  const { issuedAt, ...code } = newest;
  return { ...code, email: draft.email, nextCodeAt: nextCodeAt(draft, issuedAt) };
}
