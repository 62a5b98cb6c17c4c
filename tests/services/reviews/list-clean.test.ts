import { describe, expect, it } from "vitest";
import { staffRoles } from "@/domain/transitions";
import { listClean } from "@/services/reviews/list-clean";
import { changeProvider } from "@/tests/services/letters/letters-support";
import { reviewer, settings } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { everythingKept } from "@/tests/support/kept";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, staleFactor } from "@/tests/support/test-context";

const hour = 60 * 60 * 1000;

describe("the page of まとめて承認 (issue 3, 4)", () => {
  it("lists every clean case of the own federation, the oldest first, with the address of its letter", async () => {
    const ctx = await reviewer();
    const late = await buildApplication(at(ctx, hour), { status: "reviewing" });
    const early = await buildApplication(ctx);
    await changeProvider(ctx, early.application.providerNumber, { postalCode: "1000001", building: "見本ビル2階" });
    await buildApplication(ctx, { federation: "11" });
    const { clean, others, more } = await listClean(at(ctx, hour), null);
    expect(clean.map(({ reference }) => reference)).toEqual([early.application.reference, late.application.reference]);
    expect(clean[0]).toMatchObject({
      version: 1,
      providerNumber: early.application.providerNumber,
      providerName: "試験の事業所",
      address: "〒100-0001 東京都千代田区一番町1 見本ビル2階",
      submittedAt: ctx.now,
    });
    expect({ others, more }).toEqual({ others: 0, more: false });
  });

  it("leaves out what is to be looked at alone, and counts it; what is decided or waits is not counted", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await buildApplication(ctx, { application: { codeTries: 4 } });
    const mine = await buildApplication(ctx);
    await changeProvider(ctx, mine.application.providerNumber, { addressChangedBy: ctx.actor.id });
    for (const status of ["waiting", "approved", "rejected"] as const) await buildApplication(ctx, { status });
    const { clean, others } = await listClean(ctx, null);
    expect(clean.map(({ reference }) => reference)).toEqual([application.reference]);
    expect(others).toBe(2);
  });

  it("lists none where the federation does not allow it", async () => {
    const ctx = await reviewer();
    await settings(ctx, { bulkApproval: false });
    await buildApplication(ctx);
    expect(await listClean(ctx, null)).toMatchObject({ clean: [], others: 1 });
  });

  it("lists none of an empty choice, for whoever chose nothing did not choose all", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx);
    expect(await listClean(ctx, [])).toEqual({ clean: [], leftOut: [], others: 0, more: false });
  });

  it("marks an address that has no 〒", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    expect((await listClean(ctx, null)).clean).toMatchObject([{ addressNote: "郵便番号がありません" }]);
    await changeProvider(ctx, application.providerNumber, { postalCode: "1000001" });
    expect((await listClean(ctx, null)).clean).toMatchObject([{ addressNote: "" }]);
  });

  it("lists of the chosen ones those that are clean, and says of each other why not", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await buildApplication(ctx);
    const doubtful = await buildApplication(ctx, { application: { codeTries: 4 } });
    const theirs = await buildApplication(ctx, { federation: "11" });
    const chosen = [application, doubtful.application, theirs.application].map(({ reference }) => reference);
    const { clean, leftOut } = await listClean(ctx, [...chosen, application.reference, "ABCDEFGH"]);
    expect(clean.map(({ reference }) => reference)).toEqual([application.reference]);
    expect(leftOut).toEqual([
      {
        reference: doubtful.application.reference,
        providerName: "試験の事業所",
        reason: expect.stringContaining("確認コードの入力多数"),
      },
      { reference: theirs.application.reference, providerName: "", reason: expect.stringContaining("見つかりません") },
      { reference: "ABCDEFGH", providerName: "", reason: expect.stringContaining("見つかりません") },
    ]);
    expect(leftOut[1]?.reason).toBe(leftOut[2]?.reason);
  });

  it("leaves one event with how many were shown (R45), and asks for no fresh second factor", async () => {
    const ctx = await reviewer();
    await buildApplication(ctx);
    await listClean(staleFactor(ctx), null);
    const events = await eventsOf(ctx);
    expect(events).toEqual([
      { act: "view-clean", actor: "staff", actorId: ctx.actor.id, detail: `{"count":1,"chosen":0}` },
    ]);
  });

  it.each(staffRoles.filter((role) => role === "issuer" || role === "admin"))(
    "is closed to an %s (R42)",
    async (role) => {
      const ctx = await reviewer();
      const before = await everythingKept(ctx);
      expect(await refusalOf(listClean(as(ctx, staffActor({ role })), null))).toMatchObject({ code: "not-your-role" });
      expect(await everythingKept(ctx)).toEqual(before);
    },
  );
});
