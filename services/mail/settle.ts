import { and, eq } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded } from "@/db/commit";
import { outbox } from "@/db/schema/outbox";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import type { Handover } from "@/services/mail/handover";
import type { LeasedMail } from "@/services/mail/lease-due";
import { mailFailed } from "@/services/mail/mail-failed";

/** How a leased mail can end: as the provider said, past its life, or taken over by another worker when the lease ended. */
export const settlements = ["sent", "retry", "failed", "expired", "lost"] as const;
export type Settlement = (typeof settlements)[number];

/** The end of one leased mail and the statements that keep it, guarded by the lease. */
export interface Outcome {
  settlement: Settlement;
  change: Statement[];
}

const firstWait = 5_000;

/** What became of a leased mail, to be committed. The twelfth attempt without an answer gives it up. */
export async function settle(ctx: Context, mail: LeasedMail, end: Handover | { kind: "expired" }): Promise<Outcome> {
  const attempts = mail.attempts + 1;
  switch (end.kind) {
    case "sent": {
      const { providerId, also } = end;
      const set = { state: "sent", attempts, providerId, sentAt: ctx.now, lastError: null, payload: "" } as const;
      return outcome(ctx, mail, "sent", set, also);
    }
    case "retry": {
      if (attempts >= limits.outbox.attempts) return giveUp(ctx, mail, end.reason);
      const dueAt = new Date(ctx.now.getTime() + Math.max(end.after ?? 0, firstWait * 2 ** mail.attempts));
      return outcome(ctx, mail, "retry", { attempts, dueAt, lastError: end.reason });
    }
    case "failed":
      return giveUp(ctx, mail, end.reason);
    case "expired":
      return outcome(ctx, mail, "expired", { state: "expired", payload: "" });
  }
}

async function giveUp(ctx: Context, mail: LeasedMail, reason: string): Promise<Outcome> {
  const set = { state: "failed", attempts: mail.attempts + 1, lastError: reason, payload: "" } as const;
  return outcome(ctx, mail, "failed", set, [await mailFailed(ctx, mail, reason)]);
}

function outcome(
  ctx: Context,
  mail: LeasedMail,
  settlement: Settlement,
  set: Partial<typeof outbox.$inferInsert>,
  also: readonly Statement[] = [],
): Outcome {
  const stillOurs = and(eq(outbox.id, mail.id), eq(outbox.leasedBy, mail.leasedBy ?? ""), eq(outbox.state, "queued"));
  const settled = ctx.database.read
    .update(outbox)
    .set({ ...set, leasedBy: null, leasedUntil: null })
    .where(stillOurs);
  return { settlement, change: [...guarded(settled), ...also] };
}
