import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { letters } from "@/db/schema/letters";
import { applicationStatuses } from "@/domain/application-status";
import { reportMissing } from "@/services/applications/report-missing";
import type { Applicant, Context } from "@/services/context";
import { returnLetter } from "@/services/letters/return-letter";
import { viewStatus } from "@/services/status/view-status";
import { lookedUp, opened } from "@/tests/services/status/looked-up";
import { buildApplication } from "@/tests/support/build-application";
import { applicationNow, eventsOf, everythingKept, mailsOf } from "@/tests/support/kept";
import { meanwhile } from "@/tests/support/meanwhile";
import { outcomes, refusalOf } from "@/tests/support/refusal-of";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const tuesday = new Date("2026-12-01T10:00:00+09:00");
/* Posted on Tuesday: expected on Thursday, at the latest two business days later, on Monday. */
const monday = new Date("2026-12-07T23:59:00+09:00");
const nextTuesday = new Date("2026-12-08T00:00:00+09:00");
const security = "security@office.example.jp";
const desk = "desk@federation.example.jp";

describe("reporting that the letter did not come", () => {
  it("is kept with the case and tells both sides, but leaves status and letter as they are", async () => {
    const { browser, application, letter } = await seeker({ securityEmail: security });
    await withNoticeEmail(browser, desk);
    await reportMissing(browser);
    expect(await applicationNow(browser, application.id)).toEqual({ ...application, missingReportedAt: nextTuesday });
    expect((await eventsOf(browser, application.id)).at(-1)).toMatchObject({
      act: "report-missing",
      actor: "applicant",
      version: 1,
      detail: {},
    });
    const mails = await mailsOf(browser, application.id);
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ["missing-reported", application.email],
      ["missing-reported", security],
      ["federation-alarm", desk],
    ]);
    expect(mails.at(-1)?.payload).toEqual({
      reference: application.reference,
      prefectureName: "東京都",
      providerNumber: application.providerNumber,
      what: "missing",
      at: nextTuesday.toISOString(),
      reopened: false,
    });
    expect(await browser.database.read.select().from(letters)).toEqual([letter]);
  });

  it("mails no federation that has named no address of its own", async () => {
    const { browser, application } = await seeker();
    await reportMissing(browser);
    expect((await mailsOf(browser, application.id)).map(({ kind }) => kind)).toEqual(["missing-reported"]);
  });

  it("is refused until the last day on which the letter should have come is over, and says from when", async () => {
    const { browser, application } = await seeker({}, monday);
    const refusal = await refusalOf(reportMissing(browser));
    expect(refusal).toMatchObject({ code: "too-early" });
    expect(refusal.message).toContain("2026年12月8日(火)以降");
    expect((await viewStatus(browser)).missing).toEqual({ report: "too-early", from: "2026-12-08" });
    expect(await applicationNow(browser, application.id)).toEqual(application);
  });

  it("once more has nothing to do, however often and at once", async () => {
    const { browser, application } = await seeker();
    const ends = await outcomes(Array.from({ length: 20 }, () => reportMissing(browser)));
    expect(new Set(ends)).toEqual(new Set(["done"]));
    expect(await mailsOf(browser, application.id)).toHaveLength(1);
    expect((await viewStatus(browser)).missing?.report).toBe("reported");
  });

  it("is possible again for a letter that was printed after the last report", async () => {
    const { browser, application, letter } = await seeker();
    await reportMissing(browser);
    const printedAt = new Date("2026-12-08T12:00:00+09:00");
    const change = browser.database.read.update(letters).set({ printedAt, postedAt: printedAt });
    await commit(browser, [statement(change.where(eq(letters.id, letter?.id ?? "")))]);
    const weekLater = at(browser, new Date("2026-12-15T10:00:00+09:00"));
    const again = await opened(weekLater, application);
    await reportMissing(again);
    expect(await applicationNow(browser, application.id)).toMatchObject({ missingReportedAt: weekLater.now });
  });

  it("is for posted letters alone", async () => {
    for (const status of applicationStatuses.filter((each) => each !== "posted")) {
      const { browser } = await seeker({ status });
      const before = await everythingKept(browser);
      expect(await refusalOf(reportMissing(browser)), status).toMatchObject({ code: "not-posted" });
      expect(await everythingKept(browser)).toEqual(before);
    }
  });

  it("is refused once the letter was reported as unopened, and says whom to call if it got lost afterwards", async () => {
    const { browser, application } = await seeker({ letter: { receivedAs: "intact", receivedAt: tuesday } });
    const refusal = await refusalOf(reportMissing(browser));
    expect(refusal).toMatchObject({ code: "already-received" });
    expect(refusal.message).toContain("国保連合会へお電話ください。");
    expect((await viewStatus(browser)).missing?.report).toBe("received");
    expect(await applicationNow(browser, application.id)).toEqual(application);
    expect(await mailsOf(browser, application.id)).toEqual([]);
  });

  it("gives way to the report, at the same moment, that the letter came unopened", async () => {
    const { browser, application } = await seeker();
    const change = browser.database.read.update(letters).set({ receivedAs: "intact", receivedAt: nextTuesday });
    const late = reportMissing(meanwhile(browser, () => commit(browser, [statement(change)])));
    expect(await refusalOf(late)).toMatchObject({ code: "already-received" });
    expect(await applicationNow(browser, application.id)).toEqual(application);
    expect(await mailsOf(browser, application.id)).toEqual([]);
  });

  it("gives way to the desk that has the letter back in its hands at the same moment", async () => {
    const { browser, application } = await seeker();
    const issuer = as(browser, staffActor({ role: "issuer" }));
    const { reference, version } = application;
    const late = reportMissing(meanwhile(browser, () => returnLetter(issuer, { reference, version })));
    expect(await refusalOf(late)).toMatchObject({ code: "not-posted" });
    expect(await applicationNow(browser, application.id)).toMatchObject({
      status: "returned",
      missingReportedAt: null,
    });
  });

  it("is refused to a browser that has not proven the application's mailbox", async () => {
    const { ctx, application } = await seeker();
    expect(await refusalOf(reportMissing(ctx))).toMatchObject({ code: "step-not-due" });
    expect(await refusalOf(reportMissing(await lookedUp(ctx, application)))).toMatchObject({ code: "step-not-due" });
    expect(await applicationNow(ctx, application.id)).toEqual(application);
  });
});

/** A reader of an application whose letter was posted on Tuesday, unless told otherwise, on the first day of a report. */
async function seeker(wanted: Parameters<typeof buildApplication>[1] = {}, when = nextTuesday) {
  const start: Context<Applicant> = await testContext({ now: tuesday });
  const built = await buildApplication(start, { status: "posted", ...wanted });
  const ctx = at(start, when);
  return { ...built, ctx, browser: await opened(ctx, built.application) };
}

async function withNoticeEmail(ctx: Context, noticeEmail: string): Promise<void> {
  const change = ctx.database.read.update(federations).set({ noticeEmail });
  await commit(ctx, [statement(change.where(eq(federations.code, "13")))]);
}
