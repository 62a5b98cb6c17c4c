import { and, eq, gte, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { accounts, officeSessions, securityEmails } from "@/db/schema/accounts";
import { proofs } from "@/db/schema/proofs";
import type { Context } from "@/services/context";
import { applicationFacts } from "@/services/mail/application-facts";
import { queueMail } from "@/services/mail/queue-mail";
import type { Receipt } from "@/services/receipts/find-receipt";

/**
 * The end of everything that a stranger could have made of a letter since it was first used (`since`), as statements for
 * `commit`: sessions, the password chosen with it, セキュリティコード, and security addresses with the resets begun through
 * them, which would let the stranger in again. Each address that goes is told. The office comes back by its next letter.
 */
export async function shutOut(ctx: Context, { letter, application }: Receipt, since: Date): Promise<Statement[]> {
  const { read } = ctx.database;
  const { accountId } = letter;
  const dead = { passwordHash: null, compromised: true, securityCodeHash: null, securityCodeFailures: 0 };
  const open = and(eq(officeSessions.accountId, accountId), isNull(officeSessions.endedAt));
  const begun = and(eq(proofs.purpose, "reset"), eq(proofs.subjectId, accountId));
  const registeredSince = and(eq(securityEmails.accountId, accountId), gte(securityEmails.registeredAt, since));
  const strange = await read.select({ email: securityEmails.email }).from(securityEmails).where(registeredSince);
  const payload = { ...(await applicationFacts(ctx, application)), at: ctx.now.toISOString() };
  return [
    statement(read.update(accounts).set(dead).where(eq(accounts.id, accountId))),
    statement(read.update(officeSessions).set({ endedAt: ctx.now }).where(open)),
    statement(read.update(proofs).set({ expiresAt: ctx.now }).where(begun)),
    statement(read.delete(securityEmails).where(registeredSince)),
    ...strange.map(({ email }) =>
      queueMail(ctx, { kind: "security-email-removed", payload }, { to: email, applicationId: application.id }),
    ),
  ];
}
