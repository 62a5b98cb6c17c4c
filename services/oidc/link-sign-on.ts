import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import type { Identity } from "@/services/oidc/sign-on";
import { authorise } from "@/services/staff/authorise";

/**
 * Links the asker to their identity at the single sign-on, which may stand in for the password from now on. Asks a fresh
 * factor (R40). Refuses `sign-on-linked` when the asker has one already, `sign-on-taken` when a colleague has this one.
 */
export async function linkSignOn(ctx: Context<Staff>, { issuer, subject }: Identity): Promise<void> {
  authorise(ctx, "change-own-factors");
  const { id, federation } = ctx.actor;
  const unlinked = and(eq(staff.id, id), isNull(staff.oidcSubject), isNull(staff.disabledAt));
  const linked = { oidcIssuer: issuer, oidcSubject: subject };
  try {
    await commit(ctx, [
      ...guarded(ctx.database.read.update(staff).set(linked).where(unlinked)),
      record(ctx, { act: "sign-on-linked", federation: federation ?? undefined, detail: { staff: id } }),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw error.constraint === "guard.ok" ? alreadyLinked() : taken();
  }
}

function alreadyLinked(): Refusal {
  return new Refusal("sign-on-linked", "シングルサインオンは、すでに連携されています。");
}

function taken(): Refusal {
  return new Refusal("sign-on-taken", "このシングルサインオンの利用者は、ほかの職員に連携されています。");
}
