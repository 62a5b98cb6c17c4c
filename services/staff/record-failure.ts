import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { commit, statement } from "@/db/commit";
import { staff } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { record } from "@/services/audit/record";
import type { Context } from "@/services/context";
import type { Attempt } from "@/services/staff/count-attempt";
import { isKnownAnywhere } from "@/services/staff/known-browser";
import { sessionsEnded } from "@/services/staff/sessions-ended";
import { staffActor } from "@/services/staff/staff-actor";

/** What was shown and found wrong; the single sign-on has nobody to count a failure of. */
export type Factor = "password" | "second" | "sign-on";

/**
 * Leaves the event of a failed sign-in, and after the hundredth in a row disables the person (R38). A hundred of strangers,
 * where the person has browsers that are known, close the door for strangers alone. An ID that nobody has is not written
 * down: it may be a password typed into the wrong field.
 */
export async function recordFailure(
  ctx: Context,
  staffId: string | null,
  factor: Factor,
  attempt: Attempt | null,
): Promise<void> {
  const [person] = await ctx.database.read
    .select()
    .from(staff)
    .where(eq(staff.id, staffId ?? ""));
  const failed = { act: "sign-in-failed", detail: { realm: "staff", factor } };
  if (person === undefined) return commit(ctx, [record(ctx, failed)]);
  const theirs = { ...ctx, actor: staffActor(person) };
  const event = record(theirs, { ...failed, federation: person.federation ?? undefined });
  await commit(ctx, [event, ...(attempt === null ? [] : await consequences(ctx, attempt))]);
}

async function consequences(ctx: Context, { person, browser, failures }: Attempt): Promise<Statement[]> {
  if (failures < limits.staffSignIn.failuresToDisable) return [];
  const system = { ...ctx, actor: { kind: "system" as const } };
  const told = { federation: person.federation ?? undefined, detail: { staff: person.id, reason: "failures" } };
  if (browser === undefined && (await isKnownAnywhere(ctx, person.id))) {
    return [record(system, { act: "strangers-shut-out", ...told })];
  }
  const enabled = and(eq(staff.id, person.id), isNull(staff.disabledAt));
  return [
    statement(ctx.database.read.update(staff).set({ disabledAt: ctx.now }).where(enabled)),
    ...sessionsEnded(ctx, person.id),
    record(system, { act: "staff-disabled", ...told }),
  ];
}
