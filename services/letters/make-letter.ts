import type { Statement } from "@/db/commit";
import { statement } from "@/db/commit";
import { accounts } from "@/db/schema/accounts";
import { letters } from "@/db/schema/letters";
import { makeTemporaryPassword } from "@/domain/temporary-password";
import type { LetterContent } from "@/letters/letter-content";
import { makeId } from "@/lib/ids";
import { tokenHash } from "@/lib/secrets";
import { move } from "@/services/applications/move";
import { ledgerAsRead } from "@/services/checks/ledger-as-read";
import type { Context, Staff } from "@/services/context";
import { hashPassword } from "@/services/credentials/password-hash";
import type { LetterCase } from "@/services/letters/find-letter-cases";
import { freshUserId } from "@/services/letters/fresh-user-id";
import { letterContent } from "@/services/letters/letter-content";
import { letterRefusal } from "@/services/letters/letter-refusal";
import { issueObstacle } from "@/services/letters/obstacle";

interface Sheet {
  batchId: string;
  /** The letter's place in its batch, from 1. */
  position: number;
  /** Why it is printed again; null for a first print. */
  reprintReason: string | null;
}

interface MadeLetter {
  content: LetterContent;
  change: Statement[];
}

/**
 * One letter with a fresh temporary password, and the change that makes it valid: status, event, hash, and for an office
 * without an ID its first account. The password itself and the token of the receipt are in `content` alone (R29). The change fails when the ledger row has
 * changed since it was read, or is about to (R44). With a `reprintReason` it is a 再印刷. Refuses what `issueObstacle` names.
 */
export async function makeLetter(
  ctx: Context<Staff>,
  one: LetterCase,
  { batchId, position, reprintReason }: Sheet,
): Promise<MadeLetter> {
  const { application, provider } = one;
  const { approvedBy, ledgerSeenAt } = application;
  const obstacle = issueObstacle(ctx.actor.id, { ...one, approvedBy, ledgerSeenAt });
  if (obstacle !== null || provider === null) {
    throw letterRefusal(obstacle ?? "provider-unknown", application.reference);
  }
  const letterId = makeId(ctx.now, ctx.random);
  const moved = await move(ctx, application, reprintReason === null ? "print" : "reprint", {
    detail: { letter: letterId, batch: batchId, firstId: one.account === null, reason: reprintReason },
  });
  const account = one.account ?? { id: makeId(ctx.now, ctx.random), userId: await freshUserId(ctx) };
  const temporaryPassword = makeTemporaryPassword(ctx.random);
  const receiptToken = ctx.random.token();
  const row = {
    id: letterId,
    applicationId: application.id,
    accountId: account.id,
    passwordHash: await hashPassword(temporaryPassword),
    receiptHash: tokenHash(receiptToken),
    printedAt: ctx.now,
    printedBy: ctx.actor.id,
    reprintReason,
    batchId,
    position,
  };
  return {
    content: letterContent({
      ...one,
      provider,
      sheet: one.sheets + 1,
      userId: account.userId,
      temporaryPassword,
      receiptToken,
      printedOn: ctx.now,
    }),
    change: [
      ...moved,
      ...(one.account === null ? [firstAccount(ctx, one, account)] : []),
      statement(ctx.database.read.insert(letters).values(row)),
      ledgerAsRead(ctx, [provider]),
    ],
  };
}

function firstAccount(ctx: Context, { application }: LetterCase, account: { id: string; userId: string }): Statement {
  const { providerNumber, federation } = application;
  return statement(
    ctx.database.read.insert(accounts).values({ ...account, providerNumber, federation, createdAt: ctx.now }),
  );
}
