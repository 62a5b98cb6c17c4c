import { and, eq, isNotNull } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { tokenHash } from "@/lib/secrets";
import type { Context } from "@/services/context";

/** The recovery codes are put away: the enrolment address shows nothing any more. Nothing to do when it did already. */
export async function finishEnrolment(ctx: Context, token: string): Promise<void> {
  const shown = and(eq(staff.enrolmentHash, tokenHash(token)), isNotNull(staff.passwordHash));
  const over = ctx.database.read.update(staff).set({ enrolmentHash: null, enrolmentExpiresAt: null }).where(shown);
  await commit(ctx, [statement(over)]);
}
