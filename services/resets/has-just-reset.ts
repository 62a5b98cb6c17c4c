import { and, eq, gt } from "drizzle-orm";
import { proofs } from "@/db/schema/proofs";
import { resets } from "@/db/schema/resets";
import type { Account } from "@/services/accounts/find-account";
import type { Context } from "@/services/context";

/**
 * Whether the asking browser has reset this account within the hour of its reset and nobody has signed in since. It proved
 * the registered address and chose the password, so a delay that somebody else causes does not hold it up (R35).
 */
export async function hasJustReset(ctx: Context, account: Account | undefined): Promise<boolean> {
  const browser = ctx.actor.kind === "applicant" ? ctx.actor.browser : null;
  const [reset] = await ctx.database.read
    .select({ id: resets.id })
    .from(proofs)
    .innerJoin(resets, eq(resets.id, proofs.id))
    .where(
      and(
        eq(proofs.purpose, "reset"),
        eq(proofs.browser, browser ?? ""),
        eq(proofs.subjectId, account?.id ?? ""),
        gt(proofs.expiresAt, ctx.now),
        gt(resets.doneAt, account?.lastSignInAt ?? new Date(0)),
      ),
    );
  return reset !== undefined;
}
