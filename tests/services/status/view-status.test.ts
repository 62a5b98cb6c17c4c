import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { commit, statement } from "@/db/commit";
import { federations } from "@/db/schema/federations";
import { applicationStatuses } from "@/domain/application-status";
import { formatReference } from "@/domain/reference";
import { statusTimeline } from "@/domain/status-timeline";
import { record } from "@/services/audit/record";
import { receiveEnvelope } from "@/services/checks/receive-envelope";
import type { Applicant, Context } from "@/services/context";
import { returnLetter } from "@/services/letters/return-letter";
import { hold } from "@/services/reviews/hold";
import { reject } from "@/services/reviews/reject";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";
import { viewStatus } from "@/services/status/view-status";
import { opened } from "@/tests/services/status/looked-up";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { eventsOf } from "@/tests/support/kept";
import { as, at, staffActor, testContext } from "@/tests/support/test-context";

const tuesday = new Date("2026-12-01T10:00:00+09:00");
const reviewer = staffActor({ role: "reviewer" });

const ninetyDays = 90 * 24 * 60 * 60_000;

describe("申請状況", () => {
  it("leaves an event of every view (R45)", async () => {
    const { browser, application } = await seeker();
    await viewStatus(browser);
    await viewStatus(browser);
    const views = (await eventsOf(browser, application.id)).filter(({ act }) => act === "view");
    expect(views).toMatchObject([{ actor: "applicant" }, { actor: "applicant" }]);
  });

  it("gives the reason of a 却下 in the reviewer's words", async () => {
    const { browser, application } = await seeker();
    const { reference, version } = application;
    const rejection = { reason: "other", note: "台帳では廃止の届出が済んでいます。" } as const;
    await reject(as(browser, reviewer), { reference, version, ...rejection });
    const view = await viewStatus(browser);
    expect(view.rejection).toBe("台帳では廃止の届出が済んでいます。");
    expect(statusTimeline(view.history).at(-1)?.text).toContain("台帳では廃止の届出が済んでいます。");
  });

  it("tells that a review began, and after a wait that it was resumed", async () => {
    const { browser, application } = await seeker();
    const { reference, version } = application;
    const desk = as(browser, reviewer);
    await startReview(desk, { reference, version });
    await hold(desk, { reference, version: version + 1, reason: "contact" });
    await startReview(desk, { reference, version: version + 2 });
    const titles = statusTimeline((await viewStatus(browser)).history).map(({ title }) => title);
    expect(titles.slice(-3)).toEqual(["審査が始まりました", "確認待ちになりました", "審査が再開されました"]);
  });

  it("tells where to send the envelope that is due, also while the case waits for something else; nothing of one elsewhere", async () => {
    const { browser, application } = await seeker({ federation: "11" });
    await withEnvelope(browser, "11");
    const { reference, version } = application;
    const saitama = as(browser, staffActor({ role: "reviewer", federation: "11" }));
    await hold(saitama, { reference, version, reason: "envelope" });
    expect((await viewStatus(browser)).envelope).toContain("さいたま市中央区");
    const { browser: other } = await seeker({ federation: "11", status: "waiting" });
    expect((await viewStatus(other)).envelope).toContain("さいたま市中央区");
    const { browser: elsewhere } = await seeker({ status: "waiting" });
    expect((await viewStatus(elsewhere)).envelope).toBeUndefined();
  });

  it("asks for no envelope any more once the desk has it, tells that it came, and asks anew after a letter went out", async () => {
    const { browser, application } = await seeker({ federation: "11" });
    await withEnvelope(browser, "11");
    const saitama = as(browser, staffActor({ role: "reviewer", federation: "11" }));
    await receiveEnvelope(saitama, { ...application, note: "" });
    const view = await viewStatus(browser);
    expect([view.envelope, view.envelopeLabel]).toEqual([undefined, null]);
    expect(statusTimeline(view.history).at(-1)?.title).toBe("返信用封筒が国保連合会に届きました");
    const { browser: later, application: again } = await seeker({ federation: "11", status: "returned" });
    await checked(later, again.id, { kind: "envelope", at: new Date(later.now.getTime() - ninetyDays) });
    await reopen(as(later, saitama.actor), again);
    expect((await viewStatus(later)).envelope).toContain("さいたま市中央区");
  });

  it("says whom to ask for the envelope where the federation's settings don't, and does not call it needless", async () => {
    const { browser, application } = await seeker({ status: "waiting", application: { waitingReason: "envelope" } });
    const shown = formatReference(application.reference);
    expect((await viewStatus(browser)).envelope).toBe(
      `送り先と切手の額は、国保連合会へお電話でお尋ねください。封筒には受付番号 ${shown} を書き添えてください。`,
    );
    const phone = browser.database.read.update(federations).set({ phone: "03-0000-0013" });
    await commit(browser, [statement(phone)]);
    const view = await viewStatus(browser);
    expect(view.envelope).toContain("国保連合会(03-0000-0013)へお電話で");
    expect(view.card.needsNoEnvelope).toBe(false);
  });

  it("gives the label for the envelope as long as the envelope is due", async () => {
    for (const status of ["submitted", "reviewing", "approved"] as const) {
      const { browser, application } = await seeker({ federation: "11", status });
      const { envelopeLabel } = await viewStatus(browser);
      const due = status === "approved" ? undefined : formatReference(application.reference);
      expect(envelopeLabel?.reference, status).toBe(due);
    }
  });

  it("promises an office that moved no day before it is approved, and the letter's day after (domain.md §5)", async () => {
    for (const status of ["submitted", "reviewing", "waiting", "approved"] as const) {
      const { browser } = await seeker({ status, application: { officeMovedAt: tuesday } });
      const { outlook } = await viewStatus(browser);
      const told = status === "approved" ? "ごろ届く見込みです。" : "届く日の見込みはまだお知らせできません。";
      expect(outlook?.sentence, status).toContain(told);
    }
  });

  it("asks nobody for an envelope once the application is over, whatever it had waited for", async () => {
    for (const status of ["superseded", "withdrawn", "rejected"] as const) {
      const { browser } = await seeker({ federation: "11", status, application: { waitingReason: "envelope" } });
      await withEnvelope(browser, "11");
      expect((await viewStatus(browser)).envelope, status).toBeUndefined();
    }
  });

  it("keeps the desk's own words to the desk: the reason of a 再印刷 is not the applicant's", async () => {
    const { browser, application } = await seeker({ status: "printed" });
    const internal = record(as(browser, reviewer), { act: "reprint", application, detail: { reason: "紙づまり" } });
    await commit(browser, [internal]);
    const { history } = await viewStatus(browser);
    expect(JSON.stringify(statusTimeline(history))).not.toContain("紙づまり");
  });

  it("promises a day for the letter while one is to come, and none after", async () => {
    const promising = ["submitted", "reviewing", "waiting", "approved", "printed", "posted"];
    for (const status of applicationStatuses) {
      const { browser } = await seeker({ status });
      const { outlook } = await viewStatus(browser);
      if (promising.includes(status)) expect(outlook?.sentence, status).toMatch(/通知書は\d+月\d+日.*ごろ届く見込み/);
      else expect(outlook, status).toBeUndefined();
    }
  });

  it("says of an application that lies for long that its letter is late, and counts a wait from today", async () => {
    for (const status of ["submitted", "reviewing", "waiting", "approved", "printed"] as const) {
      const { ctx, application } = await seeker({ status });
      const later = at(ctx, new Date("2027-01-18T10:00:00+09:00"));
      const { outlook } = await viewStatus(await opened(later, application));
      expect(outlook?.sentence, status).toContain(status === "waiting" ? "1月26日(火)ごろ届く見込み" : "遅れています");
    }
  });

  it("counts anew from the day on which the awaited envelope came, as the mail of that day did", async () => {
    const waiting = { waitingReason: "envelope" } as const;
    const { ctx, application } = await seeker({ federation: "11", status: "waiting", application: waiting });
    await commit(ctx, [record(ctx, { act: "await-envelope", application })]);
    const later = at(ctx, new Date("2027-01-18T10:00:00+09:00"));
    const saitama = as(later, staffActor({ role: "reviewer", federation: "11" }));
    await receiveEnvelope(saitama, { ...application, note: "" });
    const { outlook } = await viewStatus(await opened(later, application));
    expect(outlook?.sentence).toContain("1月26日(火)ごろ届く見込み");
  });

  it("counts a posted letter from its posting, on whatever weekdays the federation posts", async () => {
    const { browser } = await seeker({ status: "posted" });
    const change = browser.database.read.update(federations).set({ postingWeekdays: "5" });
    await commit(browser, [statement(change)]);
    const { outlook, missing } = await viewStatus(browser);
    expect(outlook?.sentence).toContain("12月7日(月)ごろ届く見込み");
    expect(missing?.from).toBe("2026-12-08");
  });

  it("shows the tracking number of a posted letter, and after its expected day asks whether it came", async () => {
    const { ctx, application, browser } = await seeker({
      status: "posted",
      letter: { trackingNumber: "123456789012" },
    });
    const view = await viewStatus(browser);
    expect(view.letter).toMatchObject({ trackingNumber: "123456789012", postedAt: tuesday });
    expect(view.missing?.report).toBe("too-early");
    const late = await viewStatus(await opened(at(ctx, new Date("2026-12-08T00:00:00+09:00")), application));
    expect(late.missing?.report).toBe("possible");
    expect(late.outlook).toBeUndefined();
  });

  it.each([
    { status: "printed", neverPosted: true },
    { status: "posted", neverPosted: false },
  ] as const)("knows of a returned letter whether it had left ($status)", async ({ status, neverPosted }) => {
    const { ctx, application } = await seeker({ status });
    const issuer = as(ctx, staffActor({ role: "issuer" }));
    await returnLetter(issuer, application);
    expect((await viewStatus(await opened(ctx, application))).neverPosted).toBe(neverPosted);
    await reopen(as(ctx, staffActor({ role: "reviewer" })), { ...application, version: application.version + 1 });
    expect((await viewStatus(await opened(ctx, application))).neverPosted).toBe(false);
  });

  it("shows no letter before posting and none that is void", async () => {
    for (const status of ["approved", "printed", "returned", "completed"] as const) {
      const { browser } = await seeker({ status });
      expect(await viewStatus(browser), status).toMatchObject({ letter: undefined, missing: undefined });
    }
  });
});

async function seeker(wanted: Parameters<typeof buildApplication>[1] = {}) {
  const ctx: Context<Applicant> = await testContext({ now: tuesday });
  const { application } = await buildApplication(ctx, wanted);
  return { ctx, application, browser: await opened(ctx, application) };
}

async function withEnvelope(ctx: Context, code: "11"): Promise<void> {
  const change = ctx.database.read.update(federations).set({ envelopeRequired: true });
  await commit(ctx, [statement(change.where(eq(federations.code, code)))]);
}
