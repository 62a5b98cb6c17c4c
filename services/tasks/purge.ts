import { lte } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { codes, drafts } from "@/db/schema/drafts";
import { mailbox, webhookDeliveries } from "@/db/schema/outbox";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

const mailBodyLife = 30 * 24 * 60 * 60 * 1000;

/**
 * Deletes what has served its time: drafts and codes a day after their end (R14), mail bodies after thirty days
 * (domain.md §8); the outbox empties its own when a mail is sent. Ids of the provider's reports go with the bodies.
 */
export async function purge(ctx: Context): Promise<void> {
  const { read } = ctx.database;
  const ended = new Date(ctx.now.getTime() - limits.draftPurge);
  const old = new Date(ctx.now.getTime() - mailBodyLife);
  await commit(ctx, [
    statement(read.delete(codes).where(lte(codes.expiresAt, ended))),
    statement(read.delete(drafts).where(lte(drafts.expiresAt, ended))),
    statement(read.delete(mailbox).where(lte(mailbox.receivedAt, old))),
    statement(read.delete(webhookDeliveries).where(lte(webhookDeliveries.receivedAt, old))),
  ]);
}
