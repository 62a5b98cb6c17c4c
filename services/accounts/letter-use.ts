import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { accounts, securityEmails } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { letterValidUntil } from "@/domain/letter-validity";
import type { MailPayload } from "@/emails/mail";
import { tokyoDay } from "@/lib/dates";
import { letterApplication } from "@/services/accounts/letter-application";
import { otherSessionsEnded } from "@/services/accounts/other-sessions-ended";
import type { Letter } from "@/services/accounts/valid-letter";
import type { Application } from "@/services/applications/find-open";
import { move } from "@/services/applications/move";
import type { Context, Office } from "@/services/context";
import { findFederation } from "@/services/ledger/find-federation";
import { applicationFacts } from "@/services/mail/application-facts";
import { queueMail } from "@/services/mail/queue-mail";

/**
 * What signing in with a letter changes. The first time: the old password, the セキュリティコード and all sessions die, the terms
 * are due again, the application is 利用開始 and both addresses are told (R32, R34); a compromised account loses its security
 * addresses too, for nobody knows who registered them. Whoever leaves before choosing a password may come back with the same
 * letter, without further effect; `choosePassword` ends it for good (R31: single use, forced change). A letter used before
 * its posting was recorded counts its days from that use.
 */
export async function letterUse(ctx: Context<Office>, letter: Letter): Promise<Statement[]> {
  const application = await letterApplication(ctx, letter);
  const valid = and(eq(letters.id, letter.id), isNull(letters.voidedAt));
  const used = ctx.database.read
    .update(letters)
    .set({ usedAt: letter.usedAt ?? ctx.now, validUntil: letter.validUntil ?? (await endFromToday(ctx, application)) })
    .where(valid);
  return [...guarded(used), ...(application.status === "completed" ? [] : await firstUse(ctx, application))];
}

async function endFromToday(ctx: Context, { federation }: Application): Promise<Date> {
  const { letterValidityDays } = await findFederation(ctx, federation);
  return letterValidUntil(tokyoDay(ctx.now), letterValidityDays);
}

/** The guard is the mark as it was read: a reviewer may set it at this moment. */
async function firstUse(ctx: Context<Office>, application: Application): Promise<Statement[]> {
  const { read } = ctx.database;
  const ofAccount = eq(accounts.id, ctx.actor.accountId);
  const marked = await read
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(ofAccount, eq(accounts.compromised, true)));
  const asRead = and(ofAccount, eq(accounts.compromised, marked.length > 0));
  const payload = { ...(await applicationFacts(ctx, application)), at: ctx.now.toISOString() };
  return [
    ...guarded(read.update(accounts).set(dead).where(asRead)),
    ...(marked.length > 0 ? await addressesRemoved(ctx, application, payload) : []),
    otherSessionsEnded(ctx),
    ...(await move(ctx, application, "complete", { mail: { kind: "first-use", payload } })),
  ];
}

async function addressesRemoved(
  ctx: Context<Office>,
  { id: applicationId }: Application,
  payload: MailPayload<"security-email-removed">,
): Promise<Statement[]> {
  const { read } = ctx.database;
  const ofAccount = eq(securityEmails.accountId, ctx.actor.accountId);
  const registered = await read.select({ email: securityEmails.email }).from(securityEmails).where(ofAccount);
  return [
    statement(read.delete(securityEmails).where(ofAccount)),
    ...registered.map(({ email }) =>
      queueMail(ctx, { kind: "security-email-removed", payload }, { to: email, applicationId }),
    ),
  ];
}

const dead = {
  passwordHash: null,
  termsAcceptedAt: null,
  securityCodeHash: null,
  securityCodeFailures: 0,
  securityCodeDelayedUntil: null,
};
