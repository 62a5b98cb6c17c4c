import { eq } from "drizzle-orm";
import { commit } from "@/db/commit";
import { events } from "@/db/schema/events";
import { outbox } from "@/db/schema/outbox";
import type { Mail } from "@/emails/mail";
import { sampleMail } from "@/emails/sample-mail";
import { parseEnv } from "@/lib/env";
import type { Context, System } from "@/services/context";
import type { Delivery } from "@/services/mail/delivery";
import { deliveryFrom } from "@/services/mail/delivery";
import { queueMail } from "@/services/mail/queue-mail";
import type { FakeResend } from "@/tests/support/fake-resend";
import { testContext } from "@/tests/support/test-context";

const secret = (use: string) => `only-for-tests-${use}-0000000000000000`;

/** The program itself, on a database of its own. */
export function system(over: Partial<Context> = {}): Promise<Context<System>> {
  return testContext({ ...over, actor: { kind: "system" } });
}

/** Delivery as the settings make it: to the fake Resend, or into the training mailbox. */
export function deliveryTo(resend?: FakeResend): Delivery {
  const keys = { NEXTAUTH_SECRET: secret("sessions"), CODE_PEPPER: secret("codes"), AUDIT_KEY: secret("events") };
  const provider = resend && { RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url };
  return deliveryFrom(parseEnv({ ...keys, ...provider }));
}

interface Queued {
  id: string;
  kind?: Mail["kind"];
  to?: string;
  expiresAt?: Date;
  applicationId?: string;
}

/** Puts one mail into the outbox. */
export async function queue(ctx: Context, { id, kind = "submitted", to = "clerk@office.example.jp", ...rest }: Queued) {
  await commit(ctx, [queueMail(ctx, sampleMail(kind), { id, to, ...rest })]);
}

/** A mail's row as it stands. */
export async function rowOf(ctx: Context, id: string): Promise<typeof outbox.$inferSelect> {
  const [row] = await ctx.database.read.select().from(outbox).where(eq(outbox.id, id));
  if (row === undefined) throw new Error(`no mail ${id}`);
  return row;
}

/** What was recorded of mails that failed. */
export function failures(ctx: Context) {
  return ctx.database.read.select().from(events).where(eq(events.act, "mail-failed"));
}
