import { and, count, desc, eq, gt, lte } from "drizzle-orm";
import { officeSessions } from "@/db/schema/accounts";
import { events } from "@/db/schema/events";
import { ownAccount } from "@/services/accounts/own-account";
import type { Context, Office } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { providerNamed } from "@/services/ledger/provider-named";

/** How many sign-ins are shown. */
const shown = 5;

/**
 * What /account shows this office: the screen that is due, whose account it is, what is registered, its last sign-ins, and
 * how many tries with a wrong password came between the last two: told to nobody who has not signed in (R35).
 */
export async function viewAccount(ctx: Context<Office>) {
  const { account, addresses, due } = await ownAccount(ctx);
  const { name, phone } = await findFederation(ctx, account.federation);
  const signIns = await lastSignIns(ctx);
  return {
    due,
    userId: account.userId,
    providerNumber: account.providerNumber,
    providerName: await providerNamed(ctx, account.providerNumber),
    federationName: name,
    federationPhone: phone,
    termsAcceptedAt: account.termsAcceptedAt,
    passwordChangedAt: account.passwordChangedAt,
    addresses: addresses.map(({ email, registeredAt }) => ({ email, registeredAt })),
    hasSecurityCode: account.securityCodeHash !== null,
    securityCodeSetAt: await securityCodeSetAt(ctx),
    signIns,
    wrongPasswords: await wrongPasswords(ctx, signIns),
  };
}

type SignIn = Awaited<ReturnType<typeof lastSignIns>>[number];

async function lastSignIns(ctx: Context<Office>) {
  const { accountId, sessionId } = ctx.actor;
  const sessions = await ctx.database.read
    .select({ id: officeSessions.id, at: officeSessions.createdAt, device: officeSessions.device })
    .from(officeSessions)
    .where(eq(officeSessions.accountId, accountId))
    .orderBy(desc(officeSessions.createdAt))
    .limit(shown);
  return sessions.map(({ id, at, device }) => ({ at, device, own: id === sessionId }));
}

async function securityCodeSetAt(ctx: Context<Office>): Promise<Date | null> {
  const [row] = await ctx.database.read
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.actorId, ctx.actor.accountId), eq(events.act, "set-security-code")))
    .orderBy(desc(events.at))
    .limit(1);
  return row?.at ?? null;
}

async function wrongPasswords(ctx: Context<Office>, signIns: SignIn[]): Promise<number> {
  const [last, previous] = signIns;
  const between = and(gt(events.at, previous?.at ?? new Date(0)), lte(events.at, last?.at ?? ctx.now));
  const [row] = await ctx.database.read
    .select({ n: count() })
    .from(events)
    .where(and(eq(events.actorId, ctx.actor.accountId), eq(events.act, "sign-in-failed"), between));
  return row?.n ?? 0;
}
