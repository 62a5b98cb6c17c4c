import { describe, expect, it } from "vitest";
import type { LedgerRow } from "@/domain/ledger-row";
import { staffRoles } from "@/domain/transitions";
import type { Context, Staff } from "@/services/context";
import { changeOffice } from "@/services/ledger/change-office";
import { openChange } from "@/services/ledger/open-change";
import { dropAddress } from "@/services/ledger/settle-address";
import { changesKept, keepOffices, officeNow, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const reviewer = () => testContext({ actor: staffActor({ role: "reviewer" }) });
const minute = 60_000;
const moved = { postalCode: "1000002", address: "東京都若草市見本町2-2", building: "" };

async function change(ctx: Context<Staff>, fields: Partial<LedgerRow>, asReadAt?: Date) {
  const row = { ...tokyoOffice, ...fields };
  return changeOffice(ctx, {
    row,
    asReadAt: asReadAt ?? (await officeNow(ctx, row.number)).changedAt,
    reason: "変更届",
  });
}

describe("a change of an office in the ledger (issue 3, 7)", () => {
  it("holds at once for name, corporation, telephone and status, with who, when and why", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    const later = at(ctx, minute);
    const fields = { name: "新しい名前", corporation: "新法人", phone: "03-9999-9999", status: "closed" } as const;
    expect(await change(later, fields)).toEqual({ atOnce: 4, waits: false });
    expect(await officeNow(ctx)).toMatchObject({ ...fields, address: tokyoOffice.address, changedAt: later.now });
    expect(await officeNow(ctx)).toMatchObject({ addressChangedAt: null, addressChangedBy: null });
    const [kept] = await changesKept(ctx);
    expect(kept).toMatchObject({
      settledAs: "at-once",
      proposedBy: ctx.actor.id,
      reason: "変更届",
      settledAt: later.now,
    });
    expect(JSON.parse(kept?.earlier ?? "")).toMatchObject({ name: tokyoOffice.name, phone: tokyoOffice.phone });
  });

  it("leaves an event that says each field before and after (R45)", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    await change(at(ctx, minute), { phone: "03-9999-9999" });
    const [event] = await eventsOf(ctx);
    expect(event).toMatchObject({ act: "change-ledger", actor: "staff", actorId: ctx.actor.id });
    expect(JSON.parse(event?.detail ?? "")).toEqual({
      providerNumber: "1311111111",
      phone: "03-0000-0001 → 03-9999-9999",
    });
  });

  it("lets a new address wait: the letters go on going to the old one", async () => {
    const ctx = await reviewer();
    const before = await keepOffices(ctx);
    expect(await change(at(ctx, minute), moved)).toEqual({ atOnce: 0, waits: true });
    expect(await officeNow(ctx)).toEqual(before);
    const waiting = await openChange(ctx, tokyoOffice.number);
    expect(waiting).toMatchObject({ proposedBy: ctx.actor.id, settledAt: null });
    expect(JSON.parse(waiting?.fields ?? "")).toEqual(moved);
    expect((await eventsOf(ctx)).map(({ act }) => act)).toEqual(["propose-address"]);
  });

  it("does both in one commit when name and address change together", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    expect(await change(at(ctx, minute), { ...moved, name: "新しい名前" })).toEqual({ atOnce: 1, waits: true });
    expect(await officeNow(ctx)).toMatchObject({ name: "新しい名前", address: tokyoOffice.address });
    expect(await openChange(ctx, tokyoOffice.number)).toMatchObject({ asReadAt: (await officeNow(ctx)).changedAt });
    expect((await eventsOf(ctx)).map(({ act }) => act)).toEqual(["change-ledger", "propose-address"]);
  });

  it("leaves a waiting address waiting when the telephone changes meanwhile", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    await change(at(ctx, minute), moved);
    await change(at(ctx, 2 * minute), { phone: "03-9999-9999" });
    expect(await openChange(ctx, tokyoOffice.number)).toMatchObject({ asReadAt: (await officeNow(ctx)).changedAt });
  });

  it("does not make a waiting address good again that stood on an older row", async () => {
    const ctx = await reviewer();
    const { changedAt } = await keepOffices(ctx);
    await change(at(ctx, minute), moved);
    await changeProvider(ctx, tokyoOffice.number, { address: "東京都若草市見本町3-3", changedAt: at(ctx, minute).now });
    await change(at(ctx, 2 * minute), { address: "東京都若草市見本町3-3", phone: "03-9999-9999" });
    expect(await openChange(ctx, tokyoOffice.number)).toMatchObject({ asReadAt: changedAt });
  });

  it("leaves a telephone alone that came in by a file, whatever else is written there", async () => {
    const ctx = await reviewer();
    const main = { number: tokyoOffice.number, phone: "(代表)03-0000-0001" };
    const extension = { number: "1312222222", phone: "03-0000-0001 内線12" };
    await keepOffices(ctx, main, extension);
    for (const office of [main, extension]) {
      expect(await change(at(ctx, minute), { ...office, name: "新しい名前" })).toEqual({ atOnce: 1, waits: false });
      expect(await officeNow(ctx, office.number)).toMatchObject({ ...office, name: "新しい名前" });
    }
  });

  it("takes only a telephone that can be called, or none, where it changes, and keeps it as it is dialled", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    const refusal = await refusalOf(change(at(ctx, minute), { phone: "(代表)03-9999-9999" }));
    expect(refusal).toMatchObject({ code: "phone-uncallable", field: "phone" });
    expect(refusal.message).toContain("市外局番から10桁か11桁");
    expect(await changesKept(ctx)).toEqual([]);
    await change(at(ctx, minute), { phone: "(03)9999-9999" });
    expect(await officeNow(ctx)).toMatchObject({ phone: "03-9999-9999" });
    await change(at(ctx, 2 * minute), { phone: "" });
    expect(await officeNow(ctx)).toMatchObject({ phone: "" });
  });

  it("is refused when nothing differs, and nothing is written", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    expect(await refusalOf(change(ctx, {}))).toMatchObject({ code: "nothing-changed" });
    expect([await changesKept(ctx), await eventsOf(ctx)]).toEqual([[], []]);
  });

  it("is refused while an earlier address waits, but not for the other fields", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    await change(at(ctx, minute), moved);
    expect(await refusalOf(change(at(ctx, 2 * minute), { building: "別館" }))).toMatchObject({ code: "address-waits" });
    expect(await changesKept(ctx)).toHaveLength(1);
  });

  it("lets one of two addresses wait when both come at the same moment", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx);
    const later = at(ctx, minute);
    const other = meanwhile(later, () => change(later, { building: "別館" }));
    expect(await refusalOf(change(other, moved))).toMatchObject({ code: "address-waits" });
    expect(await changesKept(ctx)).toHaveLength(1);
  });

  it("is refused on an old page, and told when the row was changed and by whom", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: "other", name: "試験 花子" });
    const { changedAt } = await keepOffices(ctx);
    const other = at(as(ctx, staffActor({ role: "supervisor", id: "other" })), minute);
    await change(other, { phone: "03-9999-9999" });
    const refusal = await refusalOf(change(at(ctx, 2 * minute), { name: "新しい名前" }, changedAt));
    expect(refusal.code).toBe("ledger-stale");
    expect(refusal.message).toContain("2026年12月1日(火) 10:01、試験 花子");
    expect(await officeNow(ctx)).toMatchObject({ name: tokyoOffice.name, phone: "03-9999-9999" });
  });

  it("names nobody for what was changed before the page was drawn, for a dropped wish or for a command", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx, { id: "other", name: "試験 花子" });
    await keepOffices(ctx);
    const other = at(as(ctx, staffActor({ role: "supervisor", id: "other" })), minute);
    await change(other, { phone: "03-9999-9999" });
    const { changedAt } = await officeNow(ctx);
    await change(at(other, minute), { ...moved, phone: "03-9999-9999" });
    const wish = { number: tokyoOffice.number, change: (await openChange(ctx, tokyoOffice.number))?.id ?? "" };
    await dropAddress(at(other, 2 * minute), wish);
    await changeProvider(ctx, tokyoOffice.number, { changedAt: at(other, 3 * minute).now });
    const refusal = await refusalOf(change(at(ctx, 5 * minute), { name: "新しい名前" }, changedAt));
    expect(refusal.code).toBe("ledger-stale");
    expect(refusal.message).not.toContain("試験 花子");
    expect(refusal.message).toContain("画面を開いた後に変わりました。");
  });

  it("is made by one of two who press at the same moment", async () => {
    const ctx = await reviewer();
    const { changedAt } = await keepOffices(ctx);
    const names = Array.from({ length: 10 }, (_, nth) => change(ctx, { name: `名前${nth}` }, changedAt));
    const ended = await outcomes(names);
    expect(ended.filter((how) => how === "done")).toHaveLength(1);
    expect(ended.filter((how) => how === "ledger-stale")).toHaveLength(9);
  });

  it("never notes an earlier time than before, even when the clock was set back (R50)", async () => {
    const ctx = await reviewer();
    const { changedAt } = await keepOffices(ctx);
    await change(at(ctx, -minute), { name: "新しい名前" });
    expect((await officeNow(ctx)).changedAt.getTime()).toBe(changedAt.getTime() + 1);
  });

  it.each(staffRoles.filter((role) => !["reviewer", "supervisor"].includes(role)))(
    "is refused to an %s, and nothing is written (R42)",
    async (role) => {
      const ctx = await testContext({ actor: staffActor({ role }) });
      await keepOffices(ctx);
      expect(await refusalOf(change(ctx, { name: "新しい名前" }))).toMatchObject({ code: "not-your-role" });
      expect([await changesKept(ctx), await eventsOf(ctx)]).toEqual([[], []]);
    },
  );

  it("does not find an office that another federation alone has to do with, in the same words as none (R43)", async () => {
    const ctx = await reviewer();
    const { changedAt } = await keepOffices(ctx, { number: "1411111111" });
    const theirs = await refusalOf(change(ctx, { number: "1411111111", name: "新しい名前" }));
    const none = await refusalOf(change(ctx, { number: "1499999999" }, changedAt));
    expect(theirs).toMatchObject({ code: "not-found", message: none.message });
  });

  it("leaves an office of another prefecture that applies here to its own federation", async () => {
    const ctx = await reviewer();
    await keepOffices(ctx, { number: "1411111111" });
    await buildApplication(ctx, { providerNumber: "1411111111" });
    const refusal = await refusalOf(change(ctx, { number: "1411111111", name: "新しい名前" }));
    expect(refusal).toMatchObject({ code: "office-elsewhere" });
  });
});
