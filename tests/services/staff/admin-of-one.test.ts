import { describe, expect, it } from "vitest";
import type { Context, Staff } from "@/services/context";
import { changeStaff } from "@/services/staff/change-staff";
import { createStaff } from "@/services/staff/create-staff";
import { renewEnrolment } from "@/services/staff/renew-enrolment";
import { suspendStaff } from "@/services/staff/suspend-staff";
import { admin, everythingOfStaff, personNow } from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, staffActor } from "@/tests/support/test-context";

const newcomer = { id: "newcomer", name: "試験 次郎", role: "reviewer" } as const;

describe("an admin of one federation", () => {
  it("adds and changes staff of that federation, and lets them in anew", async () => {
    const { ctx, saitama } = await world();
    await createStaff(saitama, { ...newcomer, federation: "11" });
    await changeStaff(saitama, "newcomer", { ...newcomer, role: "issuer", federation: "11" });
    expect(await renewEnrolment(saitama, "newcomer")).not.toBe("");
    expect(await personNow(ctx, "newcomer")).toMatchObject({ role: "issuer", federation: "11" });
  });

  it("lets nobody of another federation in anew, nor an admin of all, in the words for an ID that nobody has (R43)", async () => {
    const { ctx, saitama, tokyo } = await world();
    const before = await everythingOfStaff(ctx);
    for (const id of [tokyo, ctx.actor.id, "nobody"]) {
      const words = `職員ID「${id}」は登録されていません。`;
      expect(await refusalOf(renewEnrolment(saitama, id))).toMatchObject({ code: "staff-unknown", message: words });
    }
    expect(await everythingOfStaff(ctx)).toEqual(before);
  });

  it.each([
    { what: "another federation", place: { role: "reviewer", federation: "13" } },
    { what: "all of them", place: { role: "admin" } },
  ] as const)("gives nobody a place at $what (R43)", async ({ place }) => {
    const { ctx, saitama } = await world();
    await createStaff(saitama, { ...newcomer, federation: "11" });
    const before = await everythingOfStaff(ctx);
    const wanted = { name: newcomer.name, ...place };
    const elsewhere = { code: "federation-elsewhere", field: "federation" };
    expect(await refusalOf(createStaff(saitama, { ...wanted, id: "another" }))).toMatchObject(elsewhere);
    expect(await refusalOf(changeStaff(saitama, "newcomer", wanted))).toMatchObject(elsewhere);
    expect(await everythingOfStaff(ctx)).toEqual(before);
  });
});

describe("the last admin of all", () => {
  it("is not taken away while there are only admins of one federation beside", async () => {
    const { ctx, saitama } = await world();
    const second = as(ctx, staffActor({ role: "admin", id: "second-admin" }));
    const place = { name: "試験 花子", role: "admin", federation: "13" } as const;
    expect(await refusalOf(suspendStaff(second, ctx.actor.id))).toMatchObject({ code: "last-admin" });
    expect(await refusalOf(changeStaff(second, ctx.actor.id, place))).toMatchObject({ code: "last-admin" });
    await suspendStaff(ctx, saitama.actor.id);
    expect((await personNow(ctx, saitama.actor.id))?.disabledAt).toEqual(ctx.now);
  });
});

/** An admin of all, one of Saitama, and a reviewer of Tokyo. */
async function world() {
  const { ctx, reviewer } = await admin();
  const saitama: Context<Staff> = as(ctx, staffActor({ role: "admin", federation: "11", id: "saitama-admin" }));
  await buildStaff(ctx, { id: saitama.actor.id, role: "admin", federation: "11" });
  return { ctx, saitama, tokyo: reviewer.staffId };
}
