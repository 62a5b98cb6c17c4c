import { findProof, type Proof } from "@/services/codes/proof";
import type { Context, Office } from "@/services/context";

/** The セキュリティ用メールアドレス that this session is proving; undefined when it is proven or its hour is over (R14). */
export async function pendingProof(ctx: Context<Office>): Promise<Proof | undefined> {
  const proof = await findProof(ctx, "security-email", ctx.actor.sessionId);
  return proof !== undefined && proof.provenAt === null && proof.expiresAt > ctx.now ? proof : undefined;
}
