import { and, eq, gt, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { guarded, statement } from "@/db/commit";
import { codes, proofs } from "@/db/schema/proofs";
import { resets } from "@/db/schema/resets";
import { codeIfNeeded } from "@/services/codes/code-if-needed";
import { issueCode } from "@/services/codes/issue-code";
import type { Context } from "@/services/context";
import type { Reset } from "@/services/resets/find-reset";
import { registeredAccount } from "@/services/resets/registered-account";

/**
 * The reset aimed at the account that number, prefecture and address lead to, or at none: everything else is the same for
 * both (R18, R19). The code goes to the address as it was registered, for a mailbox may tell small letters from capitals.
 */
export async function aimed(ctx: Context, reset: Reset): Promise<Reset> {
  const found = await registeredAccount(ctx, reset);
  return { ...reset, email: found?.email ?? reset.email, subjectId: found?.account.id ?? null };
}

/**
 * The writes that take a reset from `before` to what is wanted now, with the ワンタイムパスワード that it needs. Another number,
 * prefecture or address drops the proof and every code that was sent for the earlier ones.
 */
export async function aimAt(ctx: Context, before: Reset, wanted: Reset): Promise<Statement[]> {
  const after = { ...(await aimed(ctx, wanted)), provenAt: null };
  if (sameAim(before, after)) return before.prefecture === null ? [] : codeIfNeeded(ctx, before);
  const { id, providerNumber, prefecture, email, subjectId } = after;
  const { read } = ctx.database;
  const open = and(eq(resets.id, id), eq(resets.providerNumber, before.providerNumber), isNull(resets.doneAt));
  const asRead = and(eq(proofs.id, id), eq(proofs.email, before.email));
  const live = and(eq(codes.proofId, id), gt(codes.expiresAt, ctx.now));
  return [
    ...guarded(read.update(resets).set({ providerNumber, prefecture }).where(open)),
    ...guarded(read.update(proofs).set({ email, subjectId, provenAt: null }).where(asRead)),
    statement(read.update(codes).set({ expiresAt: ctx.now }).where(live)),
    ...(await firstCode(ctx, after)),
  ];
}

/** The first code of a reset that was just aimed; none while the prefecture is to be asked. */
export async function firstCode(ctx: Context, reset: Reset): Promise<Statement[]> {
  return reset.prefecture === null ? [] : issueCode(ctx, reset);
}

function sameAim(one: Reset, other: Reset): boolean {
  return (
    one.providerNumber === other.providerNumber &&
    one.prefecture === other.prefecture &&
    one.email.toLowerCase() === other.email.toLowerCase() &&
    one.subjectId === other.subjectId
  );
}
