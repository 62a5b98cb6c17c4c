import { and, eq } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import type { Statement } from "@/db/commit";
import { outbox } from "@/db/schema/outbox";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";
import type { Handover } from "@/services/mail/delivery";
import type { LeasedMail } from "@/services/mail/lease-due";
import { mailFailed } from "@/services/mail/mail-failed";

/** How a leased mail can end: as the provider said, past its life, or taken over by another worker when the lease ended. */
export const settlements = ["sent", "retry", "failed", "expired", "lost"] as const;
export type Settlement = (typeof settlements)[number];

const firstWait = 5_000;

/** Keeps what became of a leased mail, if it is still this worker's. The twelfth attempt without an answer gives it up. */
export async function settle(ctx: Context, mail: LeasedMail, outcome: Handover | { kind: "expired" }): Promise<Settlement> {
  const attempts = mail.attempts + 1;
  switch (outcome.kind) {
    case "sent": {
      const { providerId, also } = outcome;
      const change = { state: "sent", attempts, providerId, sentAt: ctx.now, lastError: null, payload: "" } as const;
      return close(ctx, mail, "sent", change, also);
    }
    case "retry": {
      if (attempts >= limits.outbox.attempts) return giveUp(ctx, mail, outcome.reason);
      const dueAt = new Date(ctx.now.getTime() + Math.max(outcome.after ?? 0, firstWait * 2 ** mail.attempts));
      return close(ctx, mail, "retry", { attempts, dueAt, lastError: outcome.reason });
    }
    case "failed":
      return giveUp(ctx, mail, outcome.reason);
    case "expired":
      return close(ctx, mail, "expired", { state: "expired", payload: "" });
  }
}

async function giveUp(ctx: Context, mail: LeasedMail, reason: string): Promise<Settlement> {
  const change = { state: "failed", attempts: mail.attempts + 1, lastError: reason, payload: "" } as const;
  return close(ctx, mail, "failed", change, [await mailFailed(ctx, mail, reason)]);
}

async function close(
  ctx: Context,
  mail: LeasedMail,
  settlement: Settlement,
  change: Partial<typeof outbox.$inferInsert>,
  also: readonly Statement[] = [],
): Promise<Settlement> {
  const stillOurs = and(eq(outbox.id, mail.id), eq(outbox.leasedBy, mail.leasedBy ?? ""), eq(outbox.state, "queued"));
  const settled = ctx.database.read
    .update(outbox)
    .set({ ...change, leasedBy: null, leasedUntil: null })
    .where(stillOurs);
  try {
    await commit(ctx, [...guarded(settled), ...also]);
    return settlement;
  } catch (error) {
    if (error instanceof Conflict) return "lost";
    throw error;
  }
}
