import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { commit } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { limits } from "@/domain/limits";
import { prefectureOf } from "@/domain/provider-number";
import { mayDo } from "@/domain/staff-acts";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findOffice, isOwnOffice } from "@/services/ledger/find-office";
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
    accounts: await accountsOf(ctx, number),
    applications: await applicationsOf(ctx, number),
    waiting: own ? await waitingChange(ctx, number) : null,
    /** The newest changes; null where another federation keeps them. */
    history: own ? await officeChanges(ctx, number, limits.ledger.history) : null,
  };
}

function accountsOf(ctx: Context<Staff>, number: string) {
  const { federation } = ctx.actor;
  return ctx.database.read
    .select({
      id: accounts.id,
      federation: accounts.federation,
      userId: accounts.userId,
      hasPassword: isNotNull(accounts.passwordHash).mapWith(Boolean),
      lastSignInAt: accounts.lastSignInAt,
    })
    .from(accounts)
    .where(
      and(eq(accounts.providerNumber, number), federation === null ? undefined : eq(accounts.federation, federation)),
    )
    .orderBy(asc(accounts.federation));
}

function applicationsOf(ctx: Context<Staff>, number: string) {
  const { federation } = ctx.actor;
  const { reference, status, submittedAt } = applications;
  return ctx.database.read
    .select({ reference, federation: applications.federation, status, submittedAt })
    .from(applications)
    .where(
      and(
        eq(applications.providerNumber, number),
        federation === null ? undefined : eq(applications.federation, federation),
      ),
    )
    .orderBy(desc(applications.submittedAt))
    .limit(limits.ledger.applications);
}
