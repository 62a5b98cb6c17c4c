import { and, eq, gt, isNotNull, or } from "drizzle-orm";
import { Webhook, WebhookVerificationError } from "svix";
import { z } from "zod";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import type { MailState } from "@/db/schema/outbox";
import { outbox, webhookDeliveries } from "@/db/schema/outbox";
import { Refusal } from "@/domain/refusal";
import type { Context } from "@/services/context";
import { mailFailed } from "@/services/mail/mail-failed";

/** A report of the provider as it came over the wire; the signature is over `body`, byte for byte. */
export interface SignedReport {
  body: string;
  headers: Record<string, string>;
}

/**
 * Takes in what the provider reports about one mail (R50): once per `svix-id`, and never backwards, since reports come
 * repeated and out of order. Gives "again", so that the provider repeats, when another report of the same mail came between, or
 * when the mail is not known yet: a report may overtake the commit that keeps what the provider answered.
 * Refuses `bad-signature` unless the report is signed with `secret` and at most five minutes old.
 */
export async function takeReport(ctx: Context, report: SignedReport, secret: string): Promise<"taken" | "again"> {
  verify(report, secret);
  const { type, data } = read(report.body);
  const id = report.headers["svix-id"] ?? report.headers["webhook-id"] ?? "";
  const known = await ctx.database.read.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, id));
  if (known.length > 0) return "taken";
  const taken = statement(ctx.database.read.insert(webhookDeliveries).values({ id, receivedAt: ctx.now }));
  const change = await consequences(ctx, type, data.email_id);
  if (change === "again") return "again";
  try {
    await commit(ctx, [taken, ...change]);
    return "taken";
  } catch (error) {
    if (error instanceof Conflict) return "again";
    throw error;
  }
}

/** What a signed body says; one that says nothing we know is a kind that we don't follow. */
function read(body: string): z.output<typeof content> {
  try {
    return content.parse(JSON.parse(body));
  } catch {
    return { type: "unreadable", data: {} };
  }
}

const content = z.object({
  type: z.string(),
  data: z.object({ email_id: z.string().optional().catch(undefined) }).catch({}),
});

const reported: Record<string, MailState> = {
  "email.delivery_delayed": "delayed",
  "email.delivered": "delivered",
  "email.failed": "failed",
  "email.suppressed": "failed",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

/** The later a state stands here, the more is known; a report only ever moves a mail to the right. */
const knowledge: readonly MailState[] = ["queued", "sent", "delayed", "delivered", "failed", "bounced", "complained"];
const bad: readonly MailState[] = ["failed", "bounced", "complained"];

function verify({ body, headers }: SignedReport, secret: string): void {
  try {
    new Webhook(secret).verify(body, headers);
  } catch (error) {
    if (error instanceof WebhookVerificationError) throw new Refusal("bad-signature", "署名を確認できませんでした。");
    throw error;
  }
}

async function consequences(
  ctx: Context,
  type: string,
  providerId: string | undefined,
): Promise<Statement[] | "again"> {
  const state = reported[type];
  if (state === undefined || providerId === undefined) return [];
  // Looked at first: a mail that was settled by now is found below by its id.
  const onItsWay = await someMailIsOnItsWay(ctx);
  const [mail] = await ctx.database.read.select().from(outbox).where(eq(outbox.providerId, providerId));
  if (mail === undefined) return onItsWay ? "again" : [];
  if (knowledge.indexOf(state) <= knowledge.indexOf(mail.state)) return [];
  const lastError = bad.includes(state) ? type : mail.lastError;
  const asRead = and(eq(outbox.id, mail.id), eq(outbox.state, mail.state));
  const moved = guarded(ctx.database.read.update(outbox).set({ state, lastError }).where(asRead));
  return bad.includes(state) ? [...moved, await mailFailed(ctx, mail, type)] : moved;
}

/** Whether the provider may hold a mail whose id we have yet to keep: one is leased, or was tried without an answer. */
async function someMailIsOnItsWay(ctx: Context): Promise<boolean> {
  const tried = or(isNotNull(outbox.leasedBy), gt(outbox.attempts, 0));
  const [found] = await ctx.database.read
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, "queued"), tried))
    .limit(1);
  return found !== undefined;
}
