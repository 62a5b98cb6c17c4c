import { and, eq } from "drizzle-orm";
import { commit } from "@/db/commit";
import { applications } from "@/db/schema/applications";
import { reference } from "@/domain/reference";
import type { Refusal } from "@/domain/refusal";
import type { StaffAct } from "@/domain/staff-acts";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { ownFederation } from "@/services/reviews/find-for-staff";

/** What somebody is refused because it is not theirs to do, or because a code came twice: what an auditor wants to see. */
const telling = [
  "not-your-role",
  "approved-by-you",
  "ledger-changed-by-you",
  "released-by-you",
  "phone-changed-by-you",
  "denied-by-you",
  "own-change",
  "oneself",
  "office-elsewhere",
  "second-factor-used",
];

/** What was asked for, as far as the form tells: an act of the matrix, and something that may be a 受付番号. */
export interface Tried {
  act?: StaffAct;
  reference?: unknown;
}

/**
 * Leaves an event of a refusal that tells of somebody trying what is not theirs (R42, R44), with the act and, where it is of
 * the asker's own federation (R43), the case; nothing of any other.
 */
export async function recordRefusal(ctx: Context<Staff>, refusal: Refusal, tried: Tried = {}): Promise<void> {
  if (!telling.includes(refusal.code)) return;
  const act = refusal.act ?? tried.act;
  const application = (await caseOf(ctx, refusal.field)) ?? (await caseOf(ctx, tried.reference));
  const federation = ctx.actor.federation ?? undefined;
  const detail = { refusal: refusal.code, ...(act === undefined ? {} : { tried: act }) };
  await commit(ctx, [record(ctx, { act: "refused", application, federation, detail })]);
}

/** A refusal of a letter names its 受付番号 as its field. */
async function caseOf(ctx: Context<Staff>, named: unknown) {
  const { data } = reference.safeParse(named);
  if (data === undefined) return undefined;
  const { id, federation, version } = applications;
  const [application] = await ctx.database.read
    .select({ id, federation, version })
    .from(applications)
    .where(and(eq(applications.reference, data), ownFederation(ctx)));
  return application;
}
