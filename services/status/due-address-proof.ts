import { stepNotDue } from "@/domain/step-not-due";
import type { Proof } from "@/services/codes/proof";
import { findProof } from "@/services/codes/proof";
import type { Context } from "@/services/context";

/** The proof of the new address that `browser` asked for and that lives still. Refuses `step-not-due` when there is none. */
export async function dueAddressProof(ctx: Context, browser: string): Promise<Proof> {
  const proof = await findProof(ctx, "notification-email", browser);
  if (proof === undefined || proof.expiresAt <= ctx.now) throw stepNotDue();
  return proof;
}
