import { eq } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { accounts, officeSessions, securityEmails } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/outbox";
import type { MailKind } from "@/emails/mail";
import { unseal } from "@/lib/secrets";
import { officeBehind } from "@/services/accounts/office-behind";
import { signIn } from "@/services/accounts/sign-in";
import type { Context, Office } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import { mailSeal } from "@/services/mail/queue-mail";
import { type Account, buildApplication } from "@/tests/support/build-application";
import { securityEmailOf } from "@/tests/support/security-email-of";
import { as, at, testContext } from "@/tests/support/test-context";

/** The password of an office in these tests. */
export const password = "asagao to himawari";

interface Wanted {
  securityEmails?: string[];
  securityCode?: string;
  account?: Partial<Account>;
}

export interface OfficeWorld {
  ctx: Context;
  /** The office in a browser that is signed in by its own password. */
  office: Context<Office>;
  token: string;
  account: Account;
  /** The same office in another browser. */
  elsewhere: () => Promise<Context<Office>>;
}

/** An office with a password of its own and the terms accepted, signed in; addresses and セキュリティコード as wanted. */
export async function officeWorld(
  { securityEmails: emails = [], securityCode, account: columns }: Wanted = {},
  ctx?: Context,
): Promise<OfficeWorld> {
  const world = ctx ?? (await testContext());
  const securityCodeHash = securityCode === undefined ? null : await hashPassword(securityCode);
  const { account } = await buildApplication(world, {
    password,
    account: { termsAcceptedAt: world.now, securityCodeHash, ...columns },
  });
  if (account === null) throw new Error("no account was built");
  for (const [index, email] of emails.entries()) {
    await commit(world, [securityEmailOf(at(world, index), account.id, email)]);
  }
  const { token, office } = await enter(world, account.userId);
  return { ctx: world, office, token, account, elsewhere: async () => (await enter(world, account.userId)).office };
}

/** A sign-in by `typed`, the office's password unless told; fails the test when it is refused. */
export async function enter(
  ctx: Context,
  userId: string,
  typed = password,
): Promise<{ token: string; office: Context<Office> }> {
  const token = await signIn(ctx, { userId, password: typed });
  const office = await officeBehind(ctx, token);
  if (office === null) throw new Error("not signed in");
  return { token, office: as(ctx, office) };
}

/** The account as it stands now. */
export async function accountNow({ database: { read } }: Context, { id }: Pick<Account, "id">): Promise<Account> {
  const [row] = await read.select().from(accounts).where(eq(accounts.id, id));
  if (row === undefined) throw new Error("no such account");
  return row;
}

/** The registered addresses of an account, oldest first. */
export async function addressesOf({ database: { read } }: Context, { id }: Pick<Account, "id">) {
  const rows = await read.select().from(securityEmails).where(eq(securityEmails.accountId, id));
  return rows.toSorted((one, other) => one.registeredAt.getTime() - other.registeredAt.getTime());
}

/** Whether the browser of `office` is still signed in. */
export async function isOpen({ database: { read }, actor }: Context<Office>): Promise<boolean> {
  const [row] = await read.select().from(officeSessions).where(eq(officeSessions.id, actor.sessionId));
  return row !== undefined && row.endedAt === null && row.heldAt === null;
}

/** The mails of a kind, oldest first: to whom, and what they tell. */
export async function mailsOfKind({ database: { read } }: Context, kind: MailKind) {
  const rows = await read.select().from(outbox).where(eq(outbox.kind, kind));
  return rows.map(({ recipient, payload }) => ({ to: recipient, payload: JSON.parse(unseal(mailSeal, payload)) }));
}

/** The 確認コード of the last mail that asks to register an address. */
export async function lastEmailCode(ctx: Context, to: string): Promise<string> {
  const mails = await mailsOfKind(ctx, "security-email-code");
  return String(mails.findLast((mail) => mail.to === to)?.payload.code ?? "");
}

/** Ends the session of `office`, as another browser of the account does. */
export async function endFromElsewhere(office: Context<Office>): Promise<void> {
  const ended = office.database.read
    .update(officeSessions)
    .set({ endedAt: office.now })
    .where(eq(officeSessions.id, office.actor.sessionId));
  await commit(office, [statement(ended)]);
}
