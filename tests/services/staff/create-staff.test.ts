import { describe, expect, it } from "vitest";
import { events } from "@/db/schema/events";
import { staff } from "@/db/schema/staff";
import { tokenHash } from "@/lib/secrets";
import { createStaff } from "@/services/staff/create-staff";
import { testContext } from "@/tests/support/test-context";

const system = { kind: "system" } as const;
const reviewer = { id: "test-reviewer", name: "試験 審査担当", role: "reviewer", federation: "13" };

describe("a new member of staff (contract.md, staff:create)", () => {
  it("gets a one-time enrolment token for 72 hours, kept as a hash, and can't sign in until enrolled", async () => {
    const ctx = await testContext({ actor: system });
    const token = await createStaff(ctx, reviewer);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await ctx.database.read.select().from(staff)).toMatchObject([
      {
        ...reviewer,
        passwordHash: null,
        sealedTotpSecret: null,
        enrolmentHash: tokenHash(token),
        enrolmentExpiresAt: new Date("2026-12-04T10:00:00+09:00"),
      },
    ]);
  });

  it("leaves an event without the token in the same commit (R45)", async () => {
    const ctx = await testContext({ actor: system });
    const token = await createStaff(ctx, reviewer);
    const history = await ctx.database.read.select().from(events);
    expect(history).toMatchObject([{ act: "staff-created", actor: "system", federation: "13" }]);
    expect(JSON.stringify(history)).toContain("test-reviewer");
    expect(JSON.stringify(history)).not.toContain(token);
  });

  it("may be an admin of all federations", async () => {
    const ctx = await testContext({ actor: system });
    await createStaff(ctx, { id: "test-admin", name: "試験 管理者", role: "admin" });
    expect(await ctx.database.read.select().from(staff)).toMatchObject([{ role: "admin", federation: null }]);
  });

  it("is refused when the ID is taken, and the first one keeps the token", async () => {
    const ctx = await testContext({ actor: system });
    const token = await createStaff(ctx, reviewer);
    await expect(createStaff(ctx, { ...reviewer, role: "issuer" })).rejects.toMatchObject({ code: "staff-exists" });
    expect(await ctx.database.read.select().from(staff)).toMatchObject([
      { role: "reviewer", enrolmentHash: tokenHash(token) },
    ]);
    expect(await ctx.database.read.select().from(events)).toHaveLength(1);
  });

  it.each([
    ["no ID", { ...reviewer, id: undefined }, "職員ID"],
    ["an ID with a space", { ...reviewer, id: "test reviewer" }, "職員ID"],
    ["the program's own name as ID", { ...reviewer, id: "system" }, "職員ID"],
    ["a screen's name as ID", { ...reviewer, id: "new" }, "職員ID"],
    ["no name", { ...reviewer, name: " " }, "氏名"],
    ["an unknown role", { ...reviewer, role: "boss" }, "役割"],
    ["an unknown federation", { ...reviewer, federation: "48" }, "都道府県"],
    ["a reviewer of no federation", { ...reviewer, federation: undefined }, "国保連合会"],
  ])("is refused with %s", async (_, input, named) => {
    const ctx = await testContext({ actor: system });
    await expect(createStaff(ctx, input)).rejects.toMatchObject({
      code: "staff-malformed",
      message: expect.stringContaining(named),
    });
    expect(await ctx.database.read.select().from(staff)).toEqual([]);
  });
});
