import { describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { medianSample, type Overview } from "@/domain/figures";
import { startOfTokyoDay } from "@/lib/dates";
import { record } from "@/services/audit/record";
import type { Context, Staff } from "@/services/context";
import { actsQuery } from "@/services/figures/acts-by-day";
import { agesQuery } from "@/services/figures/ages-of-queue";
import { exportFigures } from "@/services/figures/export-figures";
import { troublesQuery } from "@/services/figures/mail-troubles-by-week";
import { mediansByWeek, postingsQuery } from "@/services/figures/medians-by-week";
import { receivedQuery } from "@/services/figures/received-by-day";
import { returnsQuery } from "@/services/figures/returns-by-week";
import { viewOverview } from "@/services/figures/view-overview";
import { came, inTokyo, posted, was } from "@/tests/services/figures/figures-support";
import { eventsOf } from "@/tests/support/events-of";
import { refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

describe("the figures of the days", () => {
  it("count by the day in Tokyo, to the millisecond of midnight", async () => {
    const ctx = await reviewer();
    await came(ctx, "2026-11-29 23:59:59.999");
    await came(ctx, "2026-11-30 00:00:00.000");
    const decided = await came(ctx, "2026-11-30 23:59:59.999", { status: "rejected" });
    await was(ctx, decided, "approve", "2026-11-30 23:59:59.999");
    await was(ctx, decided, "reopen", "2026-12-01 00:00:00.000");
    await was(ctx, decided, "reject", "2026-12-01 00:00:00.000");
    await was(ctx, decided, "post", "2026-12-01 23:59:59.999");
    const { days } = await overviewOf(ctx);
    expect(days).toHaveLength(31);
    expect(days[0]?.day).toBe("2026-11-01");
    expect(days.slice(-3)).toEqual([
      { day: "2026-11-29", received: 1, approved: 0, rejected: 0, posted: 0 },
      { day: "2026-11-30", received: 2, approved: 1, rejected: 0, posted: 0 },
      { day: "2026-12-01", received: 0, approved: 0, rejected: 1, posted: 1 },
    ]);
  });

  it("move on with the days", async () => {
    const ctx = await reviewer();
    await came(ctx, "2026-12-01 09:00:00");
    for (const [when, place] of [
      ["2026-12-31 23:59:59", 0],
      ["2027-01-01 00:00:00", -1],
    ] as const) {
      const { days } = await overviewOf(at(ctx, inTokyo(when)));
      expect(days.findIndex(({ received }) => received === 1)).toBe(place);
    }
  });
});

describe("the age of the queue", () => {
  it("counts the cases on the desk by state and business days; what is done or on its way is not there", async () => {
    const ctx = await reviewer();
    await came(ctx, "2026-12-01 00:00:00");
    await came(ctx, "2026-11-30 23:59:59.999");
    await came(ctx, "2026-11-20 09:00:00", { status: "waiting" });
    await came(ctx, "2025-01-06 09:00:00", { status: "returned" });
    for (const status of ["posted", "completed", "rejected"] as const)
      await came(ctx, "2026-11-27 09:00:00", { status });
    const { ages } = await overviewOf(ctx);
    const none = { submitted: 0, reviewing: 0, waiting: 0, approved: 0, printed: 0, returned: 0 };
    expect(ages.filter(({ counts }) => Object.values(counts).some((count) => count > 0))).toEqual([
      { band: "当日", counts: { ...none, submitted: 1 } },
      { band: "1", counts: { ...none, submitted: 1 } },
      { band: "6〜10", counts: { ...none, waiting: 1 } },
      { band: "21以上", counts: { ...none, returned: 1 } },
    ]);
  });
});

describe("the figures of the weeks", () => {
  it("give the median of business days to the posting, holidays left out, each case by its first letter", async () => {
    const ctx = await reviewer();
    await posted(ctx, "2026-11-20", "2026-11-24"); // Friday to Tuesday, a holiday between: 1
    await posted(ctx, "2026-11-20", "2026-11-27"); // 4
    const again = await posted(ctx, "2026-11-18", "2026-11-26"); // 5
    await was(ctx, again, "post", "2026-11-30 09:00:00", { postedOn: "2026-11-30" });
    const { weeks } = await overviewOf(ctx);
    expect(weeks).toHaveLength(12);
    expect(weeks.slice(-2)).toMatchObject([
      { monday: "2026-11-23", posted: 3, medianDays: 4 },
      { monday: "2026-11-30", posted: 1, medianDays: null },
    ]);
  });

  it("look at every so-manieth posting where there are very many, with the same answer where all took the same time", async () => {
    const ctx = await reviewer();
    for (let n = 0; n < 8; n += 1) await posted(ctx, "2026-11-24", "2026-11-27");
    expect(await mediansByWeek(ctx, "13", "2026-11-16", 4 * medianSample)).toEqual(new Map([["2026-11-23", 3]]));
    const looked = await postingsQuery(ctx, "13", "2026-11-16", 4);
    expect(looked).toMatchObject([{ n: 2 }]);
  });

  it("count letters that came back, not those withdrawn before posting, and mail that did not arrive, by how it failed", async () => {
    const ctx = await reviewer();
    const application = await came(ctx, "2026-11-02 09:00:00", { status: "returned" });
    await was(ctx, application, "return", "2026-11-29 23:59:59", { from: "posted", to: "returned" });
    await was(ctx, application, "mail-failed", "2026-11-30 00:00:00", { kind: "posted", code: "email.bounced" });
    for (const code of ["email.failed", "email.suppressed", "429"]) {
      await was(ctx, application, "mail-failed", "2026-11-30 12:00:00", { code });
    }
    await was(ctx, application, "mail-failed", "2026-12-01 09:00:00", { code: "email.complained" });
    await was(ctx, application, "return", "2026-11-30 09:00:00", { from: "printed", to: "returned" });
    const { weeks } = await overviewOf(ctx);
    expect(weeks.slice(-2)).toMatchObject([
      { returned: 1, bounced: 0, failed: 0, complained: 0 },
      { returned: 0, bounced: 1, failed: 3, complained: 1 },
    ]);
  });
});

describe("whose figures they are (R43)", () => {
  it("are one's own federation's alone; an admin's are all together, or those of one", async () => {
    const ctx = await reviewer();
    await came(ctx, "2026-12-01 09:00:00");
    const saitama = await came(ctx, "2026-12-01 09:00:00", { federation: "11", status: "returned" });
    await was(ctx, saitama, "return", "2026-12-01 09:30:00");
    await posted(ctx, "2026-11-30", "2026-12-01", "11");
    await mailOfNoCase(ctx);
    const counts = ({ days, weeks, ages }: Overview) => ({
      received: days.at(-1)?.received,
      posted: days.at(-1)?.posted,
      returned: weeks.at(-1)?.returned,
      bounced: weeks.at(-1)?.bounced,
      onDesk: ages.flatMap(({ counts: each }) => Object.values(each)).reduce((sum, each) => sum + each, 0),
    });
    const admin = as(ctx, staffActor({ role: "admin" }));
    expect(counts(await overviewOf(ctx))).toEqual({ received: 1, posted: 0, returned: 0, bounced: 0, onDesk: 1 });
    expect(counts(await overviewOf(admin, "11"))).toEqual({
      received: 1,
      posted: 1,
      returned: 1,
      bounced: 0,
      onDesk: 1,
    });
    expect(counts(await overviewOf(admin))).toEqual({ received: 2, posted: 1, returned: 1, bounced: 1, onDesk: 2 });
  });

  it("are not found for another federation, in the same words as for none, and leave no event then", async () => {
    const ctx = await reviewer();
    const foreign = await refusalOf(viewOverview(ctx, "11"));
    expect(foreign).toMatchObject({ code: "not-found" });
    expect(await refusalOf(viewOverview(ctx, "99"))).toEqual(foreign);
    expect(await refusalOf(exportFigures(ctx, "days", "11"))).toEqual(foreign);
    expect(await eventsOf(ctx)).toEqual([]);
  });
});

describe("looking and taking along (R45)", () => {
  it("leave an event with whose figures they were, and with the table that was taken", async () => {
    const ctx = await reviewer();
    await viewOverview(ctx);
    const { headings, rows } = await exportFigures(ctx, "days");
    expect(headings).toEqual(["国保連合会", "日", "受付", "決定", "うち承認", "うち却下", "発送"]);
    expect(rows.at(-1)).toEqual(["東京都", "2026-12-01", 0, 0, 0, 0, 0]);
    expect(await eventsOf(ctx)).toMatchObject([
      { act: "view-overview", actorId: "test-reviewer" },
      { act: "export-figures", detail: '{"table":"days","count":31}' },
    ]);
  });
});

describe("the forecast", () => {
  it("counts what waits for a decision, and the days on which nothing came in", async () => {
    const ctx = await reviewer();
    await came(ctx, "2026-09-01 09:00:00", { status: "completed" });
    for (const status of ["submitted", "reviewing", "waiting", "approved"] as const) {
      await came(ctx, "2026-10-01 09:00:00", { status });
    }
    const { forecast } = await overviewOf(ctx);
    // Worked days 1 to 3 of September to November: seven, with five applications in all.
    expect(forecast?.days[0]).toMatchObject({ day: "2026-12-01", expected: 5 / 6, decided: 0, left: 3 + 5 / 6 });
  });

  it("begins with the program's first day, so that an empty past is no quiet one", async () => {
    const ctx = await reviewer();
    const before = at(ctx, startOfTokyoDay("2026-11-10"));
    await commit(before, [record(before, { act: "training-world-filled" })]);
    await came(ctx, "2026-11-20 09:00:00");
    expect((await overviewOf(ctx)).forecast).toBeNull();
    expect((await overviewOf(at(ctx, startOfTokyoDay("2026-12-08")))).forecast).not.toBeNull();
  });
});

describe("a million applications", () => {
  it("are counted by indexes alone: no table is read from end to end", async () => {
    const ctx = await reviewer();
    for (const federation of ["13", null] as const) {
      for (const query of [receivedQuery, actsQuery, agesQuery, postingsQuery, returnsQuery, troublesQuery]) {
        const { sql, params } = query(ctx, federation, "2026-09-01").toSQL();
        const args = params.map((param) => (typeof param === "number" ? param : String(param)));
        const { rows } = await ctx.database.client.execute({ sql: `explain query plan ${sql}`, args });
        const steps = rows.map(({ detail }) => String(detail));
        expect(steps.filter((step) => step.startsWith("SCAN"))).toEqual([]);
        expect(steps.join("\n")).toMatch(
          /USING (COVERING )?INDEX (events_(figures|act)|applications_(received|queue))/,
        );
      }
    }
  });
});

function reviewer(): Promise<Context<Staff>> {
  return testContext({ actor: staffActor({ role: "reviewer" }) });
}

async function overviewOf(ctx: Context<Staff>, code?: string): Promise<Overview> {
  return (await viewOverview(ctx, code)).overview;
}

/** A code's mail that bounced: it belongs to no application. */
async function mailOfNoCase(ctx: Context) {
  await commit(ctx, [record(ctx, { act: "mail-failed", detail: { kind: "code", code: "email.bounced" } })]);
}
