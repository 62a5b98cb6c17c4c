import { and, asc, eq, isNotNull } from "drizzle-orm";
import { commit } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { isOpen } from "@/domain/application-status";
import { flagsNamed } from "@/domain/case-flag-rules";
import { canMove } from "@/domain/transitions";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import { reviewOf } from "@/services/checks/review-of";
import type { Context, Staff } from "@/services/context";
import { flagChanges } from "@/services/flags/flag-changes";
import { flagsOf } from "@/services/flags/flags-of";
import { presenceRow } from "@/services/presence/presence-row";
import { whoIsHere } from "@/services/presence/who-is-here";
import { caseTimeline } from "@/services/reviews/case-timeline";
import { findForStaff } from "@/services/reviews/find-for-staff";
import { flagsAtDecision } from "@/services/reviews/flags-at-decision";
import { ledgerEntry } from "@/services/reviews/ledger-entry";
import { officeHistory } from "@/services/reviews/office-history";
import { authorise } from "@/services/staff/authorise";

/**
 * Everything the case page shows, read after the view itself was recorded (R45), in the same commit as the flags as they are
 * found now and the presence of whoever looks. An open application has flags, each with whether its federation tolerates it;
 * a decided one those of its decision.
 * Refuses `not-your-role` and `not-found` (R43).
 */
export async function viewCase(ctx: Context<Staff>, reference: string) {
  authorise(ctx, "view-case");
  const application = await findForStaff(ctx, reference);
  const found = await flagsOf(ctx, isOpen(application.status) ? [application] : []);
  await commit(ctx, [
    record(ctx, { act: "view", application }),
    presenceRow(ctx, application.id),
    ...(canMove(application.status, "approve") ? await flagChanges(ctx, [application], found) : []),
  ]);
  const review = await reviewOf(ctx, application);
  const tolerated = flagsNamed(review.federation.toleratedFlags);
  const account = await accountOf(ctx, application);
  const { provider, addressChangedBy, pendingChange, phoneChange } = await ledgerEntry(ctx, application.providerNumber);
  return {
    application,
    provider,
    addressChangedBy,
    pendingChange,
    phoneChange,
    account,
    flags: (found.get(application.id) ?? []).map((each) => ({ ...each, tolerated: tolerated.includes(each.flag) })),
    decidedWith: canMove(application.status, "approve") ? null : await flagsAtDecision(ctx, application.id),
    here: (await whoIsHere(ctx, [application.id])).get(application.id) ?? [],
    review,
    letters: await lettersOf(ctx, application),
    timeline: await caseTimeline(ctx, application.id),
    office: await officeHistory(ctx, application, account?.id),
  };
}

export type Case = Awaited<ReturnType<typeof viewCase>>;

async function accountOf(ctx: Context, { providerNumber, federation }: Application) {
  const [account] = await ctx.database.read
    .select({
      id: accounts.id,
      userId: accounts.userId,
      compromised: accounts.compromised,
      hasPassword: isNotNull(accounts.passwordHash).mapWith(Boolean),
      lastSignInAt: accounts.lastSignInAt,
    })
    .from(accounts)
    .where(and(eq(accounts.providerNumber, providerNumber), eq(accounts.federation, federation)));
  return account && { ...account, securityEmails: await securityEmailsOf(ctx, account.id) };
}

function securityEmailsOf({ database: { read } }: Context, accountId: string) {
  const { email, registeredAt } = securityEmails;
  return read
    .select({ email, registeredAt })
    .from(securityEmails)
    .where(eq(securityEmails.accountId, accountId))
    .orderBy(asc(registeredAt));
}

function lettersOf(ctx: Context, { id }: Application) {
  const { id: letterId, printedAt, postedAt, trackingNumber, validUntil, usedAt, receivedAs, voidedAt } = letters;
  return ctx.database.read
    .select({ id: letterId, printedAt, postedAt, trackingNumber, validUntil, usedAt, receivedAs, voidedAt })
    .from(letters)
    .where(eq(letters.applicationId, id))
    .orderBy(asc(letters.printedAt));
}
