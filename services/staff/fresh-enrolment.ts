import { limits } from "@/domain/limits";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";

/** A one-time enrolment: its token of 256 bits, and the columns that keep it, by its hash alone and for 72 hours (contract.md, staff:create). */
export function freshEnrolment(ctx: Context) {
  const token = ctx.random.token();
  const enrolmentExpiresAt = new Date(ctx.now.getTime() + limits.enrolmentLifetime);
  return { token, enrolment: { enrolmentHash: tokenHash(token), enrolmentExpiresAt } };
}
