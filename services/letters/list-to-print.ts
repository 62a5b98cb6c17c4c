import { and, asc, count, eq, gt } from "drizzle-orm";
import { applications } from "@/db/schema/applications";
import { federations } from "@/db/schema/federations";
import { providers } from "@/db/schema/providers";
import { flagsNamed, standingFlags } from "@/domain/case-flag-rules";
import { limits } from "@/domain/limits";
import type { Posting } from "@/domain/posting-day";
import { nextPosting } from "@/domain/posting-day";
import { pendingChanges } from "@/services/checks/pending-changes";
import type { Context, Staff } from "@/services/context";
import { flagsOf } from "@/services/flags/flags-of";
import { findFederation } from "@/services/ledger/find-federation";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { issueObstacle, ledgerObstacle } from "@/services/letters/obstacle";
import { ownFederation } from "@/services/reviews/find-for-staff";

/**
 * 印刷待ち of the asker's own federation (R43): the approved cases, the oldest first, as many as one batch takes, with how many there are in all and how many
 * of them are too late for the posting that they go out with. For each: `late`, `obstacle`, why this member of staff cannot issue it, else null, and the flags that
 * stand against it now, some of which may have come up after its approval. An admin of all has no one posting.
 */
export async function listToPrint(ctx: Context<Staff>) {
  const found = await select(ctx);
  const numbers = found.map(({ office }) => office.providerNumber);
  const handsOf = await ledgerHands(ctx, numbers);
  const pending = await pendingChanges(ctx, numbers);
  const flags = await flagsOf(
    ctx,
    found.map(({ flagged }) => flagged),
  );
  const known = found.map(({ flagged, toleratedFlags, provider, office }) => {
    const { providerNumber, changedAt } = office;
    const ledger = { provider, hands: handsOf(providerNumber), changePending: pending.has(providerNumber) };
    const standing = standingFlags(flags.get(flagged.id) ?? [], flagsNamed(toleratedFlags));
    return { office, provider, letter: { ...ledger, addressSeenAt: changedAt }, standing };
  });
  const oldest = known.find(({ letter }) => ledgerObstacle(letter) === null);
  const posting = await postingOf(ctx, oldest?.office.changedAt ?? null);
  const rows = known.map(({ office, provider, letter, standing }) => ({
    ...office,
    provider,
    late: posting !== null && office.changedAt > posting.cutOff,
    obstacle: issueObstacle(ctx.actor.id, { ...letter, approvedBy: office.approvedBy }),
    flags: standing.map(({ flag }) => flag),
  }));
  const after = posting && gt(applications.changedAt, posting.cutOff);
  return { posting, rows, approved: await countApproved(ctx), late: after ? await countApproved(ctx, after) : 0 };
}

/** The posting that the oldest letter still goes out with; one that nobody can print does not hold back a day. */
async function postingOf(ctx: Context<Staff>, oldest: Date | null): Promise<Posting | null> {
  const { federation } = ctx.actor;
  return federation === null ? null : nextPosting(ctx.now, oldest, await findFederation(ctx, federation));
}

async function countApproved(ctx: Context<Staff>, further?: ReturnType<typeof gt>): Promise<number> {
  const [row] = await ctx.database.read
    .select({ count: count() })
    .from(applications)
    .where(and(ownFederation(ctx), eq(applications.status, "approved"), further));
  return row?.count ?? 0;
}

function select(ctx: Context<Staff>) {
  const { id, reference, providerNumber, federation, approvedBy, changedAt } = applications;
  const { mailbox, submittedAt, officeMovedAt, codeTries, codesIssued } = applications;
  const { name, status, postalCode, address, building } = providers;
  return ctx.database.read
    .select({
      office: { reference, providerNumber, approvedBy, changedAt },
      flagged: { id, providerNumber, federation, mailbox, submittedAt, officeMovedAt, codeTries, codesIssued },
      toleratedFlags: federations.toleratedFlags,
      provider: { name, status, postalCode, address, building },
    })
    .from(applications)
    .innerJoin(federations, eq(federations.code, federation))
    .leftJoin(providers, eq(providers.number, providerNumber))
    .where(and(ownFederation(ctx), eq(applications.status, "approved")))
    .orderBy(asc(changedAt), asc(id))
    .limit(limits.letters.perPrint);
}
