import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/outbox";
import type { ResetForm } from "@/domain/reset-form";
import { unseal } from "@/lib/secrets";
import type { Account } from "@/services/accounts/find-account";
import type { Applicant, Context } from "@/services/context";
import { mailSeal } from "@/services/mail/queue-mail";
import type { Reset } from "@/services/resets/find-reset";
import { findReset } from "@/services/resets/find-reset";
import { identify } from "@/services/resets/identify";
import { proveMailbox } from "@/services/resets/prove-mailbox";
import { browserWith } from "@/tests/support/applied";

export const registered = "security@office.example.jp";
export const newPassword = "窓辺にあじさいの咲く六月の朝";

/** 1311111111 and its registered address, unless told otherwise. */
export function pair(over: Partial<ResetForm> = {}): ResetForm {
  return { providerNumber: "1311111111", email: registered, ...over };
}

/** A browser that has identified itself: its code is in the mail, unless the prefecture is to be asked first. */
export async function identified(ctx: Context<Applicant>, form = pair()): Promise<Context<Applicant>> {
  return browserWith(ctx, await identify(ctx, form));
}

/** A browser that has proven the registered address. */
export async function atCredentials(ctx: Context<Applicant>, form = pair()): Promise<Context<Applicant>> {
  const browser = await identified(ctx, form);
  await proveMailbox(browser, await lastCode(browser));
  return browser;
}

/** This browser's reset as the database keeps it. */
export async function resetOf(ctx: Context<Applicant>): Promise<Reset> {
  const reset = await findReset(ctx);
  if (reset === undefined) throw new Error("this browser has no reset");
  return reset;
}

/** The account of an office; it has one. */
export async function accountOf(ctx: Context, providerNumber = "1311111111"): Promise<Account> {
  const [account] = await ctx.database.read.select().from(accounts).where(eq(accounts.providerNumber, providerNumber));
  if (account === undefined) throw new Error("no account");
  return account;
}

const codeMail = z.object({ code: z.string(), tag: z.string() });

/** The ワンタイムパスワード written so far, oldest first, with what becomes of their mails. */
export async function writtenCodes(ctx: Context) {
  const rows = await ctx.database.read.select().from(outbox).where(eq(outbox.kind, "reset-code")).orderBy(sql`rowid`);
  return rows.map(({ recipient, state, payload }) => ({
    to: recipient,
    state,
    ...codeMail.parse(JSON.parse(unseal(mailSeal, payload))),
  }));
}

/** The newest ワンタイムパスワード, also one that nobody will read. */
export async function lastCode(ctx: Context): Promise<string> {
  const code = (await writtenCodes(ctx)).at(-1)?.code;
  if (code === undefined) throw new Error("no code was written");
  return code;
}

/** Six digits that are not `code`. */
export function otherThan(code: string): string {
  return code === "000000" ? "000001" : "000000";
}

/** Who is told what, other than codes. */
export async function toldMails(ctx: Context) {
  const rows = await ctx.database.read
    .select({ kind: outbox.kind, to: outbox.recipient })
    .from(outbox)
    .where(and(sql`${outbox.kind} not like '%code'`))
    .orderBy(outbox.kind, outbox.recipient);
  return rows.map(({ kind, to }) => `${kind} to ${to}`);
}
