import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { recoveryCodes } from "@/db/schema/staff";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { recoveryCodeRows, recoveryCodesOf } from "@/services/staff/recovery-codes";

/** Gives ten new recovery codes, to be shown this once; the old ones are void from now on (R37). Asks a fresh factor (R40). */
export async function renewRecoveryCodes(ctx: Context<Staff>): Promise<string[]> {
  authorise(ctx, "change-own-factors");
  const { id, federation } = ctx.actor;
  const { read } = ctx.database;
  const codes = recoveryCodesOf(ctx.random.token());
  await commit(ctx, [
    statement(read.delete(recoveryCodes).where(eq(recoveryCodes.staffId, id))),
    statement(read.insert(recoveryCodes).values(recoveryCodeRows(ctx, id, codes))),
    record(ctx, { act: "recovery-codes-renewed", federation: federation ?? undefined }),
  ]);
  return codes;
}
