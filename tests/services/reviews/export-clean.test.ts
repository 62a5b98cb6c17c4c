import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { formatReference } from "@/domain/reference";
import { cleanHeadings, exportClean } from "@/services/reviews/export-clean";
import { reviewer } from "@/tests/services/reviews/acts";
import { buildApplication } from "@/tests/support/build-application";
import { eventsOf } from "@/tests/support/events-of";
import { rowsOf } from "@/tests/support/rows-of";
import { at } from "@/tests/support/test-context";

describe("the cases of まとめて承認 as a file", () => {
  it("are all under review of the own federation, the oldest first, each with whether and why not (R43, R45)", async () => {
    const ctx = await reviewer();
    const doubtful = await buildApplication(at(ctx, 1), { application: { codeTries: 4 } });
    const { application } = await buildApplication(ctx);
    await buildApplication(ctx, { federation: "11" });
    await buildApplication(ctx, { status: "approved" });
    const rows = await rowsOf(await exportClean(ctx, null));
    expect(rows).toEqual([
      [
        ...["東京都", formatReference(application.reference), application.providerNumber, "試験の事業所"],
        ...["東京都千代田区一番町1", "2026-12-01 10:00", "できる", null],
      ],
      [
        ...["東京都", formatReference(doubtful.application.reference), doubtful.application.providerNumber],
        ...["試験の事業所", "東京都千代田区一番町1", "2026-12-01 10:00", "できない", expect.any(String)],
      ],
    ]);
    expect(rows[0]).toHaveLength(cleanHeadings.length);
    expect(await eventsOf(ctx)).toMatchObject([{ act: "export-clean", detail: '{"chosen":0}' }]);
  });

  it("are the chosen ones alone where some were chosen, without another federation's", async () => {
    const ctx = await reviewer();
    const { application } = await buildApplication(ctx);
    await buildApplication(ctx);
    const theirs = await buildApplication(ctx, { federation: "11" });
    const rows = await rowsOf(await exportClean(ctx, [application.reference, theirs.application.reference]));
    expect(rows.map(([, reference]) => reference)).toEqual([formatReference(application.reference)]);
  });

  it("go on beyond what the page lists, each once", async () => {
    const ctx = await reviewer();
    const count = limits.bulkApproval.most + 2;
    for (let n = 0; n < count; n += 1) await buildApplication(ctx, { account: null });
    const references = (await rowsOf(await exportClean(ctx, null))).map(([, reference]) => reference);
    expect(references).toHaveLength(count);
    expect(new Set(references).size).toBe(count);
  });
});
