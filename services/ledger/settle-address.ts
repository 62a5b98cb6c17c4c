import { and, eq, isNull } from "drizzle-orm";
import { Conflict, commit, guarded } from "@/db/commit";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import { prefectureOf } from "@/domain/provider-number";
import { changesIn, wishedAddress } from "@/domain/recorded-change";
import { Refusal } from "@/domain/refusal";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { changeDetail } from "@/services/ledger/change-detail";
import { changedAtAfter } from "@/services/ledger/changed-at-after";
import { findOwnOffice } from "@/services/ledger/find-office";
import { ledgerStale } from "@/services/ledger/ledger-stale";
import type { LedgerChange } from "@/services/ledger/open-change";
import { openChange } from "@/services/ledger/open-change";
import { secondPerson } from "@/services/ledger/second-person";
import { authorise } from "@/services/staff/authorise";

/** Which waiting address is meant: the one that the page showed. */
export interface ShownChange {
  number: string;
  change: string;
}

/**
 * Puts a waiting address into the ledger, by a second person (issue 3, 7). Whoever proposed it counts as the one who changed
 * the address: neither approval nor letter may be theirs (R44). Refuses `not-found`, `office-elsewhere`, `already-settled`,
 * `own-change` and, when the row has changed since the address was proposed, `ledger-stale`.
 */
export async function confirmAddress(ctx: Context<Staff>, shown: ShownChange): Promise<void> {
  authorise(ctx, "confirm-ledger");
  const { number } = shown;
  const office = await findOwnOffice(ctx, number);
  const change = await waiting(ctx, shown);
  secondPerson(ctx, change.proposedBy);
  if (office.changedAt.getTime() !== change.asReadAt.getTime()) throw changedSince();
  const changedAt = changedAtAfter(office.changedAt, ctx.now);
  const by = { addressChangedAt: ctx.now, addressChangedBy: change.proposedBy };
  const moved = { ...wishedAddress(change), ...by, changedAt, addresseeChangedAt: changedAt };
  const asRead = and(eq(providers.number, number), eq(providers.changedAt, change.asReadAt));
  await commit(ctx, [
    ...settled(ctx, change, "confirmed"),
    ...guarded(ctx.database.read.update(providers).set(moved).where(asRead)),
    happened(ctx, "confirm-address", change),
  ]).catch(conflictOf(ctx, change));
}

/** Takes a waiting address back, by whoever may change the ledger. Refuses `not-found`, `office-elsewhere`, `already-settled`. */
export async function dropAddress(ctx: Context<Staff>, shown: ShownChange): Promise<void> {
  authorise(ctx, "change-ledger");
  await findOwnOffice(ctx, shown.number);
  const change = await waiting(ctx, shown);
  await commit(ctx, [...settled(ctx, change, "dropped"), happened(ctx, "drop-address", change)]).catch(
    conflictOf(ctx, change),
  );
}

async function waiting(ctx: Context, { number, change: id }: ShownChange): Promise<LedgerChange> {
  const change = await openChange(ctx, number);
  if (change?.id !== id) throw alreadySettled();
  return change;
}

function settled(ctx: Context<Staff>, { id }: LedgerChange, settledAs: "confirmed" | "dropped") {
  const open = and(eq(ledgerChanges.id, id), isNull(ledgerChanges.settledAt));
  const set = { settledBy: ctx.actor.id, settledAt: ctx.now, settledAs };
  return guarded(ctx.database.read.update(ledgerChanges).set(set).where(open));
}

function happened(ctx: Context<Staff>, act: string, change: LedgerChange) {
  const { providerNumber, proposedBy } = change;
  const detail = { ...changeDetail(providerNumber, changesIn(change)), proposedBy };
  return record(ctx, { act, federation: prefectureOf(providerNumber), detail });
}

/** Somebody was quicker: with this wish, or with the row. */
function conflictOf(ctx: Context<Staff>, { providerNumber: number, asReadAt }: LedgerChange) {
  return async (error: unknown): Promise<never> => {
    if (!(error instanceof Conflict)) throw error;
    throw (await openChange(ctx, number)) === undefined ? alreadySettled() : await ledgerStale(ctx, number, asReadAt);
  };
}

function alreadySettled(): Refusal {
  return new Refusal("already-settled", "この住所の変更は、すでに確認または取下げが済んでいます。");
}

function changedSince(): Refusal {
  return new Refusal(
    "ledger-stale",
    "この変更が出された後に、台帳が変わりました。この変更を取り下げ、いまの台帳を見て、変更し直してください。",
  );
}
