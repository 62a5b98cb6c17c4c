import { describe, expect, it } from "vitest";
import type { LedgerRow } from "@/domain/ledger-row";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { openChange } from "@/services/ledger/open-change";
import { confirmAddress, dropAddress } from "@/services/ledger/settle-address";
import { confirmImport } from "@/services/ledger-files/decide-import";
import { keepOffices, officeNow, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { handIn, line, round } from "@/tests/services/ledger-files/files-support";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const { number } = tokyoOffice;
const day = 24 * 60 * 60 * 1000;
const hands = async (ctx: Context) => (await ledgerHands(ctx, [number]))(number);

describe("who had a hand in an office of the ledger (R44)", () => {
  it("is nobody where nothing was changed, and where the number is unknown", async () => {
    const ctx = await world();
    expect(await hands(ctx)).toEqual({ changedBy: [], addresseeChangedAt: null });
    expect((await ledgerHands(ctx, [number]))("1399999999")).toEqual({ changedBy: [], addresseeChangedAt: null });
  });

  it("is everybody who changed anything in it, the first also after others have changed it again", async () => {
    const ctx = await world();
    await changed(person(ctx, "a"), { address: "東京都若草市見本町2-2" });
    await settle(person(ctx, "b"), confirmAddress);
    await changed(person(ctx, "c"), { building: "3階" });
    await settle(person(ctx, "a"), confirmAddress);
    await changed(person(ctx, "d"), { phone: "03-0000-0009" });
    expect((await hands(ctx)).changedBy.toSorted()).toEqual(["a", "c", "d"]);
  });

  it("is nobody who only wished for a change, or whose wish was dropped", async () => {
    const ctx = await world();
    await changed(person(ctx, "a"), { address: "東京都若草市見本町2-2" });
    expect((await hands(ctx)).changedBy).toEqual([]);
    await settle(person(ctx, "b"), dropAddress);
    expect(await hands(ctx)).toEqual({ changedBy: [], addresseeChangedAt: null });
  });

  it("is whoever brought the office with a file, also after another has moved it, for sixty days", async () => {
    const ctx = await testContext();
    const id = await handIn(supervisorOf(ctx, "a"), line());
    await confirmImport(supervisorOf(ctx, "b"), id);
    await round(ctx);
    await changed(person(ctx, "c"), { address: "東京都若草市見本町2-2" });
    await settle(person(ctx, "d"), confirmAddress);
    expect((await hands(at(ctx, 59 * day))).changedBy.toSorted()).toEqual(["a", "c"]);
    expect((await hands(at(ctx, 61 * day))).changedBy).toEqual(["c"]);
  });

  it("is forgotten after sixty days, but for the address that stands", async () => {
    const ctx = await world();
    await changed(person(ctx, "a"), { name: "改名した事業所" });
    await changed(person(ctx, "b"), { address: "東京都若草市見本町2-2" });
    await settle(person(ctx, "c"), confirmAddress);
    expect((await hands(at(ctx, 61 * day))).changedBy).toEqual(["b"]);
  });
});

describe("when the addressee of a letter last changed", () => {
  it.each([
    ["the name", { name: "転送先の事業所" }],
    ["the corporation", { corporation: "別の法人" }],
  ])("is when %s did", async (_, over) => {
    const later = at(await world(), day);
    await changed(person(later, "a"), over);
    expect((await hands(later)).addresseeChangedAt).toEqual(later.now);
  });

  it("is when a second person confirmed another address, not when it was wished for", async () => {
    const ctx = await world();
    await changed(person(ctx, "a"), { address: "東京都若草市見本町2-2" });
    expect((await hands(ctx)).addresseeChangedAt).toBeNull();
    const later = at(ctx, day);
    await settle(person(later, "b"), confirmAddress);
    expect((await hands(later)).addresseeChangedAt).toEqual(later.now);
  });

  it("is not when the telephone or the status changed", async () => {
    const ctx = await world();
    await changed(person(ctx, "a"), { phone: "03-0000-0009", status: "closed" });
    expect((await hands(ctx)).addresseeChangedAt).toBeNull();
  });
});

async function world(): Promise<Context> {
  const ctx = await testContext();
  await keepOffices(ctx);
  return ctx;
}

function supervisorOf(ctx: Context, id: string): Context<Staff> {
  return as(ctx, staffActor({ role: "supervisor", id }));
}

function person(ctx: Context, id: string): Context<Staff> {
  return as(ctx, staffActor({ role: "reviewer", id }));
}

async function changed(ctx: Context<Staff>, over: Partial<LedgerRow>): Promise<void> {
  const office = await officeNow(ctx);
  await changeOffice(ctx, { row: { ...office, ...over }, asReadAt: office.changedAt, reason: "変更届" });
}

async function settle(ctx: Context<Staff>, how: typeof confirmAddress): Promise<void> {
  await how(ctx, { number, change: (await openChange(ctx, number))?.id ?? "" });
}
