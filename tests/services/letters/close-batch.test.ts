import { describe, expect, it } from "vitest";
import { limits } from "@/domain/limits";
import { mayDo } from "@/domain/staff-acts";
import { staffRoles } from "@/domain/transitions";
import { closeBatch } from "@/services/letters/close-batch";
import { explainGap } from "@/services/letters/explain-gap";
import { postBatch } from "@/services/letters/post-batch";
import { reprintLetter } from "@/services/letters/reprint-letter";
import { returnLetter } from "@/services/letters/return-letter";
import { sealLetter } from "@/services/letters/seal-letter";
import { viewBatch } from "@/services/letters/view-batch";
import { applicationNow, everything, expectRefused, issuer } from "@/tests/services/letters/letters-support";
import { batchNow, printedBatch } from "@/tests/services/letters/printed-batch";
import { eventsOf } from "@/tests/support/events-of";
import { meanwhile } from "@/tests/support/meanwhile";
import { as, at, staffActor } from "@/tests/support/test-context";

const reason = "郵便番号が確認できないため";

describe("closing a batch", () => {
  it("is refused while a letter is neither posted nor explained, and says how many", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 3);
    await expectRefused(ctx, () => closeBatch(ctx, key), "batch-incomplete", "3通");
    await explainGap(ctx, key, { reference: null, reason });
    await closeBatch(ctx, key);
    expect(await batchNow(ctx)).toMatchObject({ closedAt: ctx.now, closedBy: ctx.actor.id, postedOn: null });
    expect((await eventsOf(ctx)).at(-1)).toMatchObject({ act: "close-batch", actorId: ctx.actor.id });
  });

  it("comes by itself with the posting when the other gaps have their reasons", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    await explainGap(ctx, key, { reference: references[1] ?? "", reason });
    await sealLetter(ctx, key, references[0] ?? "");
    expect(await postBatch(ctx, key, "2026-12-01")).toMatchObject({ posted: [references[0]], closed: true });
    expect((await viewBatch(ctx, key)).stand).toMatchObject({ approved: 2, printed: 2, sealed: 1, posted: 1, gaps: 1 });
  });

  it("leaves a gap's letter as it was: it can be printed again, in a batch of its own, or returned", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    await explainGap(ctx, key, { reference: null, reason });
    await closeBatch(ctx, key);
    expect(await applicationNow(ctx, references[0] ?? "")).toMatchObject({ status: "printed" });
    await expectRefused(ctx, () => sealLetter(ctx, key, references[0] ?? ""), "batch-closed");
    await reprintLetter(at(ctx, 60_000), { reference: references[0] ?? "", reason });
    expect(await batchNow(ctx)).toMatchObject({ number: 2, approved: 1 });
    await returnLetter(ctx, { reference: references[1] ?? "", version: 2 });
    expect(await applicationNow(ctx, references[1] ?? "")).toMatchObject({ status: "returned" });
  });

  it("does not happen over a letter that is printed again at the same moment", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 2);
    await explainGap(ctx, key, { reference: references[1] ?? "", reason });
    await sealLetter(ctx, key, references[0] ?? "");
    const again = () => reprintLetter(at(ctx, 60_000), { reference: references[1] ?? "", reason });
    await expect(postBatch(meanwhile(ctx, again), key, "2026-12-01")).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    await explainGap(ctx, key, { reference: null, reason });
    await expect(closeBatch(meanwhile(ctx, again), key)).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(await batchNow(ctx)).toMatchObject({ closedAt: null, postedOn: null });
  });

  it("leaves no room for a sheet that is being printed again: it goes nowhere until it is asked for anew", async () => {
    const ctx = await issuer();
    const { key, references } = await printedBatch(ctx, 1);
    const reprint = { reference: references[0] ?? "", reason };
    await explainGap(ctx, key, { reference: null, reason });
    const later = at(ctx, 60_000);
    const printing = reprintLetter(
      meanwhile(later, () => closeBatch(later, key)),
      reprint,
    );
    await expect(printing).rejects.toMatchObject({ code: "changed-meanwhile" });
    await reprintLetter(later, reprint);
    expect(await batchNow(ctx)).toMatchObject({ number: 2, closedAt: null });
  });

  it("happens once", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await explainGap(ctx, key, { reference: null, reason });
    const pressed = await Promise.allSettled(Array.from({ length: 5 }, () => closeBatch(ctx, key)));
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expectRefused(ctx, () => closeBatch(ctx, key), "batch-closed");
  });

  it.each(staffRoles.filter((role) => !mayDo(role, "close-batch")))("is refused to the role %s", async (role) => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    const other = as(ctx, staffActor({ role }));
    await expectRefused(ctx, () => closeBatch(other, key), "not-your-role");
    await expectRefused(ctx, () => explainGap(other, key, { reference: null, reason }), "not-your-role");
  });

  it("is refused for another federation's batch (R43)", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    const saitama = as(ctx, staffActor({ role: "issuer", federation: "11" }));
    await expectRefused(ctx, () => closeBatch(saitama, key), "not-found");
    await expectRefused(ctx, () => explainGap(saitama, key, { reference: null, reason }), "not-found");
  });
});

describe("the reason of a gap", () => {
  it("is kept with who gave it, and stands in the history of the case", async () => {
    const ctx = await issuer();
    const { key, references, applications } = await printedBatch(ctx, 2);
    expect(await explainGap(ctx, key, { reference: references[1] ?? "", reason })).toBe(1);
    expect((await everything(ctx)).gaps).toMatchObject([
      { applicationId: applications[1]?.id, reason, staffId: ctx.actor.id, at: ctx.now },
    ]);
    expect((await everything(ctx)).events.at(-1)).toMatchObject({
      act: "explain-gap",
      applicationId: applications[1]?.id,
      detail: expect.stringContaining(reason),
    });
  });

  it.each(["", "あ".repeat(limits.letters.gapReason + 1)])("must be there, and short enough", async (missing) => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await expectRefused(ctx, () => explainGap(ctx, key, { reference: null, reason: missing }), "reason-missing");
  });

  it("is asked for once: what is explained or posted is no gap any more", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 1);
    await explainGap(ctx, key, { reference: null, reason });
    await expectRefused(ctx, () => explainGap(ctx, key, { reference: null, reason }), "no-gap");
  });
});

describe("the view of a batch", () => {
  it("leaves an event with its number and how many letters it showed (R45), and is not found elsewhere (R43)", async () => {
    const ctx = await issuer();
    const { key } = await printedBatch(ctx, 2);
    const reviewer = as(ctx, staffActor({ role: "reviewer" }));
    expect((await viewBatch(reviewer, key)).letters).toHaveLength(2);
    const event = (await eventsOf(ctx)).at(-1);
    expect(event).toMatchObject({ act: "view-batch", actorId: reviewer.actor.id });
    expect(JSON.parse(event?.detail ?? "")).toMatchObject({ number: 1, count: 2 });
    const saitama = as(ctx, staffActor({ role: "reviewer", federation: "11" }));
    await expectRefused(ctx, () => viewBatch(saitama, key), "not-found");
    expect((await viewBatch(as(ctx, staffActor({ role: "admin" })), key)).batch.number).toBe(1);
  });
});
