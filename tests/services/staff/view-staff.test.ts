import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { allStaff, staffView, staffViewText } from "@/domain/staff-view";
import type { CsvCell } from "@/lib/csv-line";
import { record } from "@/services/audit/record";
import { exportStaff, staffCsvHeadings } from "@/services/staff/export-staff";
import { listStaff } from "@/services/staff/list-staff";
import { suspendStaff } from "@/services/staff/suspend-staff";
import { viewColleague } from "@/services/staff/view-colleague";
import { admin, enter, notFound, setRow, supervisorIn } from "@/tests/services/staff/colleagues";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;

describe("the list of staff", () => {
  it("shows an admin everybody by ID, with state, last sign-in and living sessions", async () => {
    const { ctx, reviewer } = await admin();
    await buildStaff(ctx, { id: "invited", passwordHash: null });
    await buildStaff(ctx, { id: "saitama", federation: "11", disabledAt: ctx.now });
    await enter(ctx, reviewer);
    const { rows, next } = await listStaff(ctx);
    expect(rows.map(({ id, state, sessions, lastSignInAt }) => [id, state, sessions, lastSignInAt])).toEqual([
      ["invited", "invited", 0, null],
      ["saitama", "disabled", 0, null],
      ["test-admin", "active", 0, null],
      ["test-reviewer", "active", 1, ctx.now],
    ]);
    expect(next).toBeNull();
  });

  it("counts no session that is over by time (R39)", async () => {
    const { ctx, reviewer } = await admin();
    await enter(ctx, reviewer);
    const { rows } = await listStaff(at(ctx, 15 * minute));
    expect(rows.find(({ id }) => id === reviewer.staffId)?.sessions).toBe(0);
  });

  it("shows a supervisor the own federation alone (R43)", async () => {
    const { ctx } = await admin();
    await buildStaff(ctx, { id: "saitama", federation: "11" });
    const { rows } = await listStaff(supervisorIn(ctx));
    expect(rows.map(({ id }) => id)).toEqual(["test-reviewer"]);
  });

  it("goes on after its hundredth row, with nobody missed and nobody twice", async () => {
    const { ctx } = await admin();
    const rows = Array.from({ length: 120 }, (_, n) => `('s${String(n).padStart(3, "0")}','試験','reviewer','13',0)`);
    await ctx.database.client.execute(
      `insert into staff (id, name, role, federation, created_at) values ${rows.join(",")}`,
    );
    const first = await listStaff(ctx);
    const second = await listStaff(ctx, { ...allStaff, after: first.next ?? "" });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(first.rows).toHaveLength(100);
    expect(new Set(ids).size).toBe(122);
    expect(second.next).toBeNull();
  });

  it.each([
    [{ q: "REVIEW" }, ["test-reviewer"]],
    [{ q: "試験花" }, ["invited"]],
    [{ q: "ｓａｉ" }, ["saitama"]],
    [{ q: "%" }, []],
    [{ role: "issuer" }, ["saitama"]],
    [{ state: "invited" }, ["invited"]],
    [{ state: "disabled" }, ["saitama"]],
    [{ state: "active" }, ["test-admin", "test-reviewer"]],
    [{ federation: "11" }, ["saitama"]],
    [{ state: "active", role: "reviewer", federation: "13", q: "試験 職員" }, ["test-reviewer"]],
    [{ role: "nobody", state: "", federation: "99", q: ["x"] }, ["invited", "saitama", "test-admin", "test-reviewer"]],
  ])("by the view %j is %j", async (asked, ids) => {
    const { ctx } = await admin();
    await buildStaff(ctx, { id: "invited", name: "試験 花子", passwordHash: null });
    await buildStaff(ctx, { id: "saitama", name: "埼玉 職員", role: "issuer", federation: "11", disabledAt: ctx.now });
    const view = staffView.parse(asked);
    expect((await listStaff(ctx, view)).rows.map(({ id }) => id)).toEqual(ids);
    expect((await all(await exportStaff(ctx, view))).map(([id]) => id)).toEqual(ids);
    const own = (await listStaff(supervisorIn(ctx), view)).rows.map(({ id }) => id);
    expect(own).toEqual(ids.filter((id) => id === "invited" || id === "test-reviewer"));
  });

  it("is asked by an address that says it again, and its event holds the filters but never the search", async () => {
    const { ctx } = await admin();
    const view = staffView.parse({ q: "花子", role: "issuer", state: "active", federation: "13", after: "a" });
    expect(staffView.parse(Object.fromEntries(new URLSearchParams(staffViewText(view))))).toEqual(view);
    expect(staffViewText(allStaff)).toBe("");
    await listStaff(ctx, view);
    const told = { filter: "role=issuer&state=active&federation=13", searched: true, shown: 0 };
    expect(JSON.parse((await eventsOf(ctx)).at(-1)?.detail ?? "")).toEqual(told);
  });

  it("leaves the event of the view, and is closed to reviewers and issuers (R42, R45)", async () => {
    const { ctx } = await admin();
    await listStaff(ctx);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "view-staff", actorId: ctx.actor.id });
    for (const role of ["reviewer", "issuer"] as const) {
      const other = as(ctx, staffActor({ role }));
      const refused = { code: "not-your-role" };
      await expect(listStaff(other)).rejects.toMatchObject(refused);
      await expect(viewColleague(other, "test-reviewer")).rejects.toMatchObject(refused);
      await expect(exportStaff(other)).rejects.toMatchObject(refused);
    }
  });
});

describe("the page of a colleague", () => {
  it("tells what is known and nothing that lets anybody sign in", async () => {
    const { ctx, reviewer } = await admin();
    await enter(ctx, reviewer);
    const view = await viewColleague(ctx, reviewer.staffId);
    expect(view).toMatchObject({ state: "active", oneself: false, signOnLinked: false, strangersShutOut: false });
    expect(view.sessions).toHaveLength(1);
    for (const secret of ["passwordHash", "sealedTotpSecret", "enrolmentHash", "oidcSubject"]) {
      expect(view).not.toHaveProperty(secret);
    }
  });

  it("says until when an enrolment address works, and when strangers were shut out", async () => {
    const { ctx } = await admin();
    const enrolmentExpiresAt = at(ctx, minute).now;
    await buildStaff(ctx, { id: "invited", passwordHash: null, enrolmentExpiresAt });
    expect(await viewColleague(ctx, "invited")).toMatchObject({
      state: "invited",
      enrolmentEndsAt: enrolmentExpiresAt,
    });
    expect(await viewColleague(at(ctx, minute), "invited")).toMatchObject({ enrolmentEndsAt: null });
    await setRow(ctx, "test-reviewer", { failures: 100 });
    expect(await viewColleague(ctx, "test-reviewer")).toMatchObject({ strangersShutOut: true });
  });

  it("says by whom somebody was suspended: a colleague, or the program after too many wrong entries (R38)", async () => {
    const { ctx } = await admin();
    await buildStaff(ctx, { id: "test-supervisor", role: "supervisor", name: "管理 職員" });
    await buildStaff(ctx, { id: "shut-out" });
    await suspendStaff(supervisorIn(ctx), "test-reviewer");
    await setRow(ctx, "shut-out", { disabledAt: ctx.now });
    const detail = { staff: "shut-out", reason: "failures" };
    await commit(ctx, [record(as(ctx, { kind: "system" }), { act: "staff-disabled", federation: "13", detail })]);
    const by = async (id: string) => (await viewColleague(ctx, id)).disabledBy;
    expect(await by("test-reviewer")).toEqual({ kind: "staff", id: "test-supervisor", name: "管理 職員" });
    expect(await by("shut-out")).toEqual({ kind: "system" });
    expect(await by("test-supervisor")).toBeNull();
    await setRow(ctx, "test-supervisor", { disabledAt: at(ctx, minute).now });
    expect(await by("test-supervisor")).toBeNull();
  });

  it("is found by its own federation and by an admin, and leaves the event of the view (R43, R45)", async () => {
    const { ctx } = await admin();
    await buildStaff(ctx, { id: "saitama", federation: "11" });
    const supervisor = supervisorIn(ctx);
    await expect(viewColleague(supervisor, "saitama")).rejects.toMatchObject(notFound);
    await expect(viewColleague(supervisor, "nobody")).rejects.toMatchObject(notFound);
    expect(await eventsOf(ctx)).toEqual([]);
    await viewColleague(ctx, "saitama");
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "view-staff", detail: '{"staff":"saitama"}' });
  });
});

describe("the list of staff as CSV", () => {
  it("holds what the asker may see, in the order of its headings, and leaves its event (R43, R45)", async () => {
    const { ctx, reviewer } = await admin();
    await buildStaff(ctx, { id: "saitama", federation: "11" });
    await enter(ctx, reviewer);
    const lines = await all(await exportStaff(supervisorIn(ctx)));
    expect(lines).toEqual([["test-reviewer", "試験 職員", "審査担当", "東京都", "有効", "2026-12-01 10:00", 1]]);
    expect(lines[0]).toHaveLength(staffCsvHeadings.length);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-staff", actorId: "test-supervisor" });
  });
});

async function all(lines: AsyncIterable<CsvCell[]>): Promise<CsvCell[][]> {
  const read: CsvCell[][] = [];
  for await (const line of lines) read.push(line);
  return read;
}
