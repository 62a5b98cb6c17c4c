import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EventTable } from "@/app/admin/audit/event-table";
import { auditFilter } from "@/domain/audit-filter";
import { auditHeadings, exportEvents } from "@/services/audit/export-events";
import { listEvents } from "@/services/audit/list-events";
import { startReview } from "@/services/reviews/start-review";
import { text } from "@/tests/components/markup";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { rowsOf } from "@/tests/support/rows-of";
import { as, staffActor } from "@/tests/support/test-context";

it("the audit tells a review that was resumed from one that began, on the page and in its file", async () => {
  const ctx = await reviewer();
  for (const status of ["submitted", "waiting"] as const) {
    const { application } = await buildApplication(ctx, { status });
    await startReview(ctx, application);
  }
  const supervisor = as(ctx, staffActor({ role: "supervisor" }));
  const filter = auditFilter.parse({ group: "decisions" });
  const { rows, files } = await listEvents(supervisor, filter);
  const shown = text(renderToStaticMarkup(<EventTable rows={rows} files={files} choosesFederation={false} />));
  expect(shown.match(/審査を(?:再開し|始め)ました/g)).toEqual(["審査を再開しました", "審査を始めました"]);
  const written = await rowsOf(await exportEvents(supervisor, filter));
  expect(written.map((row) => row[auditHeadings.indexOf("操作")])).toEqual(["審査を再開しました", "審査を始めました"]);
});
