import { and, eq, inArray, lte } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { drafts } from "@/db/schema/drafts";
import { lookUps } from "@/db/schema/look-ups";
import { mailbox, outbox, webhookDeliveries } from "@/db/schema/outbox";
import { codes, proofs } from "@/db/schema/proofs";
import { resets } from "@/db/schema/resets";
import { limits } from "@/domain/limits";
import type { Context } from "@/services/context";

const mailBodyLife = 30 * 24 * 60 * 60 * 1000;

/**
 * Deletes what has served its time: codes, proofs, what was begun with them and withheld mail a day after their end (R14),
 * mail bodies after thirty days (domain.md §8); the outbox empties its own when a mail is sent. Ids of the provider's reports
 * go with the bodies.
 */
export async function purge(ctx: Context): Promise<void> {
  const { read } = ctx.database;
  const ended = new Date(ctx.now.getTime() - limits.proofPurge);
  const old = new Date(ctx.now.getTime() - mailBodyLife);
  const endedProofs = read.select({ id: proofs.id }).from(proofs).where(lte(proofs.expiresAt, ended));
  await commit(ctx, [
    statement(read.delete(codes).where(lte(codes.expiresAt, ended))),
    statement(read.delete(drafts).where(inArray(drafts.id, endedProofs))),
    statement(read.delete(lookUps).where(inArray(lookUps.id, endedProofs))),
    statement(read.delete(resets).where(inArray(resets.id, endedProofs))),
    statement(read.delete(proofs).where(lte(proofs.expiresAt, ended))),
    statement(read.delete(outbox).where(and(eq(outbox.state, "withheld"), lte(outbox.createdAt, ended)))),
    statement(read.delete(mailbox).where(lte(mailbox.receivedAt, old))),
    statement(read.delete(webhookDeliveries).where(lte(webhookDeliveries.receivedAt, old))),
  ]);
}
