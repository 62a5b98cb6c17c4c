import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { record } from "@/services/audit/record";
import { caseHistoryHeadings, exportCaseHistory } from "@/services/reviews/export-case-history";
import { reject } from "@/services/reviews/reject";
import { startReview } from "@/services/reviews/start-review";
import { viewCase } from "@/services/reviews/view-case";
import { rejection, reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { buildStaff } from "@/tests/support/build-staff";
import { refusalOf } from "@/tests/support/refusal-of";
import { rowsOf } from "@/tests/support/rows-of";
import { as, at, staffActor } from "@/tests/support/test-context";

const minute = 60_000;

describe("the history of an application as a file", () => {
  it("tells what happened in its order, views and mails among it, never to whom, and ends with its own making (R45)", async () => {
    const ctx = await reviewer();
    await buildStaff(ctx);
    const { reference } = (await buildApplication(ctx)).application;
    await viewCase(ctx, reference);
    await startReview(at(ctx, minute), { reference, version: 1 });
    await reject(at(ctx, 2 * minute), { reference, version: 2, ...rejection });
    const rows = await rowsOf(await exportCaseHistory(at(ctx, 3 * minute), reference));
    expect(rows.every((row) => row.length === caseHistoryHeadings.length)).toBe(true);
    expect(rows.map(([, ...told]) => told.slice(0, 4))).toEqual([
      ["2026-12-01 10:00", "表示", "申請を表示しました", "試験 職員"],
      ["2026-12-01 10:01", "操作", "審査を始めました", "試験 職員"],
      ["2026-12-01 10:02", "操作", "却下しました", "試験 職員"],
      ["2026-12-01 10:02", "メール", expect.stringMatching(/^メール「.+」$/u), null],
      ["2026-12-01 10:03", "操作", "申請の履歴をダウンロードしました", "試験 職員"],
    ]);
    expect(rows[0]?.[0]).toBe(formatReference(reference));
    expect(JSON.stringify(rows)).not.toContain("@");
  });

  it("says of a review after a wait that it was resumed, as the page does", async () => {
    const ctx = await reviewer();
    const { reference } = (await buildApplication(ctx, { status: "waiting" })).application;
    await startReview(ctx, { reference, version: 1 });
    const rows = await rowsOf(await exportCaseHistory(at(ctx, minute), reference));
    expect(rows.map((row) => row[3])).toContain("審査を再開しました");
    const { timeline } = await viewCase(ctx, reference);
    expect(timeline.map(({ title }) => title)).toContain("審査を再開しました");
  });

  it("goes on beyond what the page tells, each event once", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const count = limits.caseHistory.exportPage + 1;
    await commit(
      ctx,
      Array.from({ length: count }, () => record(ctx, { act: "view", application })),
    );
    expect(await rowsOf(await exportCaseHistory(ctx, application.reference))).toHaveLength(count + 1);
  });

  it("is not found where the case is another federation's (R43)", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    expect(await refusalOf(exportCaseHistory(saitama, application.reference))).toMatchObject({ code: "not-found" });
  });
});
