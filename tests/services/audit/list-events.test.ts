import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { ledgerImports } from "@/db/schema/ledger-changes";
import { type AuditFilter, auditFilter } from "@/domain/audit-filter";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { csvLine } from "@/lib/csv-line";
import { auditHeadings, exportEvents } from "@/services/audit/export-events";
import { listEvents } from "@/services/audit/list-events";
import { record } from "@/services/audit/record";
import { runVerification } from "@/services/audit/run-verification";
import { sealEvents } from "@/services/audit/seal-events";
import type { Context, Staff } from "@/services/context";
import { startReview } from "@/services/reviews/start-review";
import { happen, tamper } from "@/tests/services/audit/chain-support";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { eventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const supervisor = staffActor({ role: "supervisor" });
const minute = 60 * 1000;

describe("the events of a federation", () => {
  it("are shown newest first, with who, what and which case", async () => {
    const ctx = await desk();
    const { application } = await reviewedCase(ctx);
    const { rows } = await listEvents(at(ctx, minute), filter());
    expect(rows.map(({ act }) => act)).toEqual(["review", "view"]);
    expect(rows[0]).toMatchObject({ actor: "staff", staffName: "試験 職員", reference: application.reference });
    expect(rows[0]?.detail).toContain("submitted");
  });

  it("are the asker's own: another federation's act or case is not there, by no filter (R43)", async () => {
    const ctx = await desk();
    const { application } = await reviewedCase(ctx, "12");
    for (const asked of [{}, { case: application.reference }, { federation: "12" }, { group: "decisions" }]) {
      expect((await listEvents(ctx, filter(asked))).rows.filter(({ federation }) => federation === "12")).toEqual([]);
    }
    const { rows } = await listEvents(ctx, filter({ person: "staff:test-reviewer" }));
    expect(rows).toEqual([]);
    expect((await listEvents(ctx, filter())).people.map(({ id }) => id)).not.toContain("test-reviewer-12");
  });

  it("are all there for an admin, or those of the federation that was chosen", async () => {
    const ctx = as(await desk(), staffActor({ role: "admin" }));
    await reviewedCase(ctx, "12");
    await reviewedCase(ctx, "13");
    expect((await listEvents(ctx, filter({ group: "decisions" }))).rows).toHaveLength(2);
    const ofChiba = await listEvents(ctx, filter({ group: "decisions", federation: "12" }));
    expect(ofChiba.rows.map(({ federation }) => federation)).toEqual(["12"]);
  });

  it("are refused to whoever does not oversee the desk (R42)", async () => {
    const ctx = await desk();
    for (const role of ["reviewer", "issuer"] as const) {
      const refusal = await refusalOf(listEvents(as(ctx, staffActor({ role })), filter()));
      expect(refusal.code).toBe("not-your-role");
    }
    expect(await eventsOf(ctx)).toEqual([]);
  });

  it("tell of the look itself with what was asked for (R45)", async () => {
    const ctx = await desk();
    await listEvents(ctx, filter({ group: "views", person: "applicant", case: "nonsense" }));
    const [event] = await eventsOf(ctx);
    expect(event).toMatchObject({ act: "view-audit", actorId: "test-supervisor" });
    expect(event?.detail).toBe('{"person":"applicant","group":"views","count":0}');
  });
});

describe("an event of a ledger file", () => {
  it("comes with the file's name for those who may see the import, and for nobody else (R43)", async () => {
    const ctx = await desk();
    for (const [id, federation] of [
      ["import-13", "13"],
      ["import-11", "11"],
    ] as const) {
      const file = { id, federation, fileName: `${id}.csv`, state: "reading", startedBy: "test-supervisor" } as const;
      const row = { ...file, startedAt: ctx.now, progressAt: ctx.now };
      await commit(ctx, [statement(ctx.database.read.insert(ledgerImports).values(row))]);
      await commit(ctx, [record(ctx, { act: "upload-ledger", federation: "13", detail: { import: id } })]);
    }
    expect([...(await listEvents(ctx, filter())).files]).toEqual([["import-13", "import-13.csv"]]);
    const ofAll = await listEvents(as(ctx, staffActor({ role: "admin" })), filter());
    expect(new Set(ofAll.files.values())).toEqual(new Set(["import-13.csv", "import-11.csv"]));
  });
});

describe("a filter of the events", () => {
  it.each([
    [{ person: "staff:test-reviewer" }, ["review", "view"]],
    [{ person: "staff:test-issuer" }, []],
    [{ person: "applicant" }, []],
    [{ person: "staff" }, ["review", "view"]],
    [{ group: "views" }, ["view"]],
    [{ group: "decisions" }, ["review"]],
    [{ group: "decisions", person: "staff:test-reviewer" }, ["review"]],
    [{ from: "2026-12-01T10:01" }, ["review"]],
    [{ to: "2026-12-01T10:00" }, ["view"]],
    [{ from: "2026-12-01T10:01", to: "2026-12-01T10:01" }, ["review"]],
    [{ from: "2026-12-01T10:02" }, []],
    [{ case: "22222222" }, []],
    [{ case: "mistyped" }, []],
  ])("%j leaves %j", async (asked, acts) => {
    const ctx = await desk();
    await reviewedCase(ctx);
    const { rows } = await listEvents(at(ctx, 10 * minute), filter(asked));
    expect(rows.map(({ act }) => act)).toEqual(acts);
  });

  it("by a group tells a member of staff's new password from an office's, by whoever chose it", async () => {
    const ctx = await desk();
    const office = as(ctx, { kind: "office", accountId: "account-1", sessionId: "session-1", letterId: null });
    await commit(ctx, [
      record(as(ctx, staffActor({ role: "reviewer", id: "test-reviewer" })), {
        act: "change-password",
        federation: "13",
      }),
    ]);
    await commit(ctx, [record(office, { act: "change-password", federation: "13" })]);
    const actors = async (asked: Parameters<typeof filter>[0]) =>
      (await listEvents(ctx, filter(asked))).rows.map(({ actor }) => actor);
    expect(await actors({ group: "staff" })).toEqual(["staff"]);
    expect(await actors({ group: "offices" })).toEqual(["office"]);
    expect(await actors({ group: "offices", person: "staff:test-reviewer" })).toEqual([]);
    expect(await actors({ group: "staff", person: "staff:test-reviewer" })).toEqual(["staff"]);
  });

  it("by a case gives that case alone", async () => {
    const ctx = await desk();
    const { application } = await reviewedCase(ctx);
    await reviewedCase(ctx);
    const { rows } = await listEvents(ctx, filter({ case: application.reference.toLowerCase() }));
    expect(new Set(rows.map(({ reference }) => reference))).toEqual(new Set([application.reference]));
    expect(rows).toHaveLength(2);
  });

  it("turns the pages without losing or repeating an event, though many happened at once and more come meanwhile", async () => {
    const ctx = await desk();
    await happen(ctx, 2 * limits.audit.page + 7);
    const seen: number[] = [];
    let before: string | undefined;
    do {
      const { rows, next } = await listEvents(at(ctx, minute), filter({ person: "staff:test-reviewer", before }));
      seen.push(...rows.map(({ sequence }) => sequence));
      await happen(at(ctx, 2 * minute), 1);
      before = next ?? undefined;
    } while (before !== undefined);
    expect(seen).toEqual(
      Array.from({ length: 2 * limits.audit.page + 7 }, (_, place) => 2 * limits.audit.page + 7 - place),
    );
  });
});

describe("the export of the events", () => {
  it("holds every event of the filter, more than one page of them, and is recorded before (R45)", async () => {
    const ctx = await desk();
    await happen(ctx, limits.audit.exportPage + 3);
    const rows = await csvOf(ctx, filter({ group: "decisions" }));
    expect(rows).toHaveLength(limits.audit.exportPage + 3);
    expect(rows[0]).toHaveLength(auditHeadings.length);
    expect(rows[0]?.slice(6, 8)).toEqual(["承認しました", "東京都"]);
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "export-audit", detail: '{"group":"decisions"}' });
  });

  it("says each event in the words of the screen and in Tokyo's time, with the log's own codes behind them", async () => {
    const ctx = await desk();
    const { application } = await reviewedCase(ctx);
    const [row = []] = await csvOf(at(ctx, minute), filter({ case: application.reference }));
    expect(Object.fromEntries(auditHeadings.map((heading, place) => [heading, row[place]]))).toEqual({
      番号: "2",
      日時: "2026-12-01 10:01",
      時刻: "10:01:00",
      区分: "職員",
      ID: "test-reviewer",
      氏名: "試験 職員",
      操作: "審査を始めました",
      国保連合会: "東京都",
      受付番号: formatReference(application.reference),
      版: "2",
      内容: "前:受付済 / 後:審査中",
      区分のコード: "staff",
      操作のコード: "review",
      内容の原文: '{"from":"submitted","to":"reviewing"}',
    });
  });

  it("is refused to whoever does not oversee the desk, and leaves no event (R42)", async () => {
    const ctx = as(await desk(), staffActor({ role: "reviewer" }));
    expect((await refusalOf(exportEvents(ctx, filter()))).code).toBe("not-your-role");
    expect(await eventsOf(ctx)).toEqual([]);
  });
});

describe("the state of the chain", () => {
  it("says up to where it is sealed, what waits, and that nobody has verified it yet", async () => {
    const ctx = await desk();
    await happen(ctx, 3);
    await sealEvents(ctx);
    await happen(at(ctx, minute), 2);
    const { chain } = await listEvents(at(ctx, minute), filter());
    expect(chain).toEqual({
      sealed: { sequence: 3, at: ctx.now },
      unsealed: 2,
      waitingSince: at(ctx, minute).now,
      verified: null,
    });
  });

  it("says what the last verification found", async () => {
    const ctx = await desk();
    await happen(ctx, 3);
    await sealEvents(ctx);
    await runVerification(as(ctx, { kind: "system" }));
    expect((await listEvents(ctx, filter())).chain.verified).toEqual({ at: ctx.now, fault: null });
    await tamper(ctx, "update events set act = 'reject' where sequence = 2");
    await runVerification(at(as(ctx, { kind: "system" }), minute));
    const { chain } = await listEvents(ctx, filter());
    expect(chain.verified?.fault).toEqual({ sequence: 2, how: "changed" });
  });
});

function filter(asked: Partial<Record<keyof AuditFilter, string | undefined>> = {}): AuditFilter {
  return auditFilter.parse(asked);
}

async function desk(): Promise<Context<Staff>> {
  const ctx = await testContext({ actor: supervisor });
  await buildStaff(ctx);
  return ctx;
}

/** A case that a reviewer of its federation opened, and took up a minute later. */
async function reviewedCase(ctx: Context, federation: "13" | "12" = "13") {
  const built = await buildApplication(ctx, { federation });
  const id = federation === "13" ? "test-reviewer" : "test-reviewer-12";
  const reviewer = as(ctx, staffActor({ role: "reviewer", federation, id }));
  const { reference, version } = built.application;
  await commit(ctx, [record(reviewer, { act: "view", application: built.application })]);
  await startReview(at(reviewer, minute), { reference, version });
  return built;
}

async function csvOf(ctx: Context<Staff>, asked: AuditFilter): Promise<string[][]> {
  let text = "";
  for await (const cells of await exportEvents(ctx, asked)) text += csvLine(cells);
  return parse(text);
}
