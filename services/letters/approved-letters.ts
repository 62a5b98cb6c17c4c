import type { SQL } from "drizzle-orm";
import { and, asc, eq, gt, or } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { federations } from "@/db/schema/federations";
import { providers } from "@/db/schema/providers";
import { flagsNamed, standingFlags } from "@/domain/case-flag-rules";
import type { Posting } from "@/domain/posting-day";
import { pendingChanges } from "@/services/checks/pending-changes";
import type { Context, Staff } from "@/services/context";
import { flagsOf } from "@/services/flags/flags-of";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { issueObstacle } from "@/services/letters/obstacle";
import { ownFederation } from "@/services/reviews/find-for-staff";

export type ApprovedLetter = Awaited<ReturnType<typeof approvedLetters>>[number];

/** Where one stands among them. */
interface Place {
  id: string;
  office: { changedAt: Date };
}

/**
 * `most` approved cases of the asker's own federation (R43), the oldest first, those after `last`: each with its office, how the
 * ledger stands behind its letter now, and the flags that stand against it, some of which may have come up after its approval.
 */
export async function approvedLetters(ctx: Context<Staff>, most: number, last?: Place) {
  const found = await select(ctx, last && after(last)).limit(most);
  const numbers = found.map(({ office }) => office.providerNumber);
  const handsOf = await ledgerHands(ctx, numbers);
  const pending = await pendingChanges(ctx, numbers);
  const flags = await flagsOf(
    ctx,
    found.map(({ flagged }) => flagged),
  );
  return found.map(({ flagged, toleratedFlags, provider, office, ledgerSeenAt }) => {
    const { providerNumber } = office;
    const ledger = { provider, hands: handsOf(providerNumber), changePending: pending.has(providerNumber) };
    const standing = standingFlags(flags.get(flagged.id) ?? [], flagsNamed(toleratedFlags));
    const { id, federation } = flagged;
    return { id, federation, office, provider, letter: { ...ledger, ledgerSeenAt }, standing };
  });
}

/** One of them as a line of 印刷待ち: whether it came after the cut-off of this posting, and why the asker cannot issue it, else null. */
export function toPrint(
  ctx: Context<Staff>,
  { office, provider, letter, standing }: ApprovedLetter,
  posting: Posting | null,
) {
  return {
    ...office,
    provider,
    late: posting !== null && office.changedAt > posting.cutOff,
    obstacle: issueObstacle(ctx.actor.id, { ...letter, approvedBy: office.approvedBy }),
    flags: standing.map(({ flag }) => flag),
  };
}

function after({ id, office: { changedAt } }: Place): SQL | undefined {
  return or(gt(applications.changedAt, changedAt), and(eq(applications.changedAt, changedAt), gt(applications.id, id)));
}

function select(ctx: Context<Staff>, beyond: SQL | undefined) {
  const { id, reference, providerNumber, federation, approvedBy, ledgerSeenAt, changedAt } = applications;
  const { mailbox, submittedAt, officeMovedAt, codeTries, codesIssued } = applications;
  const { name, status, postalCode, address, building } = providers;
  return ctx.database.read
    .select({
      office: { reference, providerNumber, approvedBy, changedAt },
      ledgerSeenAt,
      flagged: { id, providerNumber, federation, mailbox, submittedAt, officeMovedAt, codeTries, codesIssued },
      toleratedFlags: federations.toleratedFlags,
      provider: { name, status, postalCode, address, building },
    })
    .from(applications)
    .innerJoin(federations, eq(federations.code, federation))
    .leftJoin(providers, eq(providers.number, providerNumber))
    .where(and(ownFederation(ctx), eq(applications.status, "approved"), beyond))
    .orderBy(asc(changedAt), asc(id));
}
