import { and, inArray, lte } from "drizzle-orm";
import { commit, statement } from "@/db/commit";
import { officeSessions } from "@/db/schema/accounts";
import { drafts } from "@/db/schema/drafts";
import { lookUps } from "@/db/schema/look-ups";
import { mailbox, outbox, webhookDeliveries } from "@/db/schema/outbox";
import { presences } from "@/db/schema/presences";
import { codes, proofs } from "@/db/schema/proofs";
import { resets } from "@/db/schema/resets";
import { staffBrowsers, staffSessions } from "@/db/schema/staff";
import { limits } from "@/domain/limits";
import { wording } from "@/services/codes/wording";
import type { Context } from "@/services/context";

const day = 24 * 60 * 60 * 1000;
const accessLogLife = 365 * day;
const codeMails = Object.values(wording).map(({ mail }) => mail);

/**
 * Deletes what has served its time: codes with their mails, proofs and what was begun with them a day after their end (R14),
 * mail bodies after thirty days (domain.md §8; the outbox empties its own when a mail is sent) and with them the ids of the
 * provider's reports, sessions a year after the longest that they could live; who had a case open and has left it; and browsers
 * of staff that are known no more (R38).
 */
export async function purge(ctx: Context): Promise<void> {
  const { read } = ctx.database;
  const ended = new Date(ctx.now.getTime() - limits.proofPurge);
  const old = new Date(ctx.now.getTime() - limits.mailBodyLife);
  const quiet = new Date(ctx.now.getTime() - limits.presence.seenWithin);
  const longAgo = ({ absolute }: { absolute: number }) => new Date(ctx.now.getTime() - accessLogLife - absolute);
  const forgotten = new Date(ctx.now.getTime() - limits.staffBrowserKnown);
  const endedProofs = read.select({ id: proofs.id }).from(proofs).where(lte(proofs.expiresAt, ended));
  await commit(ctx, [
    statement(read.delete(codes).where(lte(codes.expiresAt, ended))),
    statement(read.delete(drafts).where(inArray(drafts.id, endedProofs))),
    statement(read.delete(lookUps).where(inArray(lookUps.id, endedProofs))),
    statement(read.delete(resets).where(inArray(resets.id, endedProofs))),
    statement(read.delete(proofs).where(lte(proofs.expiresAt, ended))),
    statement(read.delete(outbox).where(and(inArray(outbox.kind, codeMails), lte(outbox.expiresAt, ended)))),
    statement(read.delete(mailbox).where(lte(mailbox.receivedAt, old))),
    statement(read.delete(webhookDeliveries).where(lte(webhookDeliveries.receivedAt, old))),
    statement(read.delete(presences).where(lte(presences.seenAt, quiet))),
    statement(read.delete(officeSessions).where(lte(officeSessions.createdAt, longAgo(limits.officeSession)))),
    statement(read.delete(staffSessions).where(lte(staffSessions.createdAt, longAgo(limits.staffSession)))),
    statement(read.delete(staffBrowsers).where(lte(staffBrowsers.signedInAt, forgotten))),
  ]);
}
