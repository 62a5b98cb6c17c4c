import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { codes } from "@/db/schema/drafts";
import type { Context } from "@/services/context";
import type { Draft } from "@/services/drafts/find-draft";

export type Code = typeof codes.$inferSelect;

/** The codes of the draft that its present address may still answer with, newest first: unused and in their time (R03, R06, R08). */
export function liveCodes(ctx: Context, draft: Draft): Promise<Code[]> {
  return ctx.database.read.select().from(codes).where(liveCode(ctx, draft)).orderBy(desc(codes.issuedAt));
}

/** The condition behind `liveCodes`; a code mailed to an earlier address proves nothing of the present one. */
export function liveCode(ctx: Context, draft: Draft) {
  return and(
    eq(codes.draftId, draft.id),
    eq(codes.email, draft.email),
    eq(codes.purpose, "application"),
    isNull(codes.usedAt),
    gt(codes.expiresAt, ctx.now),
  );
}
