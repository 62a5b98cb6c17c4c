import { and, inArray } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Context } from "@/services/context";
import type { FlaggedCase } from "@/services/flags/flagged-case";
import type { Office } from "@/services/flags/offices-of";

const undelivered = ["bounced", "failed", "complained"] as const;

/**
 * How many mails about each case did not arrive, by application id; those to an address that has been replaced since do not
 * count, for nobody is told anything there any more.
 */
export async function failedMailsOf(
  ctx: Context,
  cases: readonly FlaggedCase[],
  offices: Map<string, Office>,
): Promise<Map<string, number>> {
  const ids = cases.map(({ id }) => id);
  const rows = await ctx.database.read
    .select({ applicationId: outbox.applicationId, recipient: outbox.recipient })
    .from(outbox)
    .where(and(inArray(outbox.applicationId, ids), inArray(outbox.state, undelivered)));
  const ofCase = Map.groupBy(rows, ({ applicationId }) => applicationId);
  return new Map(
    cases.map(({ id, mailbox }) => {
      const told = [mailbox, ...(offices.get(id)?.securityMailboxes ?? [])];
      const failed = (ofCase.get(id) ?? []).filter(({ recipient }) => told.includes(recipient.toLowerCase()));
      return [id, failed.length];
    }),
  );
}
