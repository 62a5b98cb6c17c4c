import { commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import { prefectureOf } from "@/domain/provider-number";
import { mayDo } from "@/domain/staff-acts";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findOffice, isOwnOffice } from "@/services/ledger/find-office";
import { officeAccounts } from "@/services/ledger/office-accounts";
import { officeApplications } from "@/services/ledger/office-applications";
import { officeChanges, waitingChange } from "@/services/ledger/office-changes";
import { authorise } from "@/services/staff/authorise";

export type OfficeView = Awaited<ReturnType<typeof viewOffice>>;
export type OfficeHistory = NonNullable<OfficeView["history"]>[number];

/**
 * An office of the ledger for the desk: the row, its user IDs and applications at the asker's federation (an admin sees all),
 * the address that waits, and what was changed by whom, which is the record of the federation that keeps the office. No
 * secret, no mail address. The view leaves an event (R45). Refuses `not-found` (R43).
 */
export async function viewOffice(ctx: Context<Staff>, number: string) {
  authorise(ctx, "view-ledger");
  const office = await findOffice(ctx, number);
  const federation = ctx.actor.federation ?? prefectureOf(number);
  await commit(ctx, [record(ctx, { act: "view-office", federation, detail: { providerNumber: number } })]);
  const own = isOwnOffice(ctx, number);
  return {
    office,
    /** Whether the asker's federation keeps this office, and the asker may change it. */
    mayChange: own && mayDo(ctx.actor.role, "change-ledger"),
    own,
    accounts: await officeAccounts(ctx, number),
    applications: await officeApplications(ctx, number).limit(limits.ledger.applications),
    waiting: own ? await waitingChange(ctx, number) : null,
    /** The newest changes; null where another federation keeps them. */
    history: own ? await officeChanges(ctx, number, limits.ledger.history) : null,
  };
}
