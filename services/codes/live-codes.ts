import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { codes } from "@/db/schema/proofs";
import type { Proof } from "@/services/codes/proof";
import type { Context } from "@/services/context";

export type Code = typeof codes.$inferSelect;

/** The codes that the proof's present address may still answer with, newest first: unused and in their time (R03, R06, R08). */
export function liveCodes(ctx: Context, proof: Proof): Promise<Code[]> {
  return ctx.database.read.select().from(codes).where(liveCode(ctx, proof)).orderBy(desc(codes.issuedAt));
}

/** The condition behind `liveCodes`; a code mailed to an earlier address proves nothing of the present one. */
export function liveCode(ctx: Context, proof: Proof) {
  return and(
    eq(codes.proofId, proof.id),
    eq(codes.email, proof.email),
    eq(codes.purpose, proof.purpose),
    isNull(codes.usedAt),
    gt(codes.expiresAt, ctx.now),
  );
}
