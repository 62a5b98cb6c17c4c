import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { changeOffice } from "@/services/ledger/change-office";
import { exportWaitingAddresses, waitingAddressHeadings } from "@/services/ledger/export-waiting-addresses";
import { confirmAddress } from "@/services/ledger/settle-address";
import { changesKept, keepOffices, tokyoOffice } from "@/tests/services/ledger/ledger-support";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { proposedChange } from "@/tests/support/proposed-change";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const moved = { postalCode: "1000002", building: "" };

describe("the new addresses that wait for a second person as a file", () => {
  it("have a line for each field, as it stands and as it shall be, with who wants it and why", async () => {
    const ctx = await waiting();
    const rows = await rowsOf(await exportWaitingAddresses(ctx));
    const who = ["東京都", tokyoOffice.number, tokyoOffice.name, "2026-12-01 10:00", "試験 職員", "変更届"];
    expect(rows).toEqual([
      [...who, "郵便番号", "100-0001", "100-0002"],
      [...who, "方書", "請求ビル3階", "(空欄)"],
    ]);
    expect(rows[0]).toHaveLength(waitingAddressHeadings.length);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-waiting-addresses", actorId: ctx.actor.id });
  });

  it("are of the own prefecture's offices alone (R43), and none that is settled", async () => {
    const ctx = await waiting();
    const osaka = as(ctx, staffActor({ role: "reviewer", federation: "27" }));
    expect(await rowsOf(await exportWaitingAddresses(osaka))).toEqual([]);
    const second = at(as(ctx, staffActor({ role: "supervisor", id: "second" })), 1);
    const [change] = await changesKept(ctx);
    await confirmAddress(second, { number: tokyoOffice.number, change: change?.id ?? "" });
    expect(await rowsOf(await exportWaitingAddresses(ctx))).toEqual([]);
  });

  it("are read page by page, beyond what the ledger's page shows, each once", async () => {
    const ctx = await testContext({ actor: staffActor({ role: "reviewer" }) });
    const numbers = Array.from(
      { length: limits.ledger.exportPage + 2 },
      (_, nth) => `137${String(nth).padStart(7, "0")}`,
    );
    await keepOffices(ctx, ...numbers.map((number) => ({ number })));
    for (const number of numbers) await proposedChange(ctx, number);
    const listed = (await rowsOf(await exportWaitingAddresses(ctx))).map(([, number]) => number);
    expect(listed.toSorted()).toEqual(numbers);
  });
});

/** A reviewer of Tokyo who has registered a new address of its office. */
async function waiting() {
  const ctx = await testContext({ actor: staffActor({ role: "reviewer" }) });
  await buildStaff(ctx);
  const { changedAt: asReadAt } = await keepOffices(ctx);
  await changeOffice(ctx, { row: { ...tokyoOffice, ...moved }, asReadAt, reason: "変更届" });
  return ctx;
}
