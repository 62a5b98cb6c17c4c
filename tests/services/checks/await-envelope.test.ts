import { describe, expect, it } from "vitest";
import { applications } from "@/db/schema/applications";
import { queueViewFrom } from "@/domain/queue-view";
import { statusMeaning } from "@/domain/status-meaning";
import { statusTimeline } from "@/domain/status-timeline";
import { receiveEnvelope } from "@/services/checks/receive-envelope";
import type { Applicant, Context, Staff } from "@/services/context";
import { listQueue } from "@/services/queue/list-queue";
import { hold } from "@/services/reviews/hold";
import { reopen } from "@/services/reviews/reopen";
import { startReview } from "@/services/reviews/start-review";
import { changeFederation, expectRefused } from "@/tests/services/letters/letters-support";
import { delivered, report } from "@/tests/services/receipts/receipts-support";
import { confirm } from "@/tests/services/reviews/acts";
import { addOffice, formFor, sent } from "@/tests/support/applied";
import { buildApplication } from "@/tests/support/build-application";
import { checked } from "@/tests/support/checked";
import { applicationNow, eventsOf, mailsOf } from "@/tests/support/kept";
import { as, staffActor, testContext } from "@/tests/support/test-context";

const saitama = "11";
const minute = 60_000;
const awaited = { status: "waiting", waitingReason: "envelope", remindOn: null } as const;

describe("an application to a federation that wants a return envelope first", () => {
  it("waits for it from the moment it is sent, asked for by the receipt and by no other mail", async () => {
    const ctx = await testContext();
    const application = await sentTo(ctx);
    expect(application).toMatchObject({ ...awaited, version: 2, federation: saitama });
    const mails = await mailsOf(ctx, application.id);
    expect(mails).toMatchObject([{ kind: "submitted", payload: { envelope: expect.stringContaining("さいたま市") } }]);
  });

  it("keeps both in its history: that it came, and what it waits for", async () => {
    const ctx = await testContext();
    const { id } = await sentTo(ctx);
    const events = await eventsOf(ctx, id);
    expect(events).toMatchObject([
      { act: "submit", actor: "applicant", version: 1 },
      { act: "await-envelope", actor: "applicant", version: 2, detail: { to: "waiting", reason: "envelope" } },
    ]);
    const told = statusTimeline(events.map(({ at, act, detail }) => ({ at, act, reason: detail.reason as string })));
    expect(told.map(({ title, text }) => [title, text])).toEqual([
      ["申請を受け付けました", undefined],
      ["確認待ちになりました", "待っているもの:返信用封筒"],
    ]);
    expect(statusMeaning("waiting", "envelope").next.join("")).toContain("返信用封筒を国保連合会へお送りください。");
  });

  it("stands in the queue under 確認待ち for its envelope, not among what can be reviewed", async () => {
    const ctx = await testContext();
    const { reference } = await sentTo(ctx);
    const desk = at(ctx);
    const shown = async (view: string) =>
      (await listQueue(desk, queueViewFrom(view))).rows.map((each) => each.reference);
    expect(await shown("status=waiting&waiting=envelope")).toEqual([reference]);
    expect(await shown("status=submitted")).toEqual([]);
  });

  it("is under review once the envelope has come, and its applicant is told that it came", async () => {
    const ctx = await testContext();
    const { id, reference, version } = await sentTo(ctx);
    await receiveEnvelope(at(ctx), { reference, version, note: "" });
    expect(await applicationNow(ctx, id)).toMatchObject({ status: "reviewing", waitingReason: null });
    const [, told] = await mailsOf(ctx, id);
    expect(told).toMatchObject({ kind: "reopened", payload: { waited: true, envelopeCame: true } });
    expect(told?.payload).not.toHaveProperty("envelope");
    const detail = { from: "waiting", to: "reviewing", reason: "envelope" };
    expect((await eventsOf(ctx, id)).at(-1)).toMatchObject({ act: "review", detail });
  });

  it("is neither approved nor taken under review before that, whatever else it is put on hold for", async () => {
    const ctx = await testContext();
    const { id, reference, version } = await sentTo(ctx);
    const desk = at(ctx);
    await expectRefused(
      ctx,
      () => startReview(desk, { reference, version }),
      "not-ready",
      "返信用封筒が届いていません",
    );
    await expectRefused(ctx, () => confirm(desk, { reference, version }), "not-ready", "返信用封筒が届いていません");
    await hold(desk, { reference, version, reason: "contact" });
    const mails = await mailsOf(ctx, id);
    expect(mails.at(-1)).toMatchObject({
      kind: "waiting",
      payload: { envelope: expect.stringContaining("さいたま市") },
    });
    const held = await applicationNow(ctx, id);
    await expectRefused(ctx, () => startReview(desk, held), "not-ready", "返信用封筒が届いていません");
    await receiveEnvelope(desk, { ...held, note: "" });
    await startReview(desk, await applicationNow(ctx, id));
    expect(await applicationNow(ctx, id)).toMatchObject({ status: "reviewing", waitingReason: null });
  });

  it("is taken under review by hand where the federation has ceased to want envelopes", async () => {
    const ctx = await testContext();
    const { id, reference, version } = await sentTo(ctx);
    await changeFederation(ctx, saitama, { envelopeRequired: false });
    await startReview(at(ctx), { reference, version });
    expect(await applicationNow(ctx, id)).toMatchObject({ status: "reviewing", waitingReason: null });
  });
});

describe("a case that comes back to the desk of such a federation", () => {
  it.each(["returned", "rejected"] as const)(
    "from %s waits for an envelope in the same commit, and its mail says where to send it",
    async (status) => {
      const ctx = await testContext();
      const { application } = await buildApplication(ctx, { federation: saitama, status });
      await reopen(at(ctx), application);
      expect(await applicationNow(ctx, application.id)).toMatchObject({ ...awaited, version: 3 });
      const acts = (await eventsOf(ctx, application.id)).map(({ act, version }) => [act, version]);
      expect(acts).toEqual([
        ["reopen", 2],
        ["await-envelope", 3],
      ]);
      const mails = await mailsOf(ctx, application.id);
      expect(mails).toMatchObject([{ kind: "reopened", payload: { envelope: expect.stringContaining("さいたま市") } }]);
    },
  );

  it("is reviewed at once where its envelope lies at the desk: an approval was taken back before the printing", async () => {
    const ctx = await testContext();
    const { application } = await buildApplication(ctx, { federation: saitama, status: "approved" });
    await checked(ctx, application.id, { kind: "envelope" });
    await reopen(at(ctx), application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "reviewing", version: 2 });
    const [mail] = await mailsOf(ctx, application.id);
    expect(mail?.payload).not.toHaveProperty("envelope");
  });

  it("is reviewed at once where the printed letter was taken back before it went into the envelope", async () => {
    const ctx = await testContext();
    const letter = { sealedAt: null, postedAt: null };
    const { application } = await buildApplication(ctx, { federation: saitama, status: "returned", letter });
    await checked(ctx, application.id, { kind: "envelope", at: new Date(ctx.now.getTime() - 90 * 24 * 60 * minute) });
    await reopen(at(ctx), application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "reviewing" });
  });

  it("because its letter was opened by others waits for another envelope: the letter has used up the first", async () => {
    const ctx = await testContext();
    const of = await delivered(ctx, { federation: saitama });
    const before = new Date((of.letter?.printedAt.getTime() ?? 0) - 1);
    await checked(ctx, of.application.id, { kind: "envelope", at: before });
    await report(ctx, of, "opened");
    expect(await applicationNow(ctx, of.application.id)).toMatchObject({ ...awaited, version: 3 });
    const told = (await mailsOf(ctx, of.application.id)).find(({ kind }) => kind === "letter-reported");
    expect(told?.payload.envelope).toContain("さいたま市");
  });

  it("waits for nothing at a federation that wants no envelope", async () => {
    const ctx = await testContext();
    const { application } = await buildApplication(ctx, { status: "returned" });
    await reopen(as(ctx, staffActor({ role: "reviewer" })), application);
    expect(await applicationNow(ctx, application.id)).toMatchObject({ status: "reviewing", version: 2 });
  });
});

/** The application of an office of Saitama, just sent. */
async function sentTo(ctx: Context<Applicant>) {
  await addOffice(ctx, { number: "1111111111", issuedBy: [saitama] });
  await sent(ctx, formFor({ providerNumber: "1111111111" }));
  const [application] = await ctx.database.read.select().from(applications);
  if (application === undefined) throw new Error("nothing was sent");
  return application;
}

/** Saitama's reviewer. */
function at(ctx: Context): Context<Staff> {
  return as(ctx, staffActor({ role: "reviewer", federation: saitama }));
}
