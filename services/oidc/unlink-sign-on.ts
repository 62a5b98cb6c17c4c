import { and, eq, isNotNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { authorise } from "@/services/staff/authorise";
import { findColleague } from "@/services/staff/find-colleague";

/**
 * Takes the single sign-on away from a member of staff: from oneself, or as an admin from anybody (issue 3, 8). The password
 * works on. Asks a fresh factor (R40). Refuses `not-found` and `sign-on-unlinked`.
 */
export async function unlinkSignOn(ctx: Context<Staff>, id: string): Promise<void> {
  authorise(ctx, id === ctx.actor.id ? "change-own-factors" : "manage-staff");
  const person = await findColleague(ctx, id);
  const linked = and(eq(staff.id, id), isNotNull(staff.oidcSubject));
  const unlinked = { oidcIssuer: null, oidcSubject: null };
  const federation = person.federation ?? undefined;
  try {
    await commit(ctx, [
      ...guarded(ctx.database.read.update(staff).set(unlinked).where(linked)),
      record(ctx, { act: "sign-on-unlinked", federation, detail: { staff: id } }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal("sign-on-unlinked", "シングルサインオンは連携されていません。");
    throw error;
  }
}
