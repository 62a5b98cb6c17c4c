import { describe, expect, it } from "vitest";
import { mayHandle } from "@/domain/four-eyes";
import { staffRoles } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { ledgerHands } from "@/services/ledger/ledger-hands";
import { openChange } from "@/services/ledger/open-change";
import { confirmAddress, dropAddress } from "@/services/ledger/settle-address";
import { changesKept, keepOffices, officeNow, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { eventsOf } from "@/tests/support/events-of";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor, testContext } from "@/tests/support/test-context";

const minute = 60_000;
const moved = { postalCode: "1000002", address: "東京都若草市見本町2-2", building: "" };
const { number } = tokyoOffice;

/** An address that `first` registered and that waits; `second` is a supervisor a minute later. */
async function waiting() {
  const first = await testContext({ actor: staffActor({ role: "reviewer", id: "first" }) });
  const { changedAt: asReadAt } = await keepOffices(first);
  await changeOffice(first, { row: { ...tokyoOffice, ...moved }, asReadAt, reason: "変更届" });
  const change = (await openChange(first, number))?.id ?? "";
  const second = at(as(first, staffActor({ role: "supervisor", id: "second" })), minute);
  return { first: at(first, minute), second, shown: { number, change } };
}

const lastEvent = async (ctx: Context) => (await eventsOf(ctx)).at(-1);

describe("the confirmation of a new address", () => {
  it("puts the address into the ledger and notes when, and that whoever registered it changed it (R44)", async () => {
    const { second, shown } = await waiting();
    await confirmAddress(second, shown);
    expect(await officeNow(second)).toMatchObject({
      ...moved,
      name: tokyoOffice.name,
      changedAt: second.now,
      addressChangedAt: second.now,
      addressChangedBy: "first",
    });
    expect(await changesKept(second)).toMatchObject([{ settledAs: "confirmed", settledBy: "second" }]);
  });

  it("keeps whoever registered the address from approving and from printing (R44)", async () => {
    const { second, shown } = await waiting();
    await confirmAddress(second, shown);
    const hands = (await ledgerHands(second, [number]))(number);
    for (const act of ["approve", "issue"] as const) {
      expect(mayHandle("first", act, { approvedBy: null, hands })).toBe(false);
      expect(mayHandle("second", act, { approvedBy: null, hands })).toBe(true);
    }
  });

  it("leaves an event with both addresses and both people (R45)", async () => {
    const { second, shown } = await waiting();
    await confirmAddress(second, shown);
    const event = await lastEvent(second);
    expect(event).toMatchObject({ act: "confirm-address", actorId: "second" });
    expect(JSON.parse(event?.detail ?? "")).toEqual({
      providerNumber: number,
      postalCode: "1000001 → 1000002",
      address: "東京都若草市見本町1-1 → 東京都若草市見本町2-2",
      building: "請求ビル3階 → ",
      proposedBy: "first",
    });
  });

  it("is never whoever registered it, whatever their role", async () => {
    const { first, shown } = await waiting();
    const promoted = as(first, staffActor({ role: "supervisor", id: "first" }));
    for (const ctx of [first, promoted]) {
      expect(await refusalOf(confirmAddress(ctx, shown))).toMatchObject({ code: "own-change" });
    }
    expect(await officeNow(first)).toMatchObject({ address: tokyoOffice.address });
  });

  it("is refused when it is done already, and changes nothing", async () => {
    const { second, shown } = await waiting();
    await confirmAddress(second, shown);
    const before = [await officeNow(second), await eventsOf(second)];
    expect(await refusalOf(confirmAddress(second, shown))).toMatchObject({ code: "already-settled" });
    expect(await refusalOf(dropAddress(second, shown))).toMatchObject({ code: "already-settled" });
    expect([await officeNow(second), await eventsOf(second)]).toEqual(before);
  });

  it("happens once when many press at the same moment, and one word of two holds", async () => {
    const { second, shown } = await waiting();
    const acts = Array.from({ length: 10 }, (_, nth) =>
      nth % 2 === 0 ? confirmAddress(second, shown) : dropAddress(second, shown),
    );
    const ended = await outcomes(acts);
    expect(ended.filter((how) => how === "done")).toHaveLength(1);
    expect((await eventsOf(second)).filter(({ act }) => act !== "propose-address")).toHaveLength(1);
  });

  it("is refused when the row has changed since by another way, such as an import", async () => {
    const { second, shown } = await waiting();
    await second.database.client.execute(`update providers set phone = '03-1', changed_at = changed_at + 5`);
    const refusal = await refusalOf(confirmAddress(second, shown));
    expect(refusal).toMatchObject({ code: "ledger-stale" });
    expect(refusal.message).toContain("取り下げ");
    await dropAddress(second, shown);
    expect(await openChange(second, number)).toBeUndefined();
  });

  it("asks for a second factor of the last ten minutes (R40)", async () => {
    const { second, shown } = await waiting();
    expect(await refusalOf(confirmAddress(staleFactor(second), shown))).toMatchObject({ code: "second-factor-stale" });
    expect(await openChange(second, number)).toBeDefined();
  });

  it.each(staffRoles.filter((role) => !["reviewer", "supervisor"].includes(role)))(
    "is refused to an %s, as the drop is (R42)",
    async (role) => {
      const { second, shown } = await waiting();
      const other = as(second, staffActor({ role }));
      for (const act of [confirmAddress, dropAddress]) {
        expect(await refusalOf(act(other, shown))).toMatchObject({ code: "not-your-role" });
      }
      expect(await openChange(second, number)).toBeDefined();
    },
  );

  it("is not found by another federation, in the same words as none at all (R43)", async () => {
    const { second, shown } = await waiting();
    const osaka: Context<Staff> = as(second, staffActor({ role: "supervisor", federation: "27" }));
    const theirs = await refusalOf(confirmAddress(osaka, shown));
    const none = await refusalOf(confirmAddress(osaka, { number: "1399999999", change: "x" }));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
  });
});

describe("the drop of a new address", () => {
  it("leaves the ledger as it is, whoever of the role does it, and frees the way for another", async () => {
    const { first, shown } = await waiting();
    const before = await officeNow(first);
    await dropAddress(first, shown);
    expect(await officeNow(first)).toEqual(before);
    expect(await changesKept(first)).toMatchObject([{ settledAs: "dropped", settledBy: "first" }]);
    expect(await lastEvent(first)).toMatchObject({ act: "drop-address", actorId: "first" });
    const again = { row: { ...tokyoOffice, building: "別館" }, asReadAt: before.changedAt, reason: "変更届" };
    expect(await changeOffice(first, again)).toEqual({ atOnce: 0, waits: true });
  });

  it("concerns the change that was shown, not one that came after it", async () => {
    const { second, shown } = await waiting();
    expect(await refusalOf(dropAddress(second, { ...shown, change: "another" }))).toMatchObject({
      code: "already-settled",
    });
  });
});
