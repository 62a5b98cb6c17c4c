import { and, eq, gt, inArray } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { proofs } from "@/db/schema/proofs";
import type { Applicant, Context } from "@/services/context";

/** 終了: what this browser has proven is worth nothing from now on, also to whoever kept its cookie. With nothing proven it has nothing to do. */
export async function endLookUp(ctx: Context<Applicant>): Promise<void> {
  if (ctx.actor.browser === null) return;
  const { read } = ctx.database;
  const ofThisBrowser = and(
    inArray(proofs.purpose, ["status", "notification-email"]),
    eq(proofs.browser, ctx.actor.browser),
    gt(proofs.expiresAt, ctx.now),
  );
  await commit(ctx, [statement(read.update(proofs).set({ expiresAt: ctx.now }).where(ofThisBrowser))]);
}
