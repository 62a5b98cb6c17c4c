import { and, asc, desc, eq, isNotNull, ne } from "drizzle-orm";
import { z } from "zod";
import { commit } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { applications } from "@/db/schema/applications";
import { events } from "@/db/schema/events";
import { letters } from "@/db/schema/letters";
import { providers } from "@/db/schema/providers";
import { staff } from "@/db/schema/staff";
import type { Application } from "@/services/applications/find-open";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { findForStaff } from "@/services/reviews/find-for-staff";

/** Everything the case page shows, read after the view itself was recorded (R45). Refuses `not-found` (R43). */
export async function viewCase(ctx: Context<Staff>, reference: string) {
  const application = await findForStaff(ctx, reference);
  await commit(ctx, [record(ctx, { act: "view", application })]);
  const [provider] = await ctx.database.read
    .select()
    .from(providers)
    .where(eq(providers.number, application.providerNumber));
  return {
    application,
    provider,
    account: await accountOf(ctx, application),
    letters: await lettersOf(ctx, application),
    history: await historyOf(ctx, application),
    earlier: await earlierOf(ctx, application),
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
    })
    .from(accounts)
    .where(and(eq(accounts.providerNumber, providerNumber), eq(accounts.federation, federation)));
  return account && { ...account, securityEmails: await securityEmailsOf(ctx, account.id) };
}

async function securityEmailsOf(ctx: Context, accountId: string): Promise<string[]> {
  const rows = await ctx.database.read
    .select({ email: securityEmails.email })
    .from(securityEmails)
    .where(eq(securityEmails.accountId, accountId))
    .orderBy(asc(securityEmails.registeredAt));
  return rows.map(({ email }) => email);
}

function lettersOf(ctx: Context, { id }: Application) {
  const { id: letterId, printedAt, postedAt, trackingNumber, validUntil, usedAt, receivedAs, voidedAt } = letters;
  return ctx.database.read
    .select({ id: letterId, printedAt, postedAt, trackingNumber, validUntil, usedAt, receivedAs, voidedAt })
    .from(letters)
    .where(eq(letters.applicationId, id))
    .orderBy(asc(letters.printedAt));
}

async function historyOf(ctx: Context, { id }: Application) {
  const rows = await ctx.database.read
    .select({ at: events.at, act: events.act, staffName: staff.name, detail: events.detail })
    .from(events)
    .leftJoin(staff, and(eq(events.actor, "staff"), eq(staff.id, events.actorId)))
    .where(and(eq(events.applicationId, id), ne(events.act, "view")))
    .orderBy(asc(events.sequence));
  return rows.map(({ detail, ...event }) => ({ ...event, reason: reasonIn(detail) }));
}

const withReason = z.object({ reason: z.string() });

function reasonIn(detail: string): string | undefined {
  return withReason.safeParse(JSON.parse(detail)).data?.reason;
}

function earlierOf(ctx: Context<Staff>, { id, providerNumber, federation }: Application) {
  return ctx.database.read
    .select({ reference: applications.reference, status: applications.status, submittedAt: applications.submittedAt })
    .from(applications)
    .where(
      and(
        eq(applications.providerNumber, providerNumber),
        eq(applications.federation, federation),
        ne(applications.id, id),
      ),
    )
    .orderBy(desc(applications.submittedAt))
    .limit(20);
}
