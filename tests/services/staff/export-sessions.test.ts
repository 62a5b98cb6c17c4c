import { describe, expect, it } from "vitest";
import { staffSessions } from "@/db/schema/staff";
import { staffActs } from "@/domain/staff-acts";
import type { Context, Staff } from "@/services/context";
import { exportOwnSessions, ownSessionHeadings } from "@/services/staff/export-own-sessions";
import { exportRoleMatrix, roleMatrixHeadings } from "@/services/staff/export-role-matrix";
import { exportStaffSessions, staffSessionHeadings } from "@/services/staff/export-staff-sessions";
import { staffBehind } from "@/services/staff/staff-behind";
import { admin, enter, notFound, supervisorIn } from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { wholeEventsOf } from "@/tests/support/events-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const minute = 60_000;

/** A reviewer of Tokyo who is signed in twice, at the second of the two browsers. */
async function signedInTwice(): Promise<{ ctx: Context<Staff>; tokens: string[] }> {
  const world = await testContext();
  const person = await buildStaff(world);
  const first = await enter(world, person);
  const later = at(world, minute);
  const second = await enter(later, person);
  const actor = await staffBehind(later, second);
  if (actor === null) throw new Error("not signed in");
  return { ctx: as(later, actor), tokens: [first, second] };
}

describe("one's own sessions as a file", () => {
  it("are those that live, the one used last first, with the one that asks marked, and leave an event (R45)", async () => {
    const { ctx } = await signedInTwice();
    const rows = await exportOwnSessions(ctx);
    expect(rows).toEqual([
      ["ブラウザ", "2026-12-01 10:01", "2026-12-01 10:01", "この端末"],
      ["ブラウザ", "2026-12-01 10:00", "2026-12-01 10:00", null],
    ]);
    expect(rows[0]).toHaveLength(ownSessionHeadings.length);
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject({
      act: "export-own-sessions",
      actorId: ctx.actor.id,
      detail: '{"count":2}',
    });
  });

  it("hold nothing that opens a session, and nobody else's", async () => {
    const { ctx, tokens } = await signedInTwice();
    await enter(ctx, await buildStaff(ctx, { id: "colleague" }));
    const rows = await exportOwnSessions(ctx);
    expect(rows).toHaveLength(2);
    const kept = await ctx.database.read.select({ id: staffSessions.id }).from(staffSessions);
    const said = JSON.stringify(rows);
    for (const secret of [...tokens, ...kept.map(({ id }) => id)]) expect(said).not.toContain(secret);
  });

  it("are no longer among them once they are over by time (R39)", async () => {
    const { ctx } = await signedInTwice();
    const later = at(ctx, 15 * minute - 1);
    expect((await exportOwnSessions(later)).map(([, since]) => since)).toEqual(["2026-12-01 10:01"]);
  });
});

describe("a colleague's sessions as a file", () => {
  it("are told with whose they are, never by what opens them, and leave an event (R45)", async () => {
    const { ctx, reviewer } = await admin();
    const token = await enter(ctx, reviewer);
    const rows = await exportStaffSessions(supervisorIn(ctx), reviewer.staffId);
    expect(rows).toEqual([["test-reviewer", "試験 職員", "ブラウザ", "2026-12-01 10:00", "2026-12-01 10:00"]]);
    expect(rows[0]).toHaveLength(staffSessionHeadings.length);
    const [kept] = await ctx.database.read.select({ id: staffSessions.id }).from(staffSessions);
    for (const secret of [token, kept?.id]) expect(JSON.stringify(rows)).not.toContain(secret);
    const event = { act: "export-staff-sessions", federation: "13", detail: '{"staff":"test-reviewer","count":1}' };
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject(event);
  });

  it("are found by the own federation and by an admin alone, and closed to reviewers and issuers (R42, R43)", async () => {
    const { ctx } = await admin();
    await buildStaff(ctx, { id: "saitama", federation: "11" });
    await expect(exportStaffSessions(supervisorIn(ctx), "saitama")).rejects.toMatchObject(notFound);
    await expect(exportStaffSessions(supervisorIn(ctx), "nobody")).rejects.toMatchObject(notFound);
    for (const role of ["reviewer", "issuer"] as const) {
      const refused = exportStaffSessions(as(ctx, staffActor({ role })), "test-reviewer");
      await expect(refused).rejects.toMatchObject({ code: "not-your-role" });
    }
    expect(await wholeEventsOf(ctx)).toEqual([]);
    expect(await exportStaffSessions(ctx, "saitama")).toEqual([]);
  });
});

describe("the matrix of roles and acts as a file", () => {
  it("has a line for every act and says of each role whether it may, as the program asks it (R42)", async () => {
    const { ctx } = await admin();
    const rows = await exportRoleMatrix(ctx);
    expect(roleMatrixHeadings).toEqual(["操作", "審査担当", "発行担当", "管理担当", "システム管理", "認証コード"]);
    expect(rows).toHaveLength(Object.keys(staffActs).length);
    expect(rows).toContainEqual(["承認", "できる", "できない", "できる", "できない", "10分以内"]);
    expect(rows).toContainEqual(["申請の表示", "できる", "できる", "できる", "できる", null]);
    expect((await wholeEventsOf(ctx)).at(-1)).toMatchObject({ act: "export-role-matrix", actorId: ctx.actor.id });
  });

  it("is closed to whoever may not see the staff (R42)", async () => {
    const { ctx } = await admin();
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    await expect(exportRoleMatrix(reviewer)).rejects.toMatchObject({ code: "not-your-role" });
    expect(await wholeEventsOf(ctx)).toEqual([]);
  });
});
