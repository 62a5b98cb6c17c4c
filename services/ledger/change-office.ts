import { and, eq, isNull } from "drizzle-orm";
import type { Statement } from "@/db/commit";
import { Conflict, commit, guarded, statement } from "@/db/commit";
import { ledgerChanges } from "@/db/schema/ledger-changes";
import { providers } from "@/db/schema/providers";
import type { FieldChange } from "@/domain/ledger-difference";
import { fieldChanges, isOfAddress, isOfLetter } from "@/domain/ledger-difference";
import type { LedgerRow } from "@/domain/ledger-row";
import { prefectureOf } from "@/domain/provider-number";
import { recordedChange, recordedWish } from "@/domain/recorded-change";
import { Refusal } from "@/domain/refusal";
import { makeId } from "@/lib/ids";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { changeDetail } from "@/services/ledger/change-detail";
import { changedAtAfter } from "@/services/ledger/changed-at-after";
import { findOwnOffice } from "@/services/ledger/find-office";
import type { Provider } from "@/services/ledger/find-provider";
import { ledgerStale } from "@/services/ledger/ledger-stale";
import { openChange } from "@/services/ledger/open-change";
import { phoneToKeep } from "@/services/ledger/phone-to-keep";
import { authorise } from "@/services/staff/authorise";

export interface OfficeChange {
  row: LedgerRow;
  /** The row's `changedAt` as the page showed it. */
  asReadAt: Date;
  reason: string;
}

/** What became of a change: how many fields hold at once, and whether a new address waits for a second person. */
export interface ChangedOffice {
  atOnce: number;
  waits: boolean;
}

/**
 * Changes an office of the own prefecture: name, corporation, telephone and status at once; a new address waits until a
 * second person confirms it (issue 3, 7). Refuses `not-found`, `office-elsewhere`, `nothing-changed`, `ledger-stale`, `phone-uncallable`
 * for another telephone that nobody can call and, while an earlier address waits, `address-waits`.
 */
export async function changeOffice(
  ctx: Context<Staff>,
  { row: typed, asReadAt, reason }: OfficeChange,
): Promise<ChangedOffice> {
  authorise(ctx, "change-ledger");
  const office = await findOwnOffice(ctx, typed.number);
  if (office.changedAt.getTime() !== asReadAt.getTime()) throw await ledgerStale(ctx, typed.number, asReadAt);
  const row = { ...typed, phone: phoneToKeep(typed.phone, office.phone) };
  const changes = fieldChanges(office, row);
  if (changes.length === 0)
    throw new Refusal("nothing-changed", "変更したところがありません。変更してから押してください。");
  const address = changes.filter(({ field }) => isOfAddress(field));
  const others = changes.filter(({ field }) => !isOfAddress(field));
  if (address.length > 0 && (await openChange(ctx, row.number)) !== undefined) throw addressWaits();
  const changedAt = others.length > 0 ? changedAtAfter(asReadAt, ctx.now) : asReadAt;
  const addresseeChangedAt = others.some(({ field }) => isOfLetter(field)) ? changedAt : office.addresseeChangedAt;
  await commit(ctx, [
    ...updated(ctx, office, { ...row, changedAt, addresseeChangedAt }),
    ...(others.length > 0 ? heldAtOnce(ctx, office, others, { changedAt, reason }) : []),
    ...(address.length > 0 ? wished(ctx, office, row, address, { changedAt, reason }) : []),
  ]).catch(async (error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
    throw error.constraint.startsWith("ledger_changes") ? addressWaits() : await ledgerStale(ctx, row.number, asReadAt);
  });
  return { atOnce: others.length, waits: address.length > 0 };
}

/** Stands in every change, also of the address alone: the row must still be the one that was read. */
function updated(ctx: Context, { number, changedAt: asReadAt }: Provider, after: Changed) {
  const { name, corporation, phone, status, changedAt, addresseeChangedAt } = after;
  const set = { name, corporation, phone, status, changedAt, addresseeChangedAt };
  const asRead = and(eq(providers.number, number), eq(providers.changedAt, asReadAt));
  return guarded(ctx.database.read.update(providers).set(set).where(asRead));
}

type Changed = LedgerRow & Pick<Provider, "changedAt" | "addresseeChangedAt">;

interface Circumstances {
  changedAt: Date;
  reason: string;
}

function heldAtOnce(
  ctx: Context<Staff>,
  office: Provider,
  changes: FieldChange[],
  { changedAt, reason }: Circumstances,
) {
  const { number, changedAt: asReadAt } = office;
  const { read } = ctx.database;
  const { providerNumber, settledAt } = ledgerChanges;
  const waiting = and(eq(providerNumber, number), isNull(settledAt), eq(ledgerChanges.asReadAt, asReadAt));
  const by = { proposedBy: ctx.actor.id, settledBy: ctx.actor.id, proposedAt: ctx.now, settledAt: ctx.now };
  return [
    // A waiting address is not touched by this change, so it goes on waiting on the row as it is now, if it stood on the row before.
    statement(read.update(ledgerChanges).set({ asReadAt: changedAt }).where(waiting)),
    noted(ctx, { ...recordedChange(changes), providerNumber: number, asReadAt, reason, settledAs: "at-once", ...by }),
    happened(ctx, "change-ledger", number, changes),
  ];
}

function wished(ctx: Context<Staff>, office: Provider, row: LedgerRow, changes: FieldChange[], kept: Circumstances) {
  const { number: providerNumber } = office;
  const { changedAt: asReadAt, reason } = kept;
  const by = { proposedBy: ctx.actor.id, proposedAt: ctx.now };
  return [
    noted(ctx, { ...recordedWish(office, row), providerNumber, asReadAt, reason, ...by }),
    happened(ctx, "propose-address", providerNumber, changes),
  ];
}

function noted(ctx: Context, change: Omit<typeof ledgerChanges.$inferInsert, "id">): Statement {
  return statement(ctx.database.read.insert(ledgerChanges).values({ id: makeId(ctx.now, ctx.random), ...change }));
}

function happened(ctx: Context<Staff>, act: string, number: string, changes: FieldChange[]): Statement {
  return record(ctx, { act, federation: prefectureOf(number), detail: changeDetail(number, changes) });
}

function addressWaits(): Refusal {
  return new Refusal(
    "address-waits",
    "この事業所には、確認を待っている住所の変更があります。先にその変更を確認するか、取り下げてください。",
  );
}
