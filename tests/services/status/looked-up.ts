import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { outbox } from "@/db/schema/outbox";
import type { MailKind } from "@/emails/mail";
import { unseal } from "@/lib/secrets";
import type { Applicant, Context } from "@/services/context";
import { mailSeal } from "@/services/mail/queue-mail";
import { findLookUp, type LookUp } from "@/services/status/find-look-up";
import { lookUp } from "@/services/status/look-up";
import { proveLookUp } from "@/services/status/prove-look-up";
import { browserWith } from "@/tests/support/applied";
import type { Application } from "@/tests/support/build-application";

const codeMail = z.object({ code: z.string() });

/** What a reader types for an application. */
export function typedFor({ reference, providerNumber }: Application) {
  return { reference, providerNumber };
}

/** A browser that looked the application up: its code is in the mail. */
export async function lookedUp(ctx: Context<Applicant>, application: Application): Promise<Context<Applicant>> {
  return browserWith(ctx, await lookUp(ctx, typedFor(application)));
}

/** A browser that has proven the application's mailbox. */
export async function opened(ctx: Context<Applicant>, application: Application): Promise<Context<Applicant>> {
  const browser = await lookedUp(ctx, application);
  await proveLookUp(browser, await mailedCode(browser, application.email));
  return browser;
}

/** This browser's look-up as the database keeps it. */
export async function lookUpOf(ctx: Context<Applicant>): Promise<LookUp> {
  const found = await findLookUp(ctx);
  if (found === undefined) throw new Error("this browser has no look-up");
  return found;
}

/** The last code of a kind mailed to an address. */
export async function mailedCode(ctx: Context, to: string, kind: MailKind = "status-code"): Promise<string> {
  const [mail] = await ctx.database.read
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(and(eq(outbox.kind, kind), eq(outbox.recipient, to)))
    .orderBy(desc(sql`rowid`))
    .limit(1);
  if (mail === undefined) throw new Error("no code was mailed");
  return codeMail.parse(JSON.parse(unseal(mailSeal, mail.payload))).code;
}

/** Six digits that are not `code`. */
export function otherThan(code: string): string {
  return code === "000000" ? "000001" : "000000";
}
